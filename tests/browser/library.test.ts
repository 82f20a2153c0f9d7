/** Keeping a page, finding it again on cards and in search, and entries of the reader's own, with the real database. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDialog } from './harness/accessibility-tree.ts';
import type { ChromiumBrowser } from './harness/chromium.ts';
import { BROWSERS } from './harness/executables.ts';
import { giveFile, pressButton, readStoredArticles, saveBackup } from './harness/library-reader.ts';
import { waitForEntries, waitForWords } from './harness/popup-reader.ts';
import { hoverMark, waitForCard, waitForMarks, waitForNoCard } from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

describe.each(BROWSERS)('the library in %s', (name) => {
  let round: Round;
  let page: Page;

  beforeAll(async () => {
    round = await startRound(name, { grant: true });
    page = await round.browser.openPage(round.sites.page('article.html'));
    await waitForMarks(page);
  });
  afterAll(() => round.destroy());

  it('takes a page in by one press, and knows it again', async () => {
    const popup = await round.browser.openPopup(page);
    await waitForEntries(popup);
    await pressButton(popup, 'Keep');
    await waitForWords(popup, 'Kept: “The Tuesday table');
    await waitForWords(popup, 'Keep again');
    await popup.close();
    const again = await round.browser.openPopup(page);
    await waitForWords(again, 'Keep again');
    await again.close();
  });

  it('lets a kept paragraph speak on the card, with the way to its place', async () => {
    const card = await readStoredArticles(round.browser);
    expect(card).toHaveLength(1);
    expect(card[0]?.entries).toContain('istanbul-talks');
    expect(card[0]?.paragraphs.length).toBeGreaterThan(5);
    const popup = await round.browser.openPopup(page);
    await waitForEntries(popup);
    await pressButton(popup, 'Search');
    await popup.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type=search]');
      if (field) field.value = 'pencil';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await waitForWords(popup, 'The Tuesday table');
    const links = await waitFor('the way to its place', () =>
      popup.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('a')]
          .map(({ href }) => href)
          .filter((href) => href.includes('#:~:text=')),
      ),
    );
    expect(links[0]).toContain('/article.html#:~:text=');
    await popup.close();
  });

  it('speaks on the cards of other pages, and not on its own', async () => {
    const sources = async (on: Page) => {
      await on.bringToFront();
      await hoverMark(on, 'Istanbul talks');
      await waitForCard(on);
      const says = await waitFor('the card', async () => (await readDialog(on))?.words.join(' ') ?? null);
      await on.keyboard.press('Escape');
      await waitForNoCard(on);
      return says;
    };
    const other = await round.browser.openPage(`${round.sites.page('article.html')}?another`);
    await waitForMarks(other);
    if (name === 'chromium') {
      expect(await sources(other)).toContain('From 2 articles');
      expect(await sources(page)).not.toContain('The Tuesday table');
    }
    await other.close();
    await page.bringToFront();
  });

  it('takes in words of a page as an entry, which the page then names', async () => {
    await round.browser.evaluateBackground(() => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      return api.storage.session.set({ pendingLookUp: { words: 'Ada Fenwick', at: Date.now() } });
    });
    const popup = await round.browser.openPopup(page);
    await pressButton(popup, 'Add to my library');
    await waitForWords(popup, '“Ada Fenwick” is in your library.');
    await pressButton(popup, 'Show this page');
    const names = await waitFor('the new entry', async () => {
      const entries = (await waitForEntries(popup)).map((entry) => entry.name);
      return entries.includes('Ada Fenwick') ? entries : null;
    });
    expect(names).toContain('Istanbul talks');
    await popup.close();
    expect((await waitForMarks(page)).map(({ text }) => text)).not.toContain('Ada Fenwick');
  });

  it('is there after the worker has died; what is removed comes back with one press', async () => {
    if (name === 'chromium') await (round.browser as ChromiumBrowser).killWorker(); // launched as one
    const settings = await round.browser.openExtensionPage('options.html');
    await waitForWords(settings, 'The Tuesday table');
    await waitForWords(settings, 'Ada Fenwick');
    const rows = () => settings.evaluate(() => document.querySelectorAll('#library li').length);
    expect(await rows()).toBe(2);
    await settings.evaluate(() => document.querySelector<HTMLElement>('#library li button')?.click());
    await waitForWords(settings, 'has been removed');
    expect(await rows()).toBe(0);
    await settings.evaluate(() =>
      document.querySelector<HTMLElement>('#library [role=status] button')?.click(),
    );
    await waitFor('both back', async () => (await rows()) === 2);
  });

  it('goes into one file with everything else, and comes back from it', async () => {
    const settings = await round.browser.openExtensionPage('options.html');
    await waitForWords(settings, 'All of Sidelight');
    const saved = await saveBackup(settings);
    expect(saved.split('\n').map((line) => /"(\w+)"/.exec(line)?.[1])).toEqual([
      'sidelight',
      'settings',
      'choices',
      'article',
      'entry',
      undefined,
    ]);
    const bring = (text: string) => giveFile(settings, 'storage', text, 'backup.jsonl');
    await bring(saved.replace('"heading":false', '"heading":"no"'));
    await waitForWords(settings, 'Line 4:');
    for (const _ of [1, 2]) {
      await waitFor('something to remove', () =>
        settings.evaluate(() => {
          const button = document.querySelector<HTMLElement>('#library li button');
          button?.click();
          return document.querySelectorAll('#library li').length === 0;
        }),
      );
    }
    await bring(saved);
    await waitForWords(settings, 'The backup is here: 0 imported packs · 1 article · 1 entry');
    await waitFor('both back', () =>
      settings.evaluate(() => document.querySelectorAll('#library li').length === 2),
    );
    await settings.close();
  });
});
