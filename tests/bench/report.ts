/** Prints what was measured as tables, and sums it up as one object for machines. */

import type { MatcherFigures } from './bench-matcher.ts';
import type { PassageFigures } from './bench-passages.ts';
import type { Bytes } from './bytes.ts';
import { middle, type RunName, ratio } from './first-pass.ts';
import { COUNTS } from './names.ts';
import type { PageFigures } from './pages.ts';
import { WORKERS } from './visits.ts';

export interface Figures {
  bytes: Bytes;
  matcher: MatcherFigures;
  passages: PassageFigures;
  pages: PageFigures;
}

const round = (figure: number, digits = 2) => Number(figure.toFixed(digits));

/** `ratios` above 1 are to our favour where they name a peer, to our cost where they name the walk or the loop. */
export function toSummary({ bytes, matcher, pages: { pass } }: Figures) {
  return {
    ratios: {
      'walk@1000': round(ratio(pass.cold, 'sidelight@1000', 'walk')),
      'walk@100000': round(ratio(pass.cold, 'sidelight@100000', 'walk')),
      'findAndReplace@1000': round(ratio(pass.cold, 'findAndReplace@1000', 'sidelight@1000')),
      'findAndReplace@10000': round(ratio(pass.cold, 'findAndReplace@10000', 'sidelight@10000')),
      'markRegExp@1000': round(ratio(pass.cold, 'markRegExp@1000', 'sidelight@1000')),
      'markRegExp@10000': round(ratio(pass.cold, 'markRegExp@10000', 'sidelight@10000')),
      'classify@1000': round(matcher.ratios['classify@1000'] ?? Number.NaN),
      'classify@100000': round(matcher.ratios['classify@100000'] ?? Number.NaN),
    },
    bytes: { ...bytes, perName: round(matcher.bytes.perName, 1) },
  };
}

function printPass({ pages, pass }: PageFigures): void {
  console.log(
    `\nFirst pass, page thread ms, middle of ${pages} pages in ${pass.rounds} rounds; layouts, styles and nodes it caused`,
  );
  const names: RunName[] = ['walk', 'roots', 'idle', ...COUNTS.map((count): RunName => `sidelight@${count}`)];
  names.push('markArray@50');
  for (const count of [50, 1_000, 10_000]) names.push(`findAndReplace@${count}`, `markRegExp@${count}`);
  names.push('sidelight@1000+paint', 'findAndReplace@1000+paint', 'markRegExp@1000+paint');
  for (const name of names) {
    const cold = middle(pass.cold, name);
    const warm = middle(pass.warm, name);
    const [layouts, styles, nodes, found] = (['layouts', 'styles', 'nodes', 'found'] as const).map((figure) =>
      middle(pass.cold, name, figure),
    );
    console.log(
      `${name.padEnd(26)} cold ${cold.toFixed(2).padStart(7)}  warm ${Number.isNaN(warm) ? '      -' : warm.toFixed(2).padStart(7)}` +
        `  layouts ${layouts}  styles ${styles}  nodes ${nodes}  found ${found}`,
    );
  }
}

function printVisits({ visits }: PageFigures): void {
  const { firstMark, hit, inserted, heap, worker, layoutShift, longest, largeFirstMark, largePass, arrays } =
    visits;
  console.log('\nFrom ready to the first mark, ms');
  for (const state of WORKERS) console.log(`worker ${state.padEnd(15)} ${firstMark[state].toFixed(1)}`);
  console.log(
    `very large page        ${largeFirstMark.toFixed(1)}; page thread of all its marks ${largePass.toFixed(0)}`,
  );
  const tasks = ({ ms, script }: { ms: number; script: number }) =>
    `${ms.toFixed(1)} (script ${script.toFixed(1)})`;
  console.log(`\nlongest task, ms       ${tasks(longest.usual)}; very large page ${tasks(longest.large)}`);
  console.log(`hit test, µs           ${hit.toFixed(1)}`);
  console.log(
    `inserted paragraph, µs ${inserted.usual.toFixed(1)}; on the very large page ${inserted.large.toFixed(1)}`,
  );
  console.log(
    `heap of a tab, kB      ${(heap.few / 1000).toFixed(0)}; with 100,000 names ${(heap.many / 1000).toFixed(0)}`,
  );
  console.log(
    `heap of the background ${(worker.few / 1e6).toFixed(1)} MB; with 100,000 names ${(worker.many / 1e6).toFixed(1)}`,
  );
  console.log(`layout shift           ${layoutShift}`);
  for (const [count, said] of arrays) console.log(`mark(array) of ${count}`.padEnd(23) + said);
}

function printFirefox({ firefox }: PageFigures): void {
  if (firefox === null) {
    console.log('\nFirefox: none is installed');
    return;
  }
  console.log('\nFirefox, ms by its clock until it is done on a fresh page, 1,000 names');
  for (const [method, ms] of Object.entries(firefox.done)) console.log(method.padEnd(23) + ms.toFixed(1));
  console.log(`ready to first mark    ${firefox.firstMark.toFixed(1)}`);
  console.log(`hit test, µs           ${firefox.hit.toFixed(1)}`);
}

function printPassages({ passages, first, beside, related, prepare, search }: PassageFigures): void {
  console.log(`\nA pack of ${passages} passages, in the background, ms`);
  console.log(`related passages       ${related.toFixed(1)}`);
  console.log(`all beside a page      ${beside.toFixed(1)}; the first time ${first.toFixed(0)}`);
  console.log(`search                 ${search.toFixed(1)}; its index, made in turns, ${prepare.toFixed(0)}`);
}

export function printReport(figures: Figures): void {
  const { bytes, matcher, passages, pages } = figures;
  printPass(pages);
  printVisits(pages);
  printFirefox(pages);
  printPassages(passages);
  console.log(
    '\nMatcher alone; `classify` and `rules` in times of the bare loop, libraries in times of the matcher',
  );
  for (const [name, figure] of Object.entries(matcher.ratios))
    console.log(`${name.padEnd(22)} ${figure.toFixed(2)}`);
  console.log(`bytes for each name    ${matcher.bytes.perName.toFixed(1)}`);
  console.log(`\nBytes gzipped: page ${bytes.page}, card ${bytes.card}, popup ${bytes.popup}`);
  const { ratios } = toSummary(figures);
  console.log('\nRatios');
  for (const [name, figure] of Object.entries(ratios)) console.log(`${name.padEnd(22)} ${figure}`);
}
