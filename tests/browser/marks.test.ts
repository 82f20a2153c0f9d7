import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { BROWSERS } from './harness/executables.ts';
import { bundleHydratedPage } from './harness/hydrated-page.ts';
import { countHosts, readMarks, waitForMarks } from './harness/reader.ts';
import { type Round, startRound } from './harness/round.ts';
import { waitFor } from './harness/test-browser.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = join(root, 'tests/fixtures/pages');
const compared = readdirSync(fixtures)
  .filter((name) => name.endsWith('.html') && name !== 'article.html' && name !== 'plain.html')
  .sort();

interface AnnotatedFile {
  file: string;
  mentions: { surface: string; shown: boolean }[];
}

/** What the command line finds shown in the fixtures, by file name. */
function annotateFixtures(): Map<string, string[]> {
  const files = compared.map((name) => join('tests/fixtures/pages', name));
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const output = execFileSync(process.execPath, [tsx, 'src/cli/annotate.ts', '--json', ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  const lines = output.split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const { file, mentions } = JSON.parse(line) as AnnotatedFile;
      return [file.split('/').at(-1) ?? file, mentions.filter((m) => m.shown).map((m) => m.surface)];
    }),
  );
}

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
      new MutationObserver((list) => { if (document.readyState === 'complete') records.push(...list.map((r) => r.type + ' ' + r.target.nodeName)); })
        .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      try { new PerformanceObserver((list) => { for (const e of list.getEntries()) shifts.push(e.value); })
        .observe({ type: 'layout-shift', buffered: true }); } catch {}
      addEventListener('load', () => { window.before = new XMLSerializer().serializeToString(document).length; window.boxes = JSON.stringify([...document.querySelectorAll('p, h1, h2, li')].map((e) => e.getBoundingClientRect())); });
      </script>`;
    const { readFileSync } = await import('node:fs');
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

  it('leave a page alone that Preact hydrates', async () => {
    const { html, script } = await bundleHydratedPage();
    round.sites.put('/hydrated.html', html);
    round.sites.put('/hydrated.js', script);
    const hydrated = await open('hydrated.html');
    await waitForMarks(hydrated);
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
    const expected = annotateFixtures();
    beforeAll(async () => {
      await round.browser.evaluateBackground(async () => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        await api.storage.local.set({ density: 'all' });
      });
    });

    it('are many, so that the comparison says something', () => {
      expect([...expected.values()].filter((texts) => texts.length > 0).length).toBeGreaterThan(12);
    });

    it.each(compared)('equal what annotate finds in %s', async (file) => {
      const wanted = expected.get(file) ?? [];
      const opened = await open(file);
      // A range's own text holds neither line breaks nor collapsed spaces as a reader sees them.
      const squeeze = (text: string) => text.replace(/\s+/g, '');
      const texts = async () => (await readMarks(opened)).map(({ text }) => squeeze(text));
      const plain = wanted.map(squeeze);
      await waitFor(`${plain.length} marks`, async () => (await texts()).length === plain.length, {
        timeoutMs: 4000,
      }).catch(() => undefined); // The comparison says more than the time that ran out.
      expect(await texts()).toEqual(plain);
    });
  });
});
