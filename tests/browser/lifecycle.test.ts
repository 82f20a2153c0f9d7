/** What a browser does to an extension: thirty pages at once, and an end without notice in the middle of writing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './harness/executables.ts';
import { launch } from './harness/launch.ts';
import { pressButton, readStoredArticles, saveBackup } from './harness/library-reader.ts';
import { waitForEntries, waitForWords } from './harness/popup-reader.ts';
import {
  countHosts,
  hoverMark,
  leave,
  readMarks,
  waitForCard,
  waitForMarks,
  waitForNoCard,
} from './harness/reader.ts';
import { closePages, type Round, startRound } from './harness/round.ts';
import { type ExtensionView, waitFor } from './harness/test-browser.ts';

const TABS = 30;
const ARTICLES = 1000;
/** Articles of one file; each file is acknowledged by itself. */
const IN_A_FILE = 25;
/** The browser is killed once so many are acknowledged: in the middle. */
const KILLED_AFTER = 300;

/** What the page of settings is left with to do, and how far it has come. */
interface Writing {
  acknowledged?: number;
}

describe.each(BROWSERS)('the life of %s', (name) => {
  let round: Round;
  beforeAll(async () => {
    round = await startRound(name, { grant: true });
  });
  afterAll(() => round.destroy());

  it(`marks ${TABS} pages that are opened at once as it marks one alone`, async () => {
    const alone = await round.browser.openPage(round.sites.page('article.html'));
    const { length } = await waitForMarks(alone);
    const pages = await Promise.all(
      Array.from({ length: TABS }, async (_, at) => {
        const page = await round.browser.browser.newPage();
        await page.goto(`${round.sites.page('article.html')}?${at}`, { waitUntil: 'load' });
        return page;
      }),
    );
    const counts = () => Promise.all(pages.map(async (page) => (await readMarks(page)).length));
    await waitFor(
      `${length} marks on each`,
      async () => (await counts()).every((count) => count === length),
      {
        timeoutMs: 30_000,
        everyMs: 200,
      },
    );
    await closePages(round);
  });

  it('hands a page that is open from the old version to the new one at an update', async () => {
    const page = await round.browser.openPage(round.sites.page('article.html'));
    const before = (await waitForMarks(page)).map(({ text }) => text);
    await hoverMark(page, 'Maria Zakharova');
    await waitForCard(page);
    await round.browser.updateExtension();
    await page.bringToFront();
    // A line that only a script which is alive can mark.
    await page.evaluate(() => {
      const line = document.createElement('p');
      line.append('Added later: the torture prevention mechanisms of Europe, and Russian state media.');
      document.querySelector('article')?.append(line);
    });
    // Names that stand whatever the rest says are marked before the others.
    const all = [...before, 'Russian state media'];
    await waitFor(
      'the marks of the new version',
      async () => {
        const marked = (await readMarks(page)).map(({ text }) => text);
        return all.every((text) => marked.includes(text));
      },
      { timeoutMs: 20_000 },
    );
    await leave(page);
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    // One card, of one instance.
    await hoverMark(page, 'Istanbul talks');
    await waitForCard(page);
    expect(await countHosts(page)).toBe(1);
    const popup = await round.browser.openPopup(page);
    expect((await waitForEntries(popup)).length).toBeGreaterThan(5);
    await popup.close();
    await closePages(round);
  });

  /** A file with one article kept from a page, as settings write it. */
  async function saveOne(): Promise<string> {
    const page = await round.browser.openPage(round.sites.page('article.html'));
    await waitForMarks(page);
    const popup = await round.browser.openPopup(page);
    await waitForEntries(popup);
    await pressButton(popup, 'Keep');
    await waitForWords(popup, 'Kept:');
    await popup.close();
    const settings = await round.browser.openExtensionPage('options.html');
    await waitForWords(settings, 'All of Sidelight');
    const saved = await saveBackup(settings);
    await settings.close();
    return saved;
  }

  /** Has the settings bring file after file, and go on by themselves; each is waited for until it is said to be here. */
  function bringAll(settings: ExtensionView, saved: string): Promise<void> {
    return settings.evaluate(
      (text, articles, inAFile) => {
        const [head = '', ...lines] = text.trim().split('\n');
        const line = lines.find((each) => each.startsWith('{"article"')) ?? '';
        const state = window as Writing;
        state.acknowledged = 0;
        const bring = async (from: number) => {
          // Files of another number each time, so that their words of thanks differ.
          const count = inAFile + (Math.floor(from / inAFile) % 2);
          const copies = Array.from({ length: count }, (_, at) => {
            const copy = JSON.parse(line) as { article: { url: string; title: string; id: string } };
            const number = from + at;
            copy.article.url = `http://news.example/${number}.html`;
            copy.article.title = `Article ${number}`;
            if (copy.article.id) copy.article.id = `${copy.article.id}-${number}`;
            return JSON.stringify(copy);
          });
          const picker = document.querySelector<HTMLInputElement>('#storage input[type=file]');
          const given = new DataTransfer();
          given.items.add(new File([[head, ...copies].join('\n')], 'backup.jsonl'));
          if (picker) picker.files = given.files;
          picker?.dispatchEvent(new Event('change', { bubbles: true }));
          const isHere = () =>
            document.querySelector('#storage')?.textContent?.includes(`· ${count} articles`);
          while (!isHere()) await new Promise((resolve) => setTimeout(resolve, 5));
          state.acknowledged = from + inAFile;
        };
        void (async () => {
          for (let from = 0; from < articles; from += inAFile) await bring(from);
        })();
      },
      saved,
      ARTICLES,
      IN_A_FILE,
    );
  }

  it(`has every article it said was there, whole, after an end without notice in the middle of ${ARTICLES}`, async () => {
    const saved = await saveOne();
    const settings = await round.browser.openExtensionPage('options.html');
    await waitForWords(settings, 'All of Sidelight');
    await bringAll(settings, saved);
    const acknowledged = await waitFor(
      'the first files',
      async () => {
        const count = (await settings.evaluate(() => (window as Writing).acknowledged)) ?? 0; // not begun
        return count >= KILLED_AFTER ? count : null;
      },
      { timeoutMs: 40_000, everyMs: 10 },
    );
    expect(acknowledged).toBeLessThan(ARTICLES);
    const { browser, profile } = round.browser;
    const gone = new Promise((resolve) => browser.process()?.once('exit', resolve));
    browser.process()?.kill('SIGKILL');
    await gone;
    round.browser = await launch(name, { grant: true, port: round.sites.port, profile });

    const stored = (await readStoredArticles(round.browser)).map(({ title, paragraphs, words }) => ({
      number: Number(/^Article (\d+)$/.exec(title)?.[1] ?? -1), // the one that was kept first
      paragraphs: paragraphs.length,
      words: words.length,
    }));
    const numbers = new Set(stored.map(({ number }) => number));
    expect(Array.from({ length: acknowledged }, (_, at) => at).filter((at) => !numbers.has(at))).toEqual([]);
    // Of a file that was not acknowledged all is there or nothing; of each article all.
    const copies = stored.filter(({ number }) => number >= 0);
    const [first] = copies;
    expect(
      copies.filter(({ paragraphs, words }) => paragraphs !== first?.paragraphs || words !== first.words),
    ).toEqual([]);
    expect(first?.words).toBeGreaterThan(50);
    // And the library is shown as before.
    const again = await round.browser.openExtensionPage('options.html');
    await waitForWords(again, 'Article');
    await again.close();
  });
});
