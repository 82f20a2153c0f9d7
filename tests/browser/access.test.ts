import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testQuestions } from './access-questions.ts';
import { BROWSERS } from './harness/executables.ts';
import { waitForEntries, waitForWords } from './harness/popup-reader.ts';
import { countHosts, readMarks, waitForMarks } from './harness/reader.ts';
import { closePages, type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';
import { testNetwork } from './network-tests.ts';
import { testWorker } from './worker-tests.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(BROWSERS)('access in %s', (name) => {
  let round: Round;
  beforeAll(async () => {
    // Chromium cannot answer its own question headless: there the copy starts with access, which is then taken.
    round = await startRound(name, { grant: name === 'chromium' });
  });
  afterAll(() => round.destroy());

  describe('of the reader’s choosing', () => {
    beforeEach(async () => {
      await round.browser.setAccess(false);
    });
    afterEach(() => closePages(round));
    const open = (host = 'news.example') => round.browser.openPage(round.sites.page('article.html', host));
    const waitForNoMarks = (page: Page) =>
      waitFor('no marks', async () => (await readMarks(page)).length === 0);

    it('marks nothing before it is given, marks once it is, and cleans up when it is withdrawn', async () => {
      const page = await open();
      await pause(800);
      expect(await readMarks(page)).toEqual([]);
      await round.browser.setAccess(true);
      await waitForMarks(page); // in a page that was open before, without a reload
      await page.reload();
      await waitForMarks(page);
      await round.browser.setAccess(false);
      await waitForNoMarks(page);
      expect(await countHosts(page)).toBe(0);
    });

    it('goes for one site alone where only that one is withdrawn', async () => {
      await round.browser.setAccess(['news.example', 'other.example']);
      const news = await open();
      const other = await open('other.example');
      const third = await open('third.example');
      const marks = await waitForMarks(news);
      await waitForMarks(other);
      expect(await readMarks(third)).toEqual([]);
      await round.browser.setAccess(['news.example']);
      await waitForNoMarks(other);
      expect(await readMarks(news)).toEqual(marks);
      await news.reload();
      await waitForMarks(news);
      await other.reload();
      await pause(300);
      expect(await readMarks(other)).toEqual([]);
    });

    if (name === 'firefox') testQuestions(() => round);
  });

  describe('to every site', () => {
    describe('the network', () => testNetwork(() => round));
    if (name === 'chromium') describe('the worker', () => testWorker(() => round));
  });
});

const inChromium = () => {
  let round: Round;
  beforeAll(async () => {
    round = await startRound('chromium', { grant: false });
  });
  afterAll(() => round.destroy());
  const open = () => round.browser.openPage(round.sites.page('article.html'));

  it('reads a page through the toolbar button, for this visit', async () => {
    const page = await open();
    await pause(500);
    expect(await readMarks(page)).toEqual([]);
    const popup = await round.browser.clickToolbarButton(page);
    const entries = await waitForEntries(popup);
    expect(entries.map((entry) => entry.name)).toContain('Maria Zakharova');
    await waitForMarks(page);
    await waitForWords(popup, 'this visit only');
    await waitForWords(popup, 'Turn on for this site');
    await popup.close();
    await page.close();
  });

  it('asks for access where no click has opened the page', async () => {
    const page = await open();
    const popup = await round.browser.openPopup(page);
    await waitForWords(popup, 'On all sites');
    await popup.close();
    await page.close();
  });

  it('says of a page of the browser itself that it is closed, and asks for nothing', async () => {
    const page = await round.browser.openPage('chrome://version');
    const popup = await round.browser.clickToolbarButton(page);
    await waitForWords(popup, 'closed to extensions');
    await popup.close();
  });
};
if (BROWSERS.includes('chromium')) describe('Chromium without access', inChromium);
