/** What leaves the device, over a whole round: nothing. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import { openEveryTab, switchSite, waitForEntries } from './harness/popup-reader.ts';
import { hoverMark, readMarks, waitForCard, waitForMarks } from './harness/reader.ts';
import { closePages, type Round } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tests of a browser with access to every site. */
export function testNetwork(give: () => Round): void {
  let round: Round;
  beforeAll(async () => {
    round = give();
    await round.browser.setAccess(true);
    round.sites.forget();
  });
  afterEach(() => closePages(round));

  it('sees nothing but the pages themselves over a whole round', async () => {
    const page = await round.browser.openPage(round.sites.page('article.html'));
    await waitForMarks(page);
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    let popup = await round.browser.openPopup(page);
    await waitForEntries(popup);
    await openEveryTab(popup);
    await switchSite(popup, false);
    await waitFor('no marks', async () => (await readMarks(page)).length === 0);
    await switchSite(popup, true);
    await waitForMarks(page);
    await popup.close();
    await page.evaluate(() => {
      history.pushState(null, '', '/next');
      const text = document.createElement('p');
      text.append('Another story: the Istanbul talks, and Russian state media.');
      document.querySelector('article')?.replaceChildren(text);
    });
    await waitFor('marks of the next article', async () =>
      (await readMarks(page)).some(({ text }) => /state media/.test(text)),
    );
    popup = await round.browser.openPopup(page);
    await waitForEntries(popup);
    await popup.close();
    await round.browser.setAccess(false);
    await waitFor('no marks', async () => (await readMarks(page)).length === 0);
    await round.browser.setAccess(true);
    await waitForMarks(page);
    for (const path of ['welcome.html', 'options.html']) {
      const view = await round.browser.openExtensionPage(path);
      await pause(300);
      await view.close();
    }
    const pages = round.sites.requests().filter((url) => !url.endsWith('/favicon.ico'));
    expect(pages).toEqual([round.sites.page('article.html')]);
    expect(round.sites.outside()).toEqual([]);
  });

  it('would see a request that leaves', async () => {
    const page = await round.browser.openPage(round.sites.page('plain.html'));
    await page.evaluate(() => fetch('http://tracker.invalid/planted').catch(() => undefined));
    expect(round.sites.outside()).toEqual(['http://tracker.invalid/planted']);
    round.sites.forget();
  });

  // Hosts that the count leaves out, since the browsers ask for them themselves, among them.
  it('is closed to background and pages by their own policy, whatever the address', async () => {
    const tryAll = async (addresses: string[]) =>
      Promise.all(
        addresses.map((address) =>
          fetch(address).then(
            () => 'answered',
            () => 'refused',
          ),
        ),
      );
    const addresses = ['http://tracker.invalid/', 'https://www.google.com/', round.sites.page('plain.html')];
    const refused = addresses.map(() => 'refused');
    expect(await round.browser.evaluateBackground(tryAll, addresses)).toEqual(refused);
    const view = await round.browser.openExtensionPage('options.html');
    expect(await view.evaluate(tryAll, addresses)).toEqual(refused);
    await view.close();
    expect(round.sites.requests().filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
  });
}
