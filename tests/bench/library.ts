/**
 * How long a library of many articles keeps its reader waiting: what stands beside a page, a card, and a search, asked of
 * the real background in Chromium, and the longest task of the background meanwhile.
 */
import type { KeptArticle } from '../../src/knowledge/kept-article.ts';
import { startRound } from '../browser/harness/round.ts';
import { newRandom } from './random.ts';

/** Milliseconds, middle of the repetitions; `longest`: the longest task in which nothing else could be answered. */
export interface LibraryFigures {
  articles: number;
  beside: { ms: number; longest: number };
  card: { ms: number; longest: number };
  search: { ms: number; longest: number };
}

const ARTICLES = 10_000;
const REPETITIONS = 7;
/** Articles that go into the database in one go. */
const BATCH = 250;

/** Entries of the bundled pack, what everybody names first: each is in about half as many articles as the one before. */
const ENTRIES = [
  'russia',
  'ukraine',
  'moscow',
  'istanbul',
  'prisoner-exchanges',
  'istanbul-talks',
  'united-nations',
  'international-committee-of-the-red-cross',
  'western-security-plan',
  'maria-zakharova',
  'repatriation-of-war-dead',
];
const SHARE_OF_NEXT = 0.55;

function writeArticle(at: number, random: () => number): KeptArticle {
  const word = () => `w${Math.floor(random() ** 3 * 20_000).toString(36)}`;
  const named = ENTRIES.filter((_, rank) => random() < 0.6 * SHARE_OF_NEXT ** rank * 2);
  const paragraphs = Array.from({ length: 15 }, (_, number) => {
    const entry = named[number % Math.max(named.length, 1)]; // none where nothing is named
    const text = Array.from({ length: 40 }, word).join(' ');
    const mentions = entry === undefined ? [] : [{ start: 0, end: 3, entry }];
    return { text, heading: false, mentions, quantities: [], speaker: null };
  });
  const words = new Set(paragraphs.flatMap(({ text }) => text.split(' ').map((one) => one.slice(0, 6))));
  return {
    id: `2026-01-01T00:00:00.${String(at).padStart(6, '0')}`,
    url: `https://news.example/${at}`,
    title: `Article ${at}`,
    publisher: 'News',
    published: '2026-01-01',
    language: 'en',
    kept: '2026-01-01T00:00:00.000Z',
    paragraphs,
    entries: named,
    words: [...words],
    linkedBy: '',
  };
}

/** Fills the library of a fresh profile and asks. Takes some minutes, nearly all of them for filling. */
export async function measureLibrary(print: (line: string) => void): Promise<LibraryFigures> {
  const round = await startRound('chromium', { grant: true });
  try {
    const { browser } = round;
    const page = (await browser.openExtensionPage('options.html')).page;
    await page.waitForSelector('.sl-pack');
    const random = newRandom(1);
    // Kept as linked already: linking anew is measured by nobody here.
    const linkedBy = await page.evaluate(async () => {
      const [pack] = (
        await chrome.runtime.sendMessage({ sidelight: 'background', name: 'listPacks', data: [] })
      ).value;
      return JSON.stringify([[pack.id, pack.version, pack.revision]]);
    });
    for (let at = 0; at < ARTICLES; at += BATCH) {
      const articles = Array.from({ length: BATCH }, (_, offset) => ({
        ...writeArticle(at + offset, random),
        linkedBy,
      }));
      await page.evaluate(async (all) => {
        const open = indexedDB.open('sidelight');
        await new Promise((resolve) => {
          open.onsuccess = resolve;
        });
        const writing = open.result.transaction('articles', 'readwrite');
        for (const article of all) writing.objectStore('articles').put(article);
        await new Promise((resolve, reject) => {
          writing.oncomplete = resolve;
          writing.onerror = reject;
        });
        open.result.close();
      }, articles);
      if ((at / BATCH) % 8 === 0) print(`library: ${at} articles`);
    }
    await page.evaluate(() =>
      chrome.runtime.sendMessage({ sidelight: 'background', name: 'noteLibrary', data: [] }),
    );
    const ask = async (name: string, data: unknown) => {
      const figures: { ms: number; longest: number }[] = [];
      for (let repetition = 0; repetition < REPETITIONS; repetition++) {
        const watching = browser.evaluateBackground(watchTasks);
        const ms = await page.evaluate(
          async (wanted, given) => {
            const start = performance.now();
            await chrome.runtime.sendMessage({ sidelight: 'background', name: wanted, data: [given] });
            return performance.now() - start;
          },
          name,
          data,
        );
        figures.push({ ms, longest: await watching });
      }
      const middle = (values: number[]) =>
        values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
      return {
        ms: middle(figures.map(({ ms }) => ms)),
        longest: middle(figures.map(({ longest }) => longest)),
      };
    };
    const paragraphs = ['w1 w2 w3 w4 w5 w6 w7 w8 w9 wa wb wc of the talks', 'wd we wf wg and the plan'];
    const tabId = await page.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
    const beside = await ask('getContext', { tabId, entries: ENTRIES, paragraphs });
    const card = await ask('describeEntry', { entry: 'istanbul-talks' });
    const search = await ask('search', { query: 'wab wcd', speaker: null, openness: null, entries: [] });
    return { articles: ARTICLES, beside, card, search };
  } finally {
    await round.destroy();
  }
}

/** Runs in the background: the longest time in which no other task got its turn, within a second and a half. */
async function watchTasks(): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  const end = performance.now() + 1500;
  let longest = 0;
  let last = performance.now();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      if (now > end) resolve();
      else port2.postMessage(null);
    };
    port2.postMessage(null);
  });
  return longest;
}
