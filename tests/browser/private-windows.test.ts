/** Private windows: nothing without the browser's leave, and with it nothing that outlives them. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterCard, HIDE, MUTE, pressStop } from './harness/card-hand.ts';
import { BROWSERS } from './harness/executables.ts';
import { pressButton, readStoredArticles } from './harness/library-reader.ts';
import { switchSite, waitForEntries, waitForWords } from './harness/popup-reader.ts';
import { allowInPrivate, openPrivatePage } from './harness/private-windows.ts';
import { countHosts, leave, readMarks, waitForMarks, waitForNoCard } from './harness/reader.ts';
import { closePages, type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

/** Long enough for a page to be marked, ms. */
const A_WHILE = 1500;

describe.each(BROWSERS)('a private window of %s', (name) => {
  let round: Round;
  beforeAll(async () => {
    round = await startRound(name, { grant: true });
  });
  afterAll(() => round.destroy());

  /** All that outlives the browser, but the indexes made of the packs. */
  const readStored = async () => ({
    settings: await round.browser.evaluateBackground(async () => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      return api.storage.local.get(null);
    }),
    articles: await readStoredArticles(round.browser),
  });
  /** Each at an address of its own, so that it can be told from the others. */
  const address = (which: string) => `${round.sites.page('article.html')}?${which}`;
  const openPrivate = (which: string) => openPrivatePage(round.browser, address(which));
  /** Has the popup keep a page, and waits for what it says of that. */
  async function keep(page: Page, said: string): Promise<void> {
    const popup = await round.browser.openPopup(page);
    await waitForEntries(popup);
    await pressButton(popup, 'Keep');
    await waitForWords(popup, said);
    await popup.close();
  }
  const namesOn = async (page: Page) => (await readMarks(page)).map(({ text }) => text);

  it('is left alone until the reader lets Sidelight in', async () => {
    const page = await openPrivate('unasked');
    await new Promise((resolve) => setTimeout(resolve, A_WHILE));
    expect(await readMarks(page)).toEqual([]);
    expect(await countHosts(page)).toBe(0);
    await page.close();
  });

  it('is marked once it is let in, and whatever is pressed there is stored nowhere and ends with it', async () => {
    await allowInPrivate(round);
    const open = await round.browser.openPage(address('in-the-open'));
    const { length } = await waitForMarks(open);
    const view = await round.browser.openPopup(open);
    await waitForEntries(view); // and the library is looked into
    await waitForWords(view, 'Keep');
    await view.close();
    const before = await readStored();

    const page = await openPrivate('allowed');
    expect(await waitForMarks(page)).toHaveLength(length);
    await enterCard(page, 'Maria Zakharova');
    await pressStop(page, HIDE);
    await pressStop(page, MUTE);
    await leave(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await waitFor('the name unmarked', async () => !(await namesOn(page)).includes('Maria Zakharova'));
    const popup = await round.browser.openPopup(page);
    await waitForEntries(popup);
    await waitForWords(popup, 'Muted names here');
    await popup.close();
    await keep(page, 'In a private window nothing is kept.');
    const again = await round.browser.openPopup(page);
    await switchSite(again, false);
    await waitFor('no marks', async () => (await readMarks(page)).length === 0);
    await again.close();

    expect(await readStored()).toEqual(before);
    await open.bringToFront();
    expect(await readMarks(open)).toHaveLength(length);
    const other = await openPrivate('beside-it');
    await new Promise((resolve) => setTimeout(resolve, A_WHILE));
    expect(await readMarks(other)).toEqual([]); // the site is off in all of them
    await other.close();
    await page.close();
    await waitFor('the windows to close', () =>
      round.browser.evaluateBackground(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        return (await api.windows.getAll()).every(({ incognito }) => !incognito);
      }),
    );

    const later = await openPrivate('later');
    expect(await waitForMarks(later)).toHaveLength(length);
    await later.close();
    expect(await readStored()).toEqual(before);
    await closePages(round);
  });
});
