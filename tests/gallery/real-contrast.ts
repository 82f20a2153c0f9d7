/** The contrast of marks on the saved pages in `../shared/pages`, light and dark, as a table. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { REAL_PAGES, type SiteServer, startSiteServer } from '../browser/harness/site-server.ts';
import {
  findSamples,
  judgeMark,
  type Sample,
  type Seen,
  STYLES,
  type Style,
  takeMarked,
} from './mark-contrast.ts';
import { launchBare, SCHEMES, type Scheme } from './views.ts';

/** Text on its ground, WCAG 2.2, 1.4.3; and what is no text beside what is next to it, 1.4.11. */
const TEXT = 4.5;
const LINE = 3;
/** What WCAG calls enhanced, 1.4.6: with it a text bears a tint. */
const GOOD = 7;
/** As extensions that darken pages do it: none of the saved pages is dark of its own. */
const NIGHT = `
  *, *::before, *::after { background-color: transparent !important; color: #b0b0b0 !important }
  html { background-color: #1e1e1e !important }`;
/** Places of a page that are looked at, as shares of its height, and words at each. */
const PLACES = [0.1, 0.4, 0.7];
const WORDS = 15;

interface Judged {
  file: string;
  scheme: Scheme;
  style: Style;
  sample: Sample;
  seen: Seen;
}

/** Prints what marks do on the saved pages; false where a mark takes from a text the contrast that its page gives it. */
export async function reportRealContrast(): Promise<boolean> {
  if (!existsSync(REAL_PAGES)) {
    console.log('skipped: needs ../shared/pages, which is not here');
    return true;
  }
  const judged: Judged[] = [];
  const sites = await startSiteServer();
  const browser = await launchBare('chromium', { port: sites.port });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1200, height: 900 });
    const marks = readFileSync(
      fileURLToPath(new URL('../../assets/styles/marks.css', import.meta.url)),
      'utf8',
    );
    for (const file of readdirSync(REAL_PAGES).filter((name) => name.endsWith('.html')))
      judged.push(...(await judgePage(page, sites, file, marks)));
  } finally {
    await browser.close();
    await sites.destroy();
  }
  return print(judged);
}

async function judgePage(page: Page, sites: SiteServer, file: string, marks: string): Promise<Judged[]> {
  // Their own scripts would change them; ours are not bound by it.
  sites.serveFolder('/real/', REAL_PAGES, { 'content-security-policy': "script-src 'none'" });
  await page.goto(sites.page(`real/${file}`), { waitUntil: 'load' });
  const judged: Judged[] = [];
  for (const scheme of SCHEMES) {
    await page.evaluate(
      (rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet];
      },
      scheme === 'dark' ? marks + NIGHT : marks,
    );
    for (const place of PLACES) {
      await page.evaluate(
        (share) => scrollTo({ top: document.documentElement.scrollHeight * share, behavior: 'instant' }),
        place,
      );
      const samples = await findSamples(page, WORDS);
      if (samples.length === 0) continue;
      const { before, marked } = await takeMarked(page);
      for (const style of Object.keys(STYLES) as Style[])
        for (const sample of samples)
          judged.push({ file, scheme, style, sample, seen: judgeMark(before, marked[style], sample, style) });
    }
  }
  return judged;
}

function print(judged: readonly Judged[]): boolean {
  const least = (values: (number | null)[]) => {
    const some = values.filter((value) => value !== null);
    return (some.length > 0 ? Math.min(...some).toFixed(2) : '–').padStart(9);
  };
  console.log('page                 scheme style      words text bare  on mark underline     tint');
  for (const file of new Set(judged.map((each) => each.file)))
    for (const scheme of SCHEMES)
      for (const style of Object.keys(STYLES) as Style[]) {
        const all = judged.filter(
          (each) => each.file === file && each.scheme === scheme && each.style === style,
        );
        const seen = all.map((each) => each.seen);
        console.log(
          `${file.padEnd(20)} ${scheme.padEnd(6)} ${style.padEnd(10)} ${String(all.length).padStart(5)}` +
            [
              seen.map(({ bare }) => bare),
              seen.map(({ text }) => text),
              seen.map(({ underline }) => underline),
              seen.map(({ tint }) => tint),
            ]
              .map(least)
              .join(''),
        );
      }
  const { lines, texts, weak } = findBroken(judged);
  console.log(
    `The least of each, over ${judged.length} marks. Underlines below ${LINE} where the text has more: ${lines.length}. ` +
      `Texts below ${TEXT} on a tint: ${texts.length} where the page gives them ${GOOD}, ${weak.length} where it gives them less.`,
  );
  for (const { file, scheme, style, sample, seen } of [...lines, ...texts, ...weak])
    console.log(`  ${file}, ${scheme}, ${style}, “${sample.words}”: ${JSON.stringify(seen)}`);
  return lines.length + texts.length === 0;
}

/** Marks that fall short, and texts so weak of their own that any tint makes them fall short: only an underline leaves these as they are. */
function findBroken(judged: readonly Judged[]) {
  const short = judged.filter(({ seen }) => seen.bare >= TEXT && seen.text < TEXT);
  return {
    lines: judged.filter(({ seen }) => seen.bare >= LINE && seen.underline !== null && seen.underline < LINE),
    texts: short.filter(({ seen }) => seen.bare >= GOOD),
    weak: short.filter(({ seen }) => seen.bare < GOOD),
  };
}
