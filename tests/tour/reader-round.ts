/** The reader's round without a reader: what is marked, a card, the popup, each with its picture. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { readDialog } from '../browser/harness/accessibility-tree.ts';
import { openTab, waitForEntries } from '../browser/harness/popup-reader.ts';
import {
  hoverMark,
  leave,
  readMarks,
  type SeenMark,
  waitForCard,
  waitForMarks,
  waitForNoCard,
} from '../browser/harness/reader.ts';
import type { TestBrowser } from '../browser/harness/test-browser.ts';

const SCHEMES = ['light', 'dark'] as const;
const TABS = ['On this page', 'Timeline', 'Search'] as const;

/** Time for a card's text and colours to settle before its picture is taken, ms. */
const SETTLE_MS = 400;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Makes the round and prints what it found, its pictures into a folder; false where a part of it failed. A page without marks is no failure. */
export async function makeRound(browser: TestBrowser, address: string, pictures: string): Promise<boolean> {
  rmSync(pictures, { recursive: true, force: true }); // pictures of an earlier round are not of this one
  mkdirSync(pictures, { recursive: true });
  const picture = (name: string) => join(pictures, `${name}.png`) as `${string}.png`;
  const page = await browser.openPage(address);
  // None within the time is no failure; that they cannot be read is one.
  const marks = await waitForMarks(page).catch(() => readMarks(page));
  await page.screenshot({ path: picture('page') });
  console.log(`${marks.length} marks: ${marks.map(({ text }) => text).join(' · ')}`);
  const mark = marks.find(({ text }) => text === 'Maria Zakharova') ?? marks[0];
  if (mark) await showCard(browser, page, mark, picture);

  const popup = await browser.openPopup(page);
  const entries = await waitForEntries(popup).catch(() => []);
  console.log(`popup: ${entries.length} entries on this page`);
  let whole = true;
  // Where nothing is found, or the page is none to read, there are no tabs.
  for (const title of entries.length > 0 ? TABS : []) {
    const words = await openTab(popup, title).catch((error: unknown) => {
      whole = false;
      console.error(`popup, ${title}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    });
    if (words === null) continue;
    await pause(SETTLE_MS);
    await popup.screenshot(picture(`popup-${title.toLowerCase().replaceAll(' ', '-')}`));
    console.log(`popup, ${title}: ${words.replace(/\s+/g, ' ').slice(0, 100)} …`);
  }
  await popup.close();
  console.log(`pictures in ${pictures}`);
  return whole;
}

async function showCard(
  browser: TestBrowser,
  page: Page,
  mark: SeenMark,
  picture: (name: string) => `${string}.png`,
): Promise<void> {
  for (const scheme of SCHEMES) {
    const changed = await page
      .emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      .then(() => true)
      .catch(() => false); // Firefox has no such switch in its protocol.
    if (!changed && scheme === 'dark') continue;
    await hoverMark(page, mark.text);
    const took = await waitForCard(page);
    await pause(SETTLE_MS);
    await page.screenshot({ path: picture(`card-${scheme}`) });
    if (scheme === 'light') {
      console.log(`card for “${mark.text}” after ${took} ms`);
      const dialog = browser.name === 'chromium' ? await readDialog(page) : null;
      if (dialog) console.log(`  ${dialog.name}: ${dialog.words.slice(0, 12).join(' | ')}`);
    }
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await leave(page);
  }
  await page.emulateMediaFeatures([]).catch(() => undefined);
}
