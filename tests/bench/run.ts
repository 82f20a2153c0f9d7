/**
 * `npm run bench`: what Sidelight costs a page, beside the bare walk over its text and
 * beside its peers, in one run. docs/performance.md says how to read it.
 *
 *     npm run bench                          made-up articles
 *     npm run bench -- --pages DIR           saved pages: every .html file of a folder
 *     npm run bench -- --json                one object last: ratios and bytes
 *     npm run bench -- --seconds 300         longer, and so calmer; 100 by default
 *     npm run bench -- --library             a library of ten thousand articles instead, in Chromium
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchPage, writeArticles } from './articles.ts';
import { benchMatcher } from './bench-matcher.ts';
import { benchPassages } from './bench-passages.ts';
import { measureBytes } from './bytes.ts';
import { measureLibrary } from './library.ts';
import { measurePages } from './pages.ts';
import { printReport, toSummary } from './report.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string' },
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '100' },
    library: { type: 'boolean', default: false },
  },
});

function readPages(folder: string | undefined): BenchPage[] {
  if (folder === undefined) return writeArticles();
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort();
  if (names.length === 0) throw new Error(`${folder} holds no .html file`);
  return names.map((name) => ({ name, html: readFileSync(join(folder, name), 'utf8') }));
}

const print = (line: string) => void process.stderr.write(`${line}\n`);

async function benchPages(): Promise<void> {
  const bytes = measureBytes();
  print('the matcher alone');
  const matcher = await benchMatcher({ print });
  const passages = await benchPassages();
  const pages = await measurePages(readPages(values.pages), Number(values.seconds) * 1000);
  const figures = { bytes, matcher, passages, pages };
  printReport(figures);
  if (values.json) console.log(JSON.stringify(toSummary(figures)));
}

async function benchLibrary(): Promise<void> {
  const { articles, ...asked } = await measureLibrary(print);
  console.log(`\nA library of ${articles} articles, ms until the answer, and the longest task meanwhile`);
  for (const [what, { ms, longest }] of Object.entries(asked))
    console.log(`${what.padEnd(8)} ${ms.toFixed(0).padStart(6)}   longest task ${longest.toFixed(0)}`);
  if (values.json) console.log(JSON.stringify({ articles, ...asked }));
}

await (values.library ? benchLibrary() : benchPages());
