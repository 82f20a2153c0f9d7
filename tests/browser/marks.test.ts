import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { annotateRanges } from './harness/annotated-ranges.ts';
import { BROWSERS } from './harness/executables.ts';
import { bundleHydratedPage } from './harness/hydrated-page.ts';
import { countHosts, readMarks, readPlaces, waitForMarks } from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = join(root, 'tests/fixtures/pages');
const compared = readdirSync(fixtures)
  .filter((name) => name.endsWith('.html') && name !== 'plain.html')
  .sort();

describe.each(BROWSERS)('marks in %s', (name) => {
  let round: Round;
  let page: Page | undefined;
  beforeAll(async () => {
    round = await startRound(name, { grant: true });
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });
  afterAll(() => round.destroy());

  const open = async (path: string) => {
    page = await round.browser.openPage(round.sites.page(path));
    return page;
  };

  it('appear on the sample article, first mention of each entry, none in its navigation', async () => {
    const marks = await waitForMarks(await open('article.html'));
    const texts = marks.map(({ text }) => text);
    expect(texts).toContain('Maria Zakharova');
    expect(texts).toContain('Istanbul talks');
    expect(texts.filter((text) => /Zakharova/.test(text))).toHaveLength(1);
    const masthead = await page?.evaluate(() => document.querySelector('main')?.getBoundingClientRect().top);
    expect(marks.every(({ y }) => y > (masthead ?? 0))).toBe(true);
  });

  it('add no node, change no attribute, and move nothing', async () => {
    // Written into the page itself, so that it watches from before anything of ours runs.
    const watch = `<script>
      window.records = []; window.shifts = [];
      const note = (list) => records.push(...list.map((r) => r.type + ' ' + r.target.nodeName));
      const watcher = new MutationObserver(note);
      watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      // What the parser itself did is over by then, and Sidelight has not begun.
      document.addEventListener('DOMContentLoaded', () => {
        watcher.takeRecords();
        records.length = 0;
        window.before = new XMLSerializer().serializeToString(document).length;
        window.boxes = JSON.stringify([...document.querySelectorAll('p, h1, h2, li')].map((e) => e.getBoundingClientRect()));
      }, { capture: true });
      try { new PerformanceObserver((list) => { for (const e of list.getEntries()) shifts.push(e.value); })
        .observe({ type: 'layout-shift', buffered: true }); } catch {}
      </script>`;
    const html = readFileSync(join(fixtures, 'article.html'), 'utf8');
    round.sites.put('/watched.html', html.replace('<head>', `<head>${watch}`));
    const watched = await open('watched.html');
    await waitForMarks(watched);
    const seen = await watched.evaluate(() => {
      // Set by the script that the test wrote into the page.
      const given = window as unknown as {
        records: string[];
        shifts: number[];
        before: number;
        boxes: string;
      };
      const boxes = [...document.querySelectorAll('p, h1, h2, li')].map((e) => e.getBoundingClientRect());
      return {
        records: given.records,
        shifts: given.shifts,
        grown: new XMLSerializer().serializeToString(document).length - given.before,
        moved: JSON.stringify(boxes) !== given.boxes,
        sheets: document.adoptedStyleSheets.length,
      };
    });
    expect(seen).toEqual({ records: [], shifts: [], grown: 0, moved: false, sheets: 0 });
    expect(await countHosts(watched)).toBe(0);
  });

  it('follow an address that changes without a reload', async () => {
    const app = await open('nav-and-footer.html');
    await waitForMarks(app);
    await app.evaluate(() => {
      history.pushState(null, '', '/next');
      const article = document.querySelector('article');
      const next = document.createElement('article');
      const text = document.createElement('p');
      text.append('Another story: the Istanbul talks, and the International Committee of the Red Cross.');
      next.append(text);
      article?.replaceWith(next);
    });
    await waitFor('marks of the next article', async () => {
      const texts = (await readMarks(app)).map(({ text }) => text);
      return texts.includes('Istanbul talks') && !texts.includes('Maria Zakharova');
    });
  });

  it('reach text that arrives later', async () => {
    const growing = await open('dark.html');
    const before = (await waitForMarks(growing)).length;
    await growing.evaluate(() => {
      const text = document.createElement('p');
      text.append('Added later: the Western security plan.');
      document.querySelector('article')?.append(text);
    });
    await waitFor('the later mark', async () => (await readMarks(growing)).length > before);
  });

  it('leave a page alone that Preact hydrates after they are there', async () => {
    const { html, script } = await bundleHydratedPage();
    round.sites.put('/hydrated.html', html);
    round.sites.put('/hydrated.js', script);
    const hydrated = await open('hydrated.html');
    await waitForMarks(hydrated);
    await hydrated.evaluate(() => (window as unknown as { startApp(): Promise<void> }).startApp());
    await waitFor('the app', () => hydrated.$eval('#app', (app) => app.hasAttribute('data-alive')));
    // The server's nodes were taken over and not made anew: Preact found what it expected.
    const noted = await hydrated.evaluate(() => {
      const { added, faults } = window as unknown as { added: string[]; faults: string[] };
      return { added, faults };
    });
    expect(noted).toEqual({ added: [], faults: [] });
    await hydrated.click('#count');
    await hydrated.click('#count');
    await waitFor('the count', () =>
      hydrated.$eval('#count', (button) => button.textContent === '2 readers'),
    );
    await hydrated.click('#rename');
    await waitFor('the second text', () => hydrated.$eval('#story', (p) => p.textContent?.includes('ICRC')));
    expect(await hydrated.evaluate(() => (window as unknown as { faults: string[] }).faults)).toEqual([]);
    await waitFor('the new mark', async () =>
      (await readMarks(hydrated)).some(({ text }) => /ICRC/.test(text)),
    );
  });

  it('read short lines of a page that states no language in the language of its text', async () => {
    const french = `<p>La Russie et l’Ukraine ont poursuivi un échange de prisonniers, comme les deux pays l’avaient
      annoncé la semaine dernière, et la liste des noms est entre les mains des familles.</p>
      <p>UN PRISONNIER.</p>`;
    round.sites.put(
      '/silent.html',
      `<!doctype html><meta charset="utf-8"><title>x</title><article>${french}</article>`,
    );
    page = await round.browser.openPage(round.sites.page('silent.html'));
    const marks = await waitForMarks(page);
    expect(marks.map(({ text }) => text)).toContain('échange de prisonniers');
    expect(marks.map(({ text }) => text)).not.toContain('UN');
  });

  it('ask for nothing that the page does not ask for itself', async () => {
    await open('plain.html');
    await page?.close();
    round.sites.forget();
    await waitForMarks(await open('article.html'));
    expect(round.sites.requests().filter((url) => !url.endsWith('favicon.ico'))).toEqual([
      round.sites.page('article.html'),
    ]);
  });

  describe('of all mentions', () => {
    const expected = annotateRanges(
      new Map(compared.map((file) => [file, readFileSync(join(fixtures, file))])),
    );
    beforeAll(async () => {
      await round.browser.evaluateBackground(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        await api.storage.local.set({ choices: { density: 'all' } });
      });
    });

    it('are many, so that the comparison says something', async () => {
      const filled = [...(await expected).values()].filter((ranges) => ranges.length > 0);
      expect(filled.length).toBeGreaterThanOrEqual(14);
    });

    it.each(compared)('equal what annotate finds in %s, range by range', async (file) => {
      const wanted = (await expected).get(file) ?? [];
      const opened = await open(file);
      await waitFor(
        `${wanted.length} marks`,
        async () => (await readMarks(opened)).length === wanted.length,
        {
          timeoutMs: 4000,
        },
      ).catch(() => undefined); // The comparison says more than the time that ran out.
      expect(await readPlaces(opened)).toEqual(wanted);
    });
  });
});
