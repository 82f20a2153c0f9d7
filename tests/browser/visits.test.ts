import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDialog } from './harness/accessibility-tree.ts';
import { BROWSERS } from './harness/executables.ts';
import { switchSite } from './harness/popup-reader.ts';
import { hoverMark, readMarks, waitForCard, waitForMarks, waitForNoCard } from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/pages', import.meta.url));

/** Set in the page, and only there in the document that was left. */
interface Visited {
  shown?: 'again';
}

describe.each(BROWSERS)('a page in the back-forward cache in %s', (name) => {
  let round: Round;
  let page: Page;
  beforeAll(async () => {
    round = await startRound(name, { grant: true });
    // The other fixtures may not be kept by the browser.
    round.sites.serveFolder('/kept/', FIXTURES, { 'cache-control': 'max-age=600' });
    page = await round.browser.openPage(round.sites.page('kept/article.html'));
    await waitForMarks(page);
  });
  afterAll(() => round.destroy());

  /** Leaves the page, does something meanwhile, and comes back to the same document. */
  async function leaveAndReturn(meanwhile: () => Promise<void>): Promise<void> {
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) (window as Visited).shown = 'again';
      });
      location.href = '/kept/plain.html';
    });
    const isAt = (path: string) => () => page.evaluate((end) => location.pathname.endsWith(end), path);
    await waitFor('the next page', isAt('plain.html'));
    await waitFor('its end', () => page.evaluate(() => document.readyState === 'complete'));
    await meanwhile();
    await page.evaluate(() => history.back());
    await waitFor('the page before', isAt('article.html'));
    await waitFor('the same document', () => page.evaluate(() => (window as Visited).shown === 'again'));
    await page.evaluate(() => {
      delete (window as Visited).shown;
    });
  }

  async function turnSite(on: boolean): Promise<void> {
    const popup = await round.browser.openPopup(page);
    await switchSite(popup, on);
    await popup.close();
  }

  it('has its marks when it is shown again, and they open cards', async () => {
    const marks = await readMarks(page);
    await leaveAndReturn(async () => {});
    expect(await readMarks(page)).toHaveLength(marks.length);
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('loses them where its site was turned off meanwhile, and has them again where it was turned on', async () => {
    await leaveAndReturn(() => turnSite(false));
    await waitFor('no marks', async () => (await readMarks(page)).length === 0);
    await leaveAndReturn(() => turnSite(true));
    await waitForMarks(page);
  });

  // Firefox has no medium to emulate.
  if (name !== 'chromium') return;
  it('is printed without marks, and without the card that is open', async () => {
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
    const style = () =>
      page.evaluate(() => {
        const paragraph = document.querySelector('article p') ?? document.body;
        const lines = ['sl-a', 'sl-b', 'sl-c', 'sl-d'].map((mark) => {
          const { textDecorationLine, backgroundColor } = getComputedStyle(paragraph, `::highlight(${mark})`);
          return `${textDecorationLine} ${backgroundColor}`;
        });
        return [...new Set(lines)];
      });
    expect((await style()).length).toBeGreaterThan(1);
    await waitFor('the dialog', () => readDialog(page));
    await page.emulateMediaType('print');
    expect(await style()).toEqual(['none rgba(0, 0, 0, 0)']);
    await waitFor('no dialog', async () => (await readDialog(page).catch(() => null)) === null);
    await page.emulateMediaType('screen');
    await page.keyboard.press('Escape');
  });
});
