import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BROWSERS } from './harness/executables.ts';
import { isFirefox } from './harness/launch.ts';
import { openTab, switchSite, waitForEntries, waitForWords } from './harness/popup-reader.ts';
import { countHosts, hoverMark, readMarks, waitForCard, waitForMarks } from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { type ExtensionView, waitFor } from './harness/test-browser.ts';
import { testPanel } from './panel-tests.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Opens what is said about somebody, and goes to where the page names her. */
async function goToMention(popup: ExtensionView): Promise<void> {
  await popup.evaluate(() => {
    const toggles = [...document.querySelectorAll<HTMLElement>('.sl-entry-toggle')];
    toggles.find((toggle) => toggle.textContent === 'Maria Zakharova')?.click();
  });
  await waitForWords(popup, 'security arrangements');
  await popup.evaluate(() => {
    const entry = [...document.querySelectorAll('.sl-entry')].find((each) =>
      each.textContent?.includes('Maria Zakharova'),
    );
    entry?.querySelector<HTMLElement>('.sl-mention button')?.click();
  });
}

function testPopup(give: () => Round): void {
  let round: Round;
  let page: Page;
  let popup: ExtensionView;
  beforeAll(() => {
    round = give();
  });
  beforeEach(async () => {
    page = await round.browser.openPage(round.sites.page('article.html'));
    await waitForMarks(page);
    popup = await round.browser.openPopup(page);
    return async () => {
      await popup.close();
      await page.close();
    };
  });

  it('lists what the page names, with counts', async () => {
    const entries = await waitForEntries(popup);
    const zakharova = entries.find((entry) => entry.name === 'Maria Zakharova');
    // Named twice: in full, and by surname in "Zakharova’s card".
    expect(zakharova?.facts).toContain('2 mentions');
    expect(entries.map((entry) => entry.name)).toContain('Istanbul talks');
    const marks = await readMarks(page);
    expect(entries).toHaveLength(marks.length);
    const [content] = await popup.evaluate(() =>
      performance.getEntriesByName('first-content').map(({ startTime }) => Math.round(startTime)),
    );
    // Reported, not asserted: a loaded machine is no fault of ours. Aimed at: 100 ms.
    console.log(`first content ${content} ms after the popup began to open`);
    expect(content).toBeGreaterThan(0);
  });

  it('opens what is said about an entry and leads to its mention', async () => {
    await waitForEntries(popup);
    await goToMention(popup);
    await waitForCard(page);
  });

  it('leads to a mention where nothing is marked: what follows the reader’s hand comes only then', async () => {
    const keepChoices = (choices: object) =>
      round.browser.evaluateBackground(async (chosen) => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        await api.storage.local.set({ choices: chosen });
      }, choices);
    await popup.close();
    await keepChoices({ density: 'list' });
    try {
      await page.reload();
      popup = await round.browser.openPopup(page);
      await waitForEntries(popup);
      expect(await readMarks(page)).toEqual([]);
      await goToMention(popup);
      await waitForCard(page);
      expect((await readMarks(page)).map(({ text }) => text)).toEqual(['Maria Zakharova']); // while its card is open
    } finally {
      await keepChoices({});
    }
  });

  it('shows the timeline in the source’s own time, each item with its speaker', async () => {
    await waitForEntries(popup);
    const words = await openTab(popup, 'Timeline');
    expect(words).toMatch(/Istanbul talks/);
    expect(words).toMatch(/According to/);
    expect(words).toMatch(/August 2025/);
  });

  it('shows related passages with the reason', async () => {
    await waitForEntries(popup);
    const words = await openTab(popup, 'Search');
    expect(words).toMatch(/Shares: /);
    expect(words).toMatch(/paragraph \d/i);
  });

  it('turns the site off and on at once, without a reload', async () => {
    await waitForEntries(popup);
    // Chromium tells nobody what picture its button shows.
    const isGrey = async () =>
      isFirefox(round.browser) ? (await round.browser.readIcon()).includes('/icons/off/') : null;
    expect(await isGrey()).not.toBe(true);
    await switchSite(popup, false);
    await waitFor('no marks', async () => (await readMarks(page)).length === 0);
    await waitFor('the grey button', async () => (await isGrey()) !== false);
    const spot = await page.evaluate(() => {
      const box = document.querySelector('article em')?.getBoundingClientRect();
      return box ? { x: box.x + 20, y: box.y + 8 } : null;
    });
    await popup.close();
    if (spot) await page.mouse.move(spot.x, spot.y, { steps: 3 });
    await pause(800);
    expect(await countHosts(page)).toBe(0);

    popup = await round.browser.openPopup(page);
    await waitForWords(popup, 'Off on this site');
    await switchSite(popup, true);
    await waitForMarks(page);
    await waitFor('the button in colour', async () => (await isGrey()) !== true);
    await popup.close();
    await page.bringToFront();
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
  });

  it('says that a quiet page names nothing', async () => {
    await popup.close();
    const quiet = await round.browser.openPage(round.sites.page('plain.html'));
    popup = await round.browser.openPopup(quiet);
    await waitForWords(popup, 'Nothing found here');
    await quiet.close();
  });
}

describe.each(BROWSERS)('in %s', (name) => {
  let round: Round;
  beforeAll(async () => {
    round = await startRound(name, { grant: true });
  });
  afterAll(() => round.destroy());

  describe('the popup', () => testPopup(() => round));
  describe('the panel', () => testPanel(() => round));
});

describe.each(BROWSERS)('the switch in %s', (name) => {
  it('is remembered after the browser starts again, for that site alone', async () => {
    const round = await startRound(name, { grant: true });
    try {
      const page = await round.browser.openPage(round.sites.page('article.html'));
      await waitForMarks(page);
      const popup = await round.browser.openPopup(page);
      await switchSite(popup, false);
      await waitFor('no marks', async () => (await readMarks(page)).length === 0);
      await pause(500); // the browser writes its storage to disk
      await round.restart();
      const other = await round.browser.openPage(round.sites.page('article.html', 'other.example'));
      await waitForMarks(other);
      const again = await round.browser.openPage(round.sites.page('article.html', 'www.news.example'));
      await pause(1000);
      expect(await readMarks(again)).toEqual([]);
    } finally {
      await round.destroy();
    }
  });
});
