/** What Sidelight's own buttons ask for and give back. Firefox answers such questions headless; Chromium does not. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { waitForWords } from './harness/popup-reader.ts';
import { readMarks, waitForMarks } from './harness/reader.ts';
import type { Round } from './harness/round.ts';
import { type ExtensionView, waitFor } from './harness/test-browser.ts';

/** Clicks the button that begins with these words, as a mouse does: the browser hears no other click. */
async function click(view: ExtensionView & { page: Page }, words: string): Promise<void> {
  const place = await waitFor(`the button "${words}"`, () =>
    view.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((each) =>
        each.innerText.startsWith(wanted),
      );
      button?.scrollIntoView({ block: 'center' });
      const box = button?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    }, words),
  );
  await view.page.bringToFront();
  await view.page.mouse.click(place.x, place.y);
}

/** Tests of Firefox, without access when each begins. */
export function testQuestions(give: () => Round): void {
  let round: Round;
  beforeAll(() => {
    round = give();
  });
  const open = (host?: string) => round.browser.openPage(round.sites.page('article.html', host));
  const waitForNoMarks = (page: Page) =>
    waitFor('no marks', async () => (await readMarks(page)).length === 0);

  it('is asked for by the welcome page for all sites, marks open pages at once, and is given back by it', async () => {
    const page = await open();
    const welcome = await round.browser.openExtensionPage('welcome.html');
    await click(welcome, 'On all sites');
    await waitForMarks(page);
    const state = () => welcome.evaluate(() => document.querySelector('[role=status]')?.textContent ?? '');
    const granted = await waitFor('the state', state);
    await click(welcome, 'Only where I turn it on');
    await waitForNoMarks(page);
    await waitFor('another state', async () => (await state()) !== granted);
    await welcome.close();
  });

  it('is asked for by the popup for this site alone, and it is marked for good', async () => {
    const page = await open();
    const other = await open('other.example');
    const popup = await round.browser.clickToolbarButton(page);
    await waitForWords(popup, 'this visit only');
    await popup.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((each) =>
        each.textContent?.startsWith('Turn on for this site'),
      );
      button?.click();
    });
    await waitFor('no question any more', () =>
      popup.evaluate(() => !document.body.innerText.includes('Turn on for this site')),
    );
    await popup.close();
    await page.reload();
    await waitForMarks(page);
    await other.reload();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await readMarks(other)).toEqual([]);
  });
}
