import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDialog } from './harness/accessibility-tree.ts';
import { BROWSERS } from './harness/executables.ts';
import { isFirefox } from './harness/launch.ts';
import {
  countHosts,
  hoverMark,
  leave,
  readMarks,
  waitForCard,
  waitForMarks,
  waitForNoCard,
} from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

/** The earliest a first card may come after the last move, ms: half a second by design, less the moves on the mark itself. */
const EARLIEST_MS = 450;
/** The latest, ms: the slack is that of a machine that runs two browsers. */
const LATEST_MS = 1500;
/** The earliest a card may go after the first move away, ms: its grace, less the rounding of clocks. */
const GRACE_MS = 290;

/** Notes in the page itself when the pointer moved first and last from here on, and when our host came and went, ms of the page's clock. */
const watchTimes = (page: Page) =>
  page.evaluate(() => {
    const times = { first: 0, last: 0, came: 0, went: 0 };
    Object.assign(window, { times });
    document.addEventListener('pointermove', () => {
      times.last = performance.now();
      times.first ||= times.last;
    });
    new MutationObserver((list) => {
      for (const { addedNodes, removedNodes } of list) {
        if (addedNodes.length > 0) times.came = performance.now();
        if (removedNodes.length > 0) times.went = performance.now();
      }
    }).observe(document.documentElement, { childList: true });
  });
const readTimes = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { times: Record<'first' | 'last' | 'came' | 'went', number> }).times,
  );

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The words of the mark whose card is open, as the page sees them. */
const readOpenWords = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('sl-b') ?? [])].map((fixed) => {
      const range = document.createRange();
      range.setStart(fixed.startContainer, fixed.startOffset);
      range.setEnd(fixed.endContainer, fixed.endOffset);
      return range.toString();
    }),
  );

describe.each(BROWSERS)('the card in %s', (name) => {
  let round: Round;
  let page: Page;
  beforeAll(async () => {
    round = await startRound(name, { grant: true });
  });
  afterEach(() => page.close());
  afterAll(() => round.destroy());

  const open = async (path: string) => {
    page = await round.browser.openPage(round.sites.page(path));
    await waitForMarks(page);
  };

  it('opens after half a second of rest, and not before', async () => {
    await open('article.html');
    expect(await countHosts(page)).toBe(0);
    await watchTimes(page);
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
    const { last, came } = await readTimes(page);
    expect(came - last).toBeGreaterThan(EARLIEST_MS);
    expect(came - last).toBeLessThan(LATEST_MS);
  });

  it('does not open for a pointer that passes over', async () => {
    await open('article.html');
    await hoverMark(page, 'Maria Zakharova');
    await pause(60);
    await leave(page);
    await pause(900);
    expect(await countHosts(page)).toBe(0);
  });

  it('closes on Escape and leaves no node behind', async () => {
    await open('article.html');
    await hoverMark(page, 'Istanbul talks');
    await waitForCard(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('closes when the pointer leaves, after a moment of grace', async () => {
    await open('article.html');
    await hoverMark(page, 'Istanbul talks');
    await waitForCard(page);
    await watchTimes(page);
    await leave(page);
    await waitForNoCard(page);
    const { first, went } = await readTimes(page);
    expect(went - first).toBeGreaterThan(GRACE_MS);
    expect(went - first).toBeLessThan(LATEST_MS);
  });

  it('does not open while the reader selects or drags', async () => {
    await open('article.html');
    const mark = (await readMarks(page)).find(({ text }) => text === 'Maria Zakharova');
    if (!mark) throw new Error('no mark');
    await page.mouse.move(mark.x - 60, mark.y);
    await page.mouse.down();
    await page.mouse.move(mark.x, mark.y, { steps: 4 });
    await pause(900);
    expect(await countHosts(page)).toBe(0);
    await page.mouse.up();
  });

  it('stays while the pointer is on it', async () => {
    await open('article.html');
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
    await pause(200);
    const mark = (await readMarks(page)).find(({ text }) => text === 'Maria Zakharova');
    if (!mark) throw new Error('the mark is gone');
    // The card stands below or above its line: walk down from the mark until the host is under the pointer.
    const onto = await page.evaluate(({ x, y }) => {
      const host = [...document.documentElement.children].find((e) => !['HEAD', 'BODY'].includes(e.tagName));
      for (let step = 4; step < 200; step += 4) {
        for (const side of [1, -1]) {
          if (document.elementFromPoint(x, y + side * step) === host) return { x, y: y + side * (step + 12) };
        }
      }
      return null;
    }, mark);
    expect(onto).not.toBeNull();
    if (!onto) return;
    await page.mouse.move(onto.x, onto.y, { steps: 4 });
    await pause(900);
    expect(await countHosts(page)).toBe(1);
  });

  it('moves to the next and the previous mention by a shortcut and opens its card', async () => {
    await open('article.html');
    const step = async (by: 1 | -1) => {
      if (isFirefox(round.browser))
        return round.browser.pressShortcut(['Alt', 'Shift', by === 1 ? 'N' : 'P']);
      return round.browser.evaluateBackground(async (direction) => {
        // Headless Chromium takes no shortcuts; this is what the background sends for one.
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        const [tab] = await api.tabs.query({ url: 'http://news.example/*', active: true });
        const data = [{ step: direction }];
        if (tab?.id) await api.tabs.sendMessage(tab.id, { sidelight: 'page', name: 'stepMention', data });
      }, by);
    };
    const openWords = () => readOpenWords(page);
    await step(1);
    await waitForCard(page);
    const first = await waitFor('the open mark', openWords);
    await step(1);
    await waitFor('the next mark', async () => (await openWords()).join() !== first.join());
    await step(-1);
    await waitFor('the first mark again', async () => (await openWords()).join() === first.join());
    expect(await countHosts(page)).toBe(1);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  it('sets the open mark off again when its card is opened anew at once', async () => {
    await open('article.html');
    for (const again of [false, true]) {
      await hoverMark(page, 'Maria Zakharova');
      await waitForCard(page);
      await pause(200);
      expect(await readOpenWords(page), again ? 'the second time' : 'the first time').toEqual([
        'Maria Zakharova',
      ]);
      await page.keyboard.press('Escape');
      await waitForNoCard(page);
      await leave(page);
      await pause(100);
    }
  });

  it('leaves a link its click', async () => {
    await open('article.html');
    const link = await page.evaluate(() => {
      const box = document.querySelector('article a')?.getBoundingClientRect();
      document.querySelector('article a')?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return box !== undefined;
    });
    expect(link).toBe(true);
    await Promise.all([page.waitForNavigation(), page.click('article a')]);
    expect(page.url()).toContain('plain.html');
  });

  // Firefox tells no test what it tells assistive technology.
  if (name !== 'chromium') return;
  it('is a dialog named by the entry, readable to a screen reader', async () => {
    await open('article.html');
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
    const dialog = await waitFor('the dialog', () => readDialog(page));
    expect(dialog.name).toBe('Maria Zakharova');
    const words = dialog.words.join(' ');
    expect(words).toMatch(/person/i);
    expect(words).toMatch(/publisher and date not stated/i);
    expect(words).toMatch(/paragraph 2/i);
  });
});
