import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWords } from '../locales/messages.ts';
import { readDialog } from './harness/accessibility-tree.ts';
import { BROWSERS } from './harness/executables.ts';
import { giveFile } from './harness/library-reader.ts';
import { waitForEntries, waitForWords } from './harness/popup-reader.ts';
import {
  countHosts,
  hoverMark,
  readMarks,
  waitForCard,
  waitForMarks,
  waitForNoCard,
} from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { type ExtensionView, waitFor } from './harness/test-browser.ts';

const english = await readWords('en');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Numbers of ranges by the name of their highlight; those with none left out. */
const countByName = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      ['sl-a', 'sl-b', 'sl-c', 'sl-d'].flatMap((name) => {
        const size = CSS.highlights.get(name)?.size ?? 0;
        return size > 0 ? [[name, size]] : [];
      }),
    ),
  );

describe.each(BROWSERS)('settings in %s', (name) => {
  let round: Round;
  let page: Page;
  let settings: ExtensionView & { page: Page };
  let first = 0;

  beforeAll(async () => {
    round = await startRound(name, { grant: true });
    page = await round.browser.openPage(round.sites.page('article.html'));
    first = (await waitForMarks(page)).length;
    settings = await round.browser.openExtensionPage('options.html');
    await waitFor('the choices', () =>
      settings.evaluate(() => document.querySelector('fieldset:disabled') === null),
    );
  });
  afterAll(() => round.destroy());

  const choose = (field: string, value: string) =>
    settings.evaluate(
      (wanted) => document.querySelector<HTMLElement>(wanted)?.click(),
      `input[name=${field}][value=${value}]`,
    );
  const shows = (what: string, wanted: Record<string, number>) =>
    waitFor(what, async () => JSON.stringify(await countByName(page)) === JSON.stringify(wanted));

  it('have their words from the browser, as the manifest has', async () => {
    const seen = await settings.evaluate(() => ({
      heading: document.querySelector('h1')?.textContent,
      title: document.title,
      language: document.documentElement.lang,
      name: chrome.runtime.getManifest().name,
      description: chrome.runtime.getManifest().description,
    }));
    expect(seen).toEqual({
      heading: english.get('options.title'),
      title: english.get('options.documentTitle'),
      language: english.get('language'),
      name: english.get('manifest.name'),
      description: english.get('manifest.description'),
    });
  });

  it('let no text become markup, whoever tries', async () => {
    const outcome = await settings.evaluate(() => {
      const place = document.createElement('p');
      try {
        // biome-ignore lint/plugin: this is what must be refused
        place.insertAdjacentHTML('beforeend', '<b>made of text</b>');
        return 'made';
      } catch (error) {
        return error instanceof TypeError ? 'refused' : String(error);
      }
    });
    expect(outcome).toBe('refused');
  });

  it('change the marks of an open page at once, and the sample with them', async () => {
    await choose('markStyle', 'both');
    await shows('underlines and tints', { 'sl-c': first });
    expect(await countByName(settings.page)).toEqual({ 'sl-c': 7 });
    await choose('markStyle', 'background');
    await shows('tints', { 'sl-d': first });
    await choose('density', 'list');
    await shows('no mark', {});
    expect(await countByName(settings.page)).toEqual({});
    await choose('markStyle', 'underline');
    await choose('density', 'first');
    await shows('the first look', { 'sl-a': first });
    await choose('kinds', 'person');
    await waitFor('no person', async () =>
      (await readMarks(page)).every(({ text }) => !text.includes('Zakharova')),
    );
    await choose('kinds', 'person');
    await shows('all kinds', { 'sl-a': first });
  });

  it('mute a name in every open page, and bring it back from the list', async () => {
    // What a card or the popup sends; the settings page may send it as well.
    await settings.evaluate(() => {
      const data = [{ entry: 'maria-zakharova', muted: true }];
      return chrome.runtime.sendMessage({ sidelight: 'background', name: 'muteEntry', data });
    });
    await shows('one mark less', { 'sl-a': first - 1 });
    const row = await waitFor('the muted name', () =>
      settings.evaluate(() => document.querySelector<HTMLElement>('#muted li')?.innerText ?? null),
    );
    expect(row).toContain('Maria Zakharova');
    await settings.evaluate(() => document.querySelector<HTMLElement>('#muted li button')?.click());
    await shows('its mark again', { 'sl-a': first });
  });

  it('let a click open a card that stays, where the reader wants no card at rest', async () => {
    await choose('trigger', 'click');
    await choose('theme', 'dark');
    await waitFor('the dark', () =>
      settings.evaluate(() => getComputedStyle(document.body).colorScheme === 'dark'),
    );
    await page.bringToFront();
    await pause(200); // the order reaches the page
    await hoverMark(page, 'Maria Zakharova');
    await pause(900);
    expect(await countHosts(page)).toBe(0);
    const mark = (await readMarks(page)).find(({ text }) => text === 'Maria Zakharova');
    if (!mark) throw new Error('the mark is gone');
    await page.mouse.click(mark.x, mark.y);
    await waitForCard(page);
    await page.mouse.click(mark.x, mark.y);
    await waitForNoCard(page);
  });

  it('are taken over from a file as a whole, or not at all', async () => {
    await settings.page.bringToFront();
    const load = (content: string) => giveFile(settings, 'file', content, 'settings.json');
    const file = { sidelight: 'settings', version: 1, choices: { density: 'all', markStyle: 'nothing' } };
    await load(JSON.stringify(file));
    await waitForWords(settings, 'choices.markStyle is "nothing"');
    expect(await countByName(page)).toEqual({ 'sl-a': first });
    await load(JSON.stringify({ ...file, choices: { markStyle: 'both' } }));
    await waitForWords(settings, 'have taken the place of yours');
    await shows('what the file says', { 'sl-c': first });
    await settings.evaluate(() => document.querySelector<HTMLElement>('#file [role=status] button')?.click());
    await shows('what was before', { 'sl-a': first });
    await choose('trigger', 'hover');
    await choose('theme', 'system');
  });

  it('leave the popup to show words that were looked up, and then the page', async () => {
    await round.browser.evaluateBackground(() => {
      // What a click in the menu leaves: no test can open a browser's own menu.
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      return api.storage.session.set({ pendingLookUp: { words: 'Zakharova', at: Date.now() } });
    });
    const popup = await round.browser.openPopup(page);
    await waitForWords(popup, 'Looked up:');
    await waitForWords(popup, 'Maria Zakharova');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.sl-look-up-head button')?.click());
    expect((await waitForEntries(popup)).length).toBeGreaterThan(3);
    await popup.close();
  });

  it('need not be made before a new reader tries it, on the welcome page: no access is granted', async () => {
    await round.browser.setAccess(false);
    await waitFor('no marks', async () => Object.keys(await countByName(page)).length === 0);
    const welcome = (await round.browser.openExtensionPage('welcome.html')).page;
    await welcome.bringToFront();
    const marked = (await waitForMarks(welcome)).map(({ text }) => text);
    expect(marked).toEqual([
      'Maria Zakharova',
      'Russian Foreign Ministry',
      'Western security plan for Ukraine',
    ]);
    await hoverMark(welcome, 'Maria Zakharova');
    await waitForCard(welcome);
    if (name === 'chromium') {
      const says = async () => (await readDialog(welcome))?.words.join(' ').includes('Own statements');
      await waitFor('what she says', says);
    }
    await welcome.keyboard.press('Escape');
    await waitForNoCard(welcome);
    await welcome.close();
  });
});
