/** Pages that do what no page should: Sidelight stays right or steps back, and they get nothing of it. */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './harness/executables.ts';
import {
  BORNE,
  HEAVY,
  type HostilePage,
  REMOVING,
  REWRITING,
  writeHostilePage,
} from './harness/hostile-pages.ts';
import {
  countHosts,
  leave,
  readCardBox,
  type SeenMark,
  waitForCard,
  waitForNoCard,
} from './harness/reader.ts';
import { closePages, type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';
import { measureShare } from './harness/work-share.ts';

/** What a page's own script kept before it spoiled anything. */
interface Kept {
  faults: string[];
  added: number;
  stolen: unknown[];
  count: number;
  marks(): SeenMark[];
}
type Keeping = typeof globalThis & { kept: Kept };

/** Longer than the rest that opens a card, and the card script takes, ms. */
const LONG_REST_MS = 2000;
/** From the first marks to the last, and to the script that follows the hand, which comes once the page is idle, ms. */
const SETTLED_MS = 700;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(BROWSERS)('hostile pages in %s', (name) => {
  let round: Round;
  /** What is marked on the page that does nothing. */
  let quiet: string[] = [];
  beforeAll(async () => {
    round = await startRound(name, { grant: true });
    const page = await open({});
    await waitFor('its marks', async () => (await readMarks(page)).length > 0);
    await pause(SETTLED_MS);
    quiet = await readTexts(page);
    expect(quiet.length).toBeGreaterThan(5);
    await page.close();
  });
  afterEach(() => closePages(round));
  afterAll(() => round.destroy());

  const readMarks = (page: Page) => page.evaluate(() => (window as unknown as Keeping).kept.marks());
  const readTexts = async (page: Page) => (await readMarks(page)).map(({ text }) => text);
  const readKept = (page: Page) =>
    page.evaluate(() => {
      const { faults, added, stolen } = (window as unknown as Keeping).kept;
      return { faults, added, stolen };
    });

  async function open(hostile: HostilePage): Promise<Page> {
    round.sites.put('/hostile.html', writeHostilePage(hostile));
    return round.browser.openPage(round.sites.page('hostile.html'));
  }

  async function openMarked(hostile: HostilePage): Promise<Page> {
    const page = await open(hostile);
    await waitFor('the marks', async () => (await readMarks(page)).length >= quiet.length, {
      timeoutMs: 20_000,
    });
    await pause(SETTLED_MS);
    return page;
  }

  /** Rests on the first mark, as a hand does. */
  async function rest(page: Page): Promise<void> {
    const [mark] = await readMarks(page);
    if (mark === undefined) throw new Error('no mark');
    await page.mouse.move(mark.x + 160, mark.y + 90);
    await page.mouse.move(mark.x, mark.y, { steps: 4 });
  }

  it.each(Object.entries(BORNE))(
    'one that %s is marked, and gets its card, as any other',
    async (_what, hostile) => {
      const page = await openMarked(hostile);
      expect(await readTexts(page)).toEqual(quiet);
      await rest(page);
      await waitFor('the card', async () => (await readKept(page)).added === 1);
      const kept = await readKept(page);
      expect(kept.stolen.filter((what) => typeof what === 'string')).toEqual([]);
      // One of them throws by itself.
      expect(kept.faults.filter((fault) => !/mine|^Uncaught $/.test(fault))).toEqual([]);
    },
  );

  it('one that styles everything away has a card of the same size as any other', async () => {
    const sizes: { width: number; height: number }[] = [];
    for (const hostile of [{}, { style: BORNE['styles everything away']?.style ?? '' }]) {
      const page = await openMarked(hostile);
      await rest(page);
      await waitForCard(page);
      const box = await waitFor('its box', () => readCardBox(page));
      sizes.push({ width: box.right - box.left, height: box.bottom - box.top });
      await page.close();
    }
    const [quiet, styled] = sizes;
    // Felt for in steps of ten; a serif of the page's takes a line more or less.
    expect(Math.abs((quiet?.width ?? 0) - (styled?.width ?? 0))).toBeLessThanOrEqual(20);
    expect(styled?.height).toBeGreaterThan(100);
  });

  it.each(Object.entries(HEAVY))('one that %s is marked as any other', async (_what, hostile) => {
    const page = await openMarked(hostile);
    expect(await readTexts(page)).toEqual(expect.arrayContaining(quiet));
    expect((await readKept(page)).faults).toEqual([]);
  });

  it('one that takes the card away is left without it, and is not fought', async () => {
    const page = await openMarked(REMOVING);
    await rest(page);
    await pause(LONG_REST_MS);
    expect(await countHosts(page)).toBe(0);
    expect((await readKept(page)).added).toBe(1);
    await leave(page);
  });

  it('events that a page makes up open, close and keep nothing', async () => {
    const page = await openMarked({});
    const makeUp = (on: 'mark' | 'host') =>
      page.evaluate((place) => {
        const [mark] = (window as unknown as Keeping).kept.marks();
        const target =
          place === 'mark' ? document.getElementById('first') : document.querySelector('sidelight-card');
        const at = {
          clientX: mark?.x ?? 0,
          clientY: mark?.y ?? 0,
          bubbles: true,
          composed: true,
          cancelable: true,
        };
        for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'pointerout'])
          target?.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse', isPrimary: true }));
        for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click', 'contextmenu'])
          target?.dispatchEvent(new MouseEvent(type, at));
        for (const key of ['Escape', 'Enter', ' ', 'Tab', 'n', 'Alt', 'Shift'])
          target?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, ...at }));
        target?.dispatchEvent(new FocusEvent('focusin', at));
        (target as HTMLElement | null)?.click();
      }, on);
    await makeUp('mark');
    await pause(LONG_REST_MS);
    expect((await readKept(page)).added).toBe(0);

    await rest(page);
    await waitForCard(page);
    await pause(500); // its content is there
    await makeUp('host');
    await pause(500);
    expect(await countHosts(page)).toBe(1);
    // Neither pinned nor taken for the reader's own: it goes with the pointer.
    await leave(page);
    await waitForNoCard(page);
  });

  it('a page reads nothing of settings, library, mutes or the card', async () => {
    const page = await openMarked({});
    await rest(page);
    await waitForCard(page);
    const base = round.browser.name === 'chromium' ? 'chrome-extension' : 'moz-extension';
    const reached = await page.evaluate(async (scheme) => {
      const host = document.querySelector('sidelight-card');
      const seen: Record<string, unknown> = {
        root: host?.shadowRoot ?? null,
        children: host?.childNodes.length,
        text: host?.textContent,
        attributes: host?.attributes.length,
        globals: Reflect.ownKeys(window).filter((key) => /sidelight/i.test(String(key))),
        storage: (window as { chrome?: { storage?: unknown } }).chrome?.storage ?? null,
        browser: 'browser' in window,
        databases: (await indexedDB.databases()).length,
        kept: localStorage.length + sessionStorage.length + document.cookie.length,
      };
      for (const path of ['manifest.json', 'options.html', 'page.js'])
        seen[path] = await fetch(`${scheme}://sidelight/${path}`).then(
          () => 'answered',
          () => 'refused',
        );
      return seen;
    }, base);
    expect(reached).toEqual({
      root: null,
      children: 0,
      text: '',
      attributes: 0,
      globals: [],
      storage: null,
      browser: false,
      databases: 0,
      kept: 0,
      'manifest.json': 'refused',
      'options.html': 'refused',
      'page.js': 'refused',
    });
  });

  it('one that is rewritten a thousand times a second keeps all but 2 % of its thread after ten seconds', async () => {
    const page = await open(REWRITING);
    const count = () => page.evaluate(() => (window as unknown as Keeping).kept.count);
    await pause(10_000);
    const before = await count();
    // Longer than the longest wait between two readings.
    const share = await measureShare(round.browser, page, 12_000);
    const rewritten = (await count()) - before;
    expect(share).toBeGreaterThan(0); // it is still read
    expect(share).toBeLessThan(0.02);
    // A busy machine gives the page itself less; what is measured is a page that does not rest.
    expect(rewritten).toBeGreaterThan(3000);
    expect((await readMarks(page)).length).toBeGreaterThanOrEqual(quiet.length);
  });
});
