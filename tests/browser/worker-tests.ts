/** Chromium's background worker, which may be ended at any moment. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { ChromiumBrowser } from './harness/chromium.ts';
import { switchSite, waitForEntries, waitForWords } from './harness/popup-reader.ts';
import { hoverMark, leave, readMarks, waitForCard, waitForMarks } from './harness/reader.ts';
import { closePages, type Round } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tests of Chromium with access to every site. */
export function testWorker(give: () => Round): void {
  let round: Round;
  const browser = () => round.browser as ChromiumBrowser; // given for Chromium alone
  beforeAll(async () => {
    round = give();
    await round.browser.setAccess(true);
  });
  afterEach(() => closePages(round));

  /** The badge of the page; null where there is none. */
  const readBadge = () =>
    browser().evaluateBackground(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://news.example/*' });
      return tab?.id === undefined ? null : await chrome.action.getBadgeText({ tabId: tab.id });
    });

  it('shows the number of entries on its badge', async () => {
    const page = await browser().openPage(round.sites.page('article.html'));
    const marks = await waitForMarks(page);
    await waitFor('the number', async () => (await readBadge()) === String(marks.length));
  });

  it('marks a page whose worker is ended before it opens, and again a moment into the visit', async () => {
    await browser().wakeWorker();
    // From the first message to beyond the first mark.
    for (const ms of [0, 30, 60, 100, 160]) {
      await browser().killWorker();
      const page = await browser().browser.newPage();
      const loaded = page.goto(round.sites.page('article.html'), { waitUntil: 'load' });
      await pause(ms);
      await browser().killWorker();
      await loaded;
      await waitForMarks(page);
      await page.close();
    }
  });

  it('goes on where the worker is ended before and during everything the reader does', async () => {
    const page = await browser().openPage(round.sites.page('article.html'));
    const count = (await waitForMarks(page)).length;
    await browser().killWorker();
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await leave(page);
    // While the card's words are on their way.
    for (const ms of [160, 320, 480]) {
      await hoverMark(page, 'Istanbul talks');
      await pause(ms);
      await browser().killWorker();
      await waitForCard(page);
      await page.keyboard.press('Escape');
      await leave(page);
    }
    await browser().killWorker();
    await page.evaluate(() => {
      const text = document.createElement('p');
      text.append('Added later: the torture prevention mechanisms of Europe, and Russian state media.');
      document.querySelector('article')?.append(text);
    });
    await pause(20);
    await browser().killWorker();
    await waitFor('the later mark', async () =>
      (await readMarks(page)).some(({ text }) => /state media/.test(text)),
    );
    // With the popup open: its switch, its entries, and the badge of the page.
    const popup = await browser().openPopup(page);
    await waitForEntries(popup);
    await browser().killWorker();
    await switchSite(popup, false);
    await waitFor('no marks', async () => (await readMarks(page)).length === 0);
    await waitFor('no number on the badge', async () => (await readBadge()) === '');
    await browser().killWorker();
    await switchSite(popup, true);
    expect((await waitForMarks(page)).length).toBeGreaterThan(count);
    await waitFor('the number on the badge', async () => Number(await readBadge()) > count);
    await waitForEntries(popup);
  });

  it('says of a document that is no page that it is closed', async () => {
    round.sites.put('/report.pdf', '%PDF-1.4\n%%EOF');
    round.sites.put('/notes.txt', 'Maria Zakharova spoke of the Istanbul talks.');
    for (const path of ['report.pdf', 'notes.txt']) {
      const page = await round.browser.openPage(round.sites.page(path));
      const popup = await round.browser.openPopup(page);
      await waitForWords(popup, 'closed to extensions');
      await popup.close();
    }
  });

  it('leaves no listener in a page that is turned off, and reads nothing there', async () => {
    const page = await browser().openPage(round.sites.page('article.html'));
    await waitForMarks(page);
    const count = await watchListeners(page);
    const on = await count();
    // The pointer is followed, and so is the page's address.
    expect(on).toBeGreaterThan(5);
    const popup = await browser().openPopup(page);
    await switchSite(popup, false);
    await waitFor('no marks', async () => (await readMarks(page)).length === 0);
    expect(await count()).toBe(0);
    const asked = await watchRequests(page);
    await page.evaluate(() => {
      const text = document.createElement('p');
      text.append('Added later: Maria Zakharova on the Istanbul talks.');
      document.querySelector('article')?.append(text);
    });
    await pause(400);
    expect(await asked()).toBe(0);
    await switchSite(popup, true);
    await waitForMarks(page);
    expect(await asked()).toBeGreaterThan(0);
    expect(await count()).toBe(on);
    await popup.close();
  });
}

/** Counts listeners of Sidelight's own world on window and document. */
async function watchListeners(page: Page): Promise<() => Promise<number>> {
  const client = await page.createCDPSession();
  const worlds: string[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.uniqueId);
  });
  await client.send('Runtime.enable');
  return async () => {
    let count = 0;
    for (const expression of ['window', 'document', 'document.documentElement', 'visualViewport']) {
      const { result } = await client.send('Runtime.evaluate', {
        expression,
        uniqueContextId: worlds[0] ?? '',
      });
      const { objectId = '' } = result;
      count += (await client.send('DOMDebugger.getEventListeners', { objectId })).listeners.length;
    }
    return count;
  };
}

/** Counts what is asked of the background from the page's side. */
async function watchRequests(page: Page): Promise<() => Promise<number>> {
  const [world] = page.extensionRealms();
  if (world === undefined) throw new Error('the page has no content script');
  await world.evaluate(() => {
    const counted = globalThis as unknown as { asked: number };
    counted.asked = 0;
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: unknown) => Promise<unknown>;
    chrome.runtime.sendMessage = ((message: unknown) => {
      counted.asked += 1;
      return send(message);
    }) as typeof chrome.runtime.sendMessage;
  });
  return () => world.evaluate(() => (globalThis as unknown as { asked: number }).asked);
}
