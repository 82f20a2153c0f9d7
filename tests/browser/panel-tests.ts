/** The panel beside the page, tested in the popup's round: a browser takes longer to start than all of this. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTab, switchSite, waitForEntries, waitForWords } from './harness/popup-reader.ts';
import { readCardBox, waitForCard, waitForMarks, waitForNoCard } from './harness/reader.ts';
import type { Round } from './harness/round.ts';
import { type ExtensionView, waitFor } from './harness/test-browser.ts';

/** Names in the panel's list, once there are some. */
const listNames = async (panel: ExtensionView) => (await waitForEntries(panel)).map(({ name }) => name);
const press = (panel: ExtensionView, words: string) =>
  waitFor(`the button "${words}"`, () =>
    panel.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('button')];
      const button = buttons.find((each) => each.innerText.startsWith(wanted));
      button?.click();
      return button !== undefined;
    }, words),
  );

/** What holds of the panel, in a round that others have begun. */
export function testPanel(give: () => Round): void {
  let round: Round;
  let page: Page;
  let panel: ExtensionView;
  beforeAll(async () => {
    round = give();
    round.sites.put(
      '/dated.html',
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dated</title>
<meta property="article:published_time" content="2025-10-12T08:00:00Z"></head>
<body><article><h1>Neighbours</h1><p>Maria Zakharova spoke for the Russian Foreign Ministry.</p></article></body></html>`,
    );
    page = await round.browser.openPage(round.sites.page('article.html'));
    await waitForMarks(page);
    panel = await round.browser.openPanel(page);
  });
  afterAll(async () => {
    await panel.close();
    await page.close();
  });

  it('opens from the popup, and catches the reader up: claim and answer, speakers, places', async () => {
    expect(await listNames(panel)).toContain('Maria Zakharova');
    const said = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.sl-catch-up .sl-passage')].map((each) => each.innerText),
    );
    expect(said.length).toBeGreaterThanOrEqual(3);
    for (const each of said) expect(each).toMatch(/paragraph \d/i);
    expect(said.find((each) => each.startsWith('Maria Zakharova'))).toContain('Answered in the source by');
    // The page gives these figures itself.
    expect(said.join()).not.toMatch(/150,000|1,000 prisoners/);
  });

  it('scrolls the page to a mention, and back to where the reader was', async () => {
    await page.evaluate(() => scrollTo({ top: 40, behavior: 'instant' }));
    const top = () => page.evaluate(() => Math.round(scrollY));
    await panel.evaluate(() => {
      const entries = [...document.querySelectorAll<HTMLElement>('.sl-entry')];
      const wanted = entries.find((entry) => entry.innerText.includes('Humanitarian crisis in Ukraine'));
      wanted?.querySelector<HTMLElement>('.sl-mention button')?.click();
    });
    await waitFor('the page to scroll', async () => (await top()) > 300);
    await waitForCard(page);
    await press(panel, 'Back to where you were');
    await waitFor('the page to come back', async () => (await top()) === 40);
    await waitForNoCard(page);
    await waitFor('the way back to be gone', async () =>
      panel.evaluate(() => !document.body.innerText.includes('Back to where you were')),
    );
  });

  it('finds what is looked for, misspelt and in another language, and filters it', async () => {
    await openTab(panel, 'Search');
    const type = (words: string) =>
      panel.evaluate((typed) => {
        const field = document.querySelector<HTMLInputElement>('#search-words');
        if (field === null) return;
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, words);
    const results = () =>
      panel.evaluate(() => document.querySelector<HTMLElement>('#panel-search')?.innerText ?? '');
    await type('zakharva');
    await waitFor('the name', async () => /Names\s+Maria Zakharova/.test(await results()));
    await type('Захарова');
    await waitFor('the name', async () => /Names\s+Maria Zakharova/.test(await results()));
    await panel.evaluate(() => {
      const openness = document.querySelectorAll('select')[1];
      if (openness === undefined) return;
      openness.value = 'named';
      openness.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitFor('what is said by name', async () => /1 passage/.test(await results()));
    await type('qqqq');
    await waitFor('nothing', async () => /Nothing found/.test(await results()));
    await press(panel, 'Clear search');
    await waitFor('the closest', async () => /closest to this page/i.test(await results()));
  });

  it('follows the reader to another tab, in the view he has chosen, and back', async () => {
    await openTab(panel, 'Timeline');
    const other = await round.browser.openPage(round.sites.page('dated.html', 'other.example'));
    await waitForWords(panel, 'other.example');
    await waitForWords(panel, 'This page is dated 12 October 2025.');
    await openTab(panel, 'On this page');
    expect(await listNames(panel)).toEqual(['Maria Zakharova', 'Russian Foreign Ministry']);
    await other.close();
    await page.bringToFront();
    await waitForWords(panel, 'Western security plan');
  });

  it('answers what is asked for on the page while it is open: no popup comes', async () => {
    const opened = () =>
      panel.evaluate(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        return (await api.windows.getAll({ populate: true })).length;
      });
    const windows = await opened();
    await openTab(panel, 'On this page');
    await panel.evaluate(() => {
      const entries = [...document.querySelectorAll<HTMLElement>('.sl-entry')];
      const wanted = entries.find((entry) => entry.innerText.includes('Istanbul talks'));
      wanted?.querySelector<HTMLElement>('.sl-mention button')?.click();
    });
    await waitFor('a card that has its content', async () => {
      const box = await readCardBox(page);
      return box !== null && box.bottom - box.top > 250;
    });
    await page.bringToFront();
    // Nothing in a closed root can be found from outside: "Show in timeline" is the last stop of seven.
    for (let stop = 0; stop < 7; stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitFor('the timeline', () =>
      panel.evaluate(() => document.querySelector('#tab-timeline')?.getAttribute('aria-selected') === 'true'),
    );
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await panel.evaluate(async () => {
      // What a click in the menu leaves where the panel is open: no test can open a browser's own menu.
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const { id: panelOf } = await api.windows.getCurrent();
      await api.storage.session.set({ pendingLookUp: { words: 'Zakharova', at: Date.now(), panelOf } });
    });
    await waitForWords(panel, 'Looked up:');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.sl-look-up-head button')?.click());
    expect(await opened()).toBe(windows);
  });

  it('lists what is muted on the page, and takes that back', async () => {
    await openTab(panel, 'On this page');
    const mute = () =>
      panel.evaluate(() => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        return api.runtime.sendMessage({
          sidelight: 'background',
          name: 'muteEntry',
          data: [{ entry: 'maria-zakharova', muted: true }],
        });
      });
    await mute();
    await waitForWords(panel, 'Muted names here');
    expect(await listNames(panel)).not.toContain('Maria Zakharova');
    await press(panel, 'Unmute');
    await waitFor('the name', async () => (await listNames(panel)).includes('Maria Zakharova'));
  });

  it('follows the page as it changes, is left, and is turned off', async () => {
    await page.goto(round.sites.page('plain.html'));
    await waitForWords(panel, 'Nothing found here');
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'Maria Zakharova spoke for the Russian Foreign Ministry.';
      document.body.append(more);
    });
    await waitForWords(panel, 'Maria Zakharova');
    await switchSite(panel, false);
    await waitForWords(panel, 'Off on this site');
    await switchSite(panel, true);
    await waitForWords(panel, 'Maria Zakharova');
  });
}
