/** What a reader does from a card, with hand, finger and lens, on the extension as it ships. */
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readDialog } from './harness/accessibility-tree.ts';
import { enterCard as enter, HERE, HIDE, MUTE, PIN, pressStop, SITE, TIMELINE } from './harness/card-hand.ts';
import { BROWSERS } from './harness/executables.ts';
import {
  countHosts,
  hoverMark,
  leave,
  readCardBox,
  readMarks,
  waitForCard,
  waitForMarks,
  waitForNoCard,
} from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A page that gives a number of its own, dated after the known one. */
const NUMBERS = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Numbers</title>
<meta name="viewport" content="width=device-width"><meta property="article:published_time" content="2025-10-12">
<style>body{font:18px/28px Georgia;max-width:640px;margin:0 auto}header{position:fixed;z-index:2147483647;inset:0 0 auto;height:60px;background:#ccc}</style>
</head><body><header>Fixed header</header><article id="article"><h1 style="margin-top:100px">Numbers of the war in Ukraine</h1>
<p>The International Committee of the Red Cross says that about 160,000 people are missing in the war in Ukraine.</p>
<p>Maria Zakharova of the Russian Foreign Ministry spoke in Moscow.</p><button id="full">Whole screen</button>
<div style="height:1600px"></div></article>
<script>full.onclick = () => article.requestFullscreen();</script></body></html>`;

describe.each(BROWSERS)('from a card in %s, the reader', (name) => {
  let round: Round;
  let page: Page;
  beforeAll(async () => {
    round = await startRound(name, { grant: true });
    round.sites.put('/numbers.html', NUMBERS);
    page = await round.browser.openPage(round.sites.page('numbers.html'));
    await waitForMarks(page);
  });
  afterEach(async () => {
    await page.keyboard.press('Escape'); // should a test have failed with its card open
  });
  afterAll(() => round.destroy());

  const hasMark = async () => (await readMarks(page)).some(({ text }) => text === 'Maria Zakharova');

  const enterCard = (text: string) => enter(page, text);
  const press = (tabs: number) => pressStop(page, tabs);

  it('keeps it by its pin, and ends it with Escape', async () => {
    await enterCard('Maria Zakharova');
    await press(PIN);
    await leave(page);
    await page.mouse.click(4, 600);
    await pause(500);
    expect(await countHosts(page)).toBe(1);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
  });

  const isWayBackThere = async () => {
    await leave(page);
    await pause(400);
    return (await countHosts(page)) === 1;
  };

  it('takes its marks off this page, for this visit', async () => {
    await enterCard('Maria Zakharova');
    await press(HIDE);
    await press(HERE);
    expect(await isWayBackThere()).toBe(true);
    await page.keyboard.press('Escape'); // the mark of an open card stays until that closes
    await waitFor('its mark gone', async () => !(await hasMark()));
    await page.reload();
    await waitFor('its mark again', hasMark);
  });

  it('mutes its name, and takes that back', async () => {
    const countMuted = () =>
      round.browser.evaluateBackground(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        const { mutedEntries } = await api.storage.local.get({ mutedEntries: [] });
        return (mutedEntries as unknown[]).length;
      });
    await enterCard('Maria Zakharova');
    await press(HIDE);
    await press(MUTE);
    expect(await isWayBackThere()).toBe(true);
    expect(await countMuted()).toBe(1);
    await page.bringToFront();
    await page.keyboard.press('Enter'); // the focus is on "Undo"
    await waitFor('nothing muted', async () => (await countMuted()) === 0);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await waitFor('its mark', hasMark);
  });

  it('turns the site off, and on again from the same card', async () => {
    await enterCard('Maria Zakharova');
    await press(HIDE);
    await press(SITE);
    await waitFor('no mark', async () => (await readMarks(page)).length === 0);
    expect(await isWayBackThere()).toBe(true);
    await page.keyboard.press('Enter');
    await waitFor('the marks again', hasMark);
    await waitForNoCard(page);
  });

  it('sees it in the whole screen, beside a fixed header', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.click('#full');
    await waitFor('the whole screen', () => page.evaluate(() => document.fullscreenElement !== null));
    await hoverMark(page, 'Maria Zakharova');
    await waitFor('the card in sight', () => readCardBox(page));
    await page.evaluate(() => document.exitFullscreen());
    await waitFor('no card', () => page.evaluate(() => document.querySelector('sidelight-card') === null));
  });

  // Only Chromium tells what assistive technology is told, plays a pinch, and has a popup that a test can open.
  if (name !== 'chromium') return;

  it('finds the number of the page beside the known one', async () => {
    await leave(page);
    await hoverMark(page, 'International Committee of the Red Cross');
    await waitForCard(page);
    const words = await waitFor('the table', async () => {
      const { words = [] } = (await readDialog(page)) ?? {};
      return words.includes('This page') ? words.join(' ') : null;
    });
    expect(words).toMatch(/about 160,000 people/);
    expect(words).toMatch(/page of 12 October 2025 dated later than the known number/);
    expect(words).toMatch(/over 150,000 people people still missing August 2025/);
    await page.keyboard.press('Escape');
  });

  it('shows an event in the timeline of the popup that it opens', async () => {
    await enterCard('war in Ukraine');
    const opened = round.browser.browser.waitForTarget((target) => target.url().endsWith('/popup.html'));
    await press(TIMELINE);
    const popup = await (await opened).asPage();
    const shown = await waitFor('the event', () =>
      popup.evaluate(() => {
        const tab = document.querySelector('[role=tab][aria-selected=true]')?.textContent ?? '';
        const item = document.activeElement?.closest('.sl-event')?.querySelector('h3')?.textContent;
        return item ? { tab, item } : null;
      }),
    );
    expect(shown.tab).toContain('Timeline');
    expect(shown.item).toContain('War in Ukraine');
    await popup.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
  });

  it('has it in sight and off its line where the page is pinched', async () => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    // The popup's way to a mention: a test's mouse knows nothing of a pinch.
    await round.browser.evaluateBackground(async () => {
      const [tab] = await chrome.tabs.query({ url: 'http://news.example/*' });
      const data = [{ entry: 'maria-zakharova', nth: 0 }];
      if (tab?.id) await chrome.tabs.sendMessage(tab.id, { sidelight: 'page', name: 'goToMention', data });
    });
    await waitForCard(page);
    const mark = (await readMarks(page)).find(({ text }) => text === 'Maria Zakharova');
    const box = await waitFor('the card in sight', () => readCardBox(page));
    const { left, right, top, bottom } = await page.evaluate(() => {
      const { visualViewport: seen } = window;
      if (!seen) throw new Error('nothing is seen');
      const { offsetLeft, offsetTop, width, height } = seen;
      return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height };
    });
    expect([box.left >= left, box.right <= right, box.top >= top, box.bottom <= bottom]).not.toContain(false);
    expect(mark && (box.top > mark.y + 4 || box.bottom < mark.y - 4)).toBe(true);
    await page.keyboard.press('Escape');
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  });

  it('opens it by a tap and closes it by one elsewhere; scrolling by a finger that began on a mark opens none', async () => {
    const session: CDPSession = await page.createCDPSession();
    await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
    await page.evaluate(() => scrollTo(0, 0));
    const mark = (await readMarks(page)).find(({ text }) => text === 'Maria Zakharova');
    if (!mark) throw new Error('the mark is gone');
    await page.touchscreen.tap(mark.x, mark.y);
    await waitForCard(page);
    await page.touchscreen.tap(mark.x, 20);
    await waitForNoCard(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x: mark.x, y }],
      });
    await touch('touchStart', mark.y);
    for (let up = 8; up <= 96; up += 8) await touch('touchMove', mark.y - up);
    await touch('touchEnd', 0);
    await waitFor('a page that scrolled', () => page.evaluate(() => scrollY > 20));
    await pause(700);
    expect(await countHosts(page)).toBe(0);
  });
});
