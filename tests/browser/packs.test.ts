/** A reader's own pack, from its file to the marks on a page and back, with the real database. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDialog } from './harness/accessibility-tree.ts';
import type { ChromiumBrowser } from './harness/chromium.ts';
import { BROWSERS } from './harness/executables.ts';
import { giveFile } from './harness/library-reader.ts';
import { waitForEntries, waitForWords } from './harness/popup-reader.ts';
import { hoverMark, readMarks, waitForCard, waitForMarks, waitForNoCard } from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { type ExtensionView, waitFor } from './harness/test-browser.ts';

const file = fileURLToPath(new URL('../fixtures/packs/reading-circle.yaml', import.meta.url));
const pack = await readFile(file, 'utf8');

describe.each(BROWSERS)('a pack of the reader in %s', (name) => {
  let round: Round;
  let page: Page;
  let settings: ExtensionView & { page: Page };
  let shippedOnly: string[] = [];

  beforeAll(async () => {
    round = await startRound(name, { grant: true });
    page = await round.browser.openPage(round.sites.page('article.html'));
    shippedOnly = (await waitForMarks(page)).map(({ text }) => text);
    settings = await round.browser.openExtensionPage('options.html');
    await waitFor('the packs', () => settings.evaluate(() => document.querySelector('.sl-pack') !== null));
  });
  afterAll(() => round.destroy());

  const bring = (content: string, as: string) => giveFile(settings, 'packs', content, as);
  /** Presses the first control of the reader's own pack, the last in the list, that this selects. */
  const press = (selector: string) =>
    settings.evaluate(
      (wanted) => document.querySelector<HTMLElement>(`.sl-pack:last-of-type ${wanted}`)?.click(),
      selector,
    );
  const undo = () =>
    settings.evaluate(() =>
      document.querySelector<HTMLElement>('#packs [role=status] .sl-link-button')?.click(),
    );
  const marks = async () => (await readMarks(page)).map(({ text }) => text);
  const waitForOwnMark = (there: boolean) =>
    waitFor(
      there ? 'its mark' : 'no mark of it',
      async () => (await marks()).includes('Ada Fenwick') === there,
    );
  async function listEntries(): Promise<string[]> {
    const popup = await round.browser.openPopup(page);
    const entries = await waitForEntries(popup);
    await popup.close();
    await settings.page.bringToFront();
    return entries.map((entry) => entry.name);
  }

  it('is refused with place and remedy where it does not hold, and nothing is stored', async () => {
    await bring(pack.replace('openness: named', 'openness: nmed'), 'circle.yaml');
    await waitForWords(settings, 'circle.yaml:19 passages.founding.openness');
    expect(await settings.evaluate(() => document.querySelectorAll('.sl-pack').length)).toBe(1);
    await waitForWords(settings, 'A file was not taken over.');
    const stored = await settings.evaluate(async () => (await indexedDB.databases()).map((one) => one.name));
    expect(stored.filter((one) => one !== 'sidelight')).toEqual([]);
  });

  it('is taken in, listed for a page that is open, and marks nothing there', async () => {
    await bring(pack, 'circle.yaml');
    await waitForWords(settings, 'is in use');
    // The list follows the storage, a moment later.
    await waitFor('the pack in the list', () =>
      settings.evaluate(() => document.querySelectorAll('.sl-pack').length === 2),
    );
    const entries = await listEntries();
    expect(entries).toContain('Ada Fenwick');
    expect(entries.filter((one) => one === 'Istanbul talks')).toHaveLength(1);
    expect(await marks()).toEqual(shippedOnly);
  });

  it('marks where the reader says so, at once', async () => {
    await press('input[value=everywhere]');
    await waitForOwnMark(true);
    await page.bringToFront();
    await hoverMark(page, 'Ada Fenwick');
    await waitForCard(page);
    if (name === 'chromium') {
      const dialog = await readDialog(page);
      expect(dialog?.words.join(' ')).toContain('Minutes of the reading circle');
    }
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await settings.page.bringToFront();
    await press('input[value=nowhere]');
    await waitForOwnMark(false);
  });

  it('says on the card of a shared entry what both packs say', async () => {
    await page.bringToFront();
    // The page is read anew where a pack may no longer mark it.
    await waitFor('its mark again', async () => (await marks()).includes('Istanbul talks'));
    await hoverMark(page, 'Istanbul talks');
    await waitForCard(page);
    if (name === 'chromium') {
      const says = async () => (await readDialog(page))?.words.join(' ').includes('three evenings');
      await waitFor('what the own pack says', says);
    }
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await settings.page.bringToFront();
  });

  it('is updated from a newer file, with what has changed in it', async () => {
    await bring(pack.replace('reads slowly', 'reads aloud'), 'circle.yaml');
    await waitForWords(settings, 'Statements, changed: Ada Fenwick, a member, says the circle reads aloud.');
  });

  it('is there after the worker has died, and goes and comes back with one press', async () => {
    await press('input[value=everywhere]');
    await waitForOwnMark(true);
    if (name === 'chromium') await (round.browser as ChromiumBrowser).killWorker(); // launched as one
    await page.reload();
    await waitForOwnMark(true);
    await press('p.sl-buttons button + button');
    await waitForWords(settings, 'has been removed');
    await waitForOwnMark(false);
    await undo();
    await waitForWords(settings, 'back as they were');
    await waitForOwnMark(true);
  });
});
