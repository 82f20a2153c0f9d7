/**
 * The page thread's whole cost of a first pass, cold and warm: Sidelight, its peers and
 * the bare walk in turn on each page, so that what else the machine does falls on all.
 */
import type { BenchTab, WithBench } from './bench-browser.ts';
import type { methods } from './extension/content.ts';
import { median } from './summary.ts';

type MethodName = keyof typeof methods;

type Method = 'nothing' | 'walk' | 'roots' | `${MethodName}@${number}`;

/**
 * A method at a number of names, `sidelight@1000`; the walk, the look for shadow roots and doing nothing know no names.
 * `+paint`: until what it did has been painted; else no frame is. `idle`: what Sidelight does once the page is idle.
 */
export type RunName = Method | `${Method}+paint` | 'idle';

const COLD: readonly RunName[] = [
  'nothing',
  'walk',
  'roots',
  'sidelight@50',
  'markArray@50',
  'findAndReplace@50',
  'markRegExp@50',
  'sidelight@1000',
  'findAndReplace@1000',
  'walk',
  'markRegExp@1000',
  'sidelight@10000',
  'findAndReplace@10000',
  'markRegExp@10000',
  'sidelight@100000',
  'walk',
  'nothing+paint',
  'sidelight@1000+paint',
  'findAndReplace@1000+paint',
  'markRegExp@1000+paint',
];

/** Each leads once through all of them, in another order: their number has no divisor of these. */
const STRIDES = [1, 3, 5, 7, 9, 11, 13, 15].filter((stride) => isCoprime(stride, COLD.length));

function isCoprime(one: number, other: number): boolean {
  return other === 0 ? one === 1 : isCoprime(other, one % other);
}

/** These also run warm: again on the same page, with what they did undone. */
const WARM = new Set<RunName>(['walk', 'sidelight@1000', 'findAndReplace@1000', 'markRegExp@1000']);
/** Runs on a page until it counts as warm. */
const WARM_RUNS = 3;

/** Pages measured whatever the time. */
const FEWEST_PAGES = 4;

export interface PassOptions {
  tab: BenchTab;
  /** Addresses of the pages. */
  pages: readonly string[];
  /** The names of a set, for peers. */
  namesOf(count: number): readonly string[];
  /** When to begin on no other page, by `performance.now()`; a few are always measured. */
  until: number;
}

/** Figures of one run on one page: page thread ms; layouts and nodes are what the run caused. */
interface Run {
  ms: number;
  layouts: number;
  styles: number;
  nodes: number;
  found: number;
}

/** For each run and page, the middle of all rounds, without what asking itself takes. */
export interface FirstPass {
  rounds: number;
  cold: Map<RunName, Run[]>;
  warm: Map<RunName, Run[]>;
}

export async function measureFirstPass(options: PassOptions): Promise<FirstPass> {
  const { pages, until } = options;
  const cold = new Map<RunName, Run[][]>();
  const warm = new Map<RunName, Run[][]>();
  const note = (into: typeof cold, name: RunName, at: number, run: Run) => {
    const perPage = into.get(name) ?? pages.map(() => []);
    into.set(name, perPage);
    perPage[at]?.push(run);
  };
  let rounds = 0;
  const isOver = (at: number) => performance.now() > until && (rounds > 0 || at >= FEWEST_PAGES);
  do {
    for (const [at, page] of pages.entries()) {
      if (isOver(at)) break;
      process.stderr.write(`round ${rounds + 1}, page ${at + 1} of ${pages.length}\n`);
      for (let step = 0; step < COLD.length; step += 1) {
        // Another one begins on each page, and follows another: each leaves garbage behind for the next to clear away.
        const stride = STRIDES[(at + rounds) % STRIDES.length] ?? 1;
        const name = COLD[(step * stride + at + rounds) % COLD.length] ?? 'nothing';
        const { first, idle, last } = await runOn(options, page, name);
        note(cold, name, at, first);
        if (idle !== null) note(cold, 'idle', at, idle);
        if (last !== null) note(warm, name, at, last);
      }
    }
    rounds += 1;
  } while (!isOver(0));
  return { rounds, cold: settle(cold, cold), warm: settle(warm, cold) };
}

interface Runs {
  first: Run;
  /** What followed the first once the page was idle, where that is asked for. */
  idle: Run | null;
  /** The last of several, warm. */
  last: Run | null;
}

async function runOn(options: PassOptions, page: string, name: RunName): Promise<Runs> {
  const { tab, namesOf } = options;
  const [asked = name, paint] = name.split('+');
  const isPainted = paint !== undefined;
  // A method without names has none to split off.
  const [method, count = '0'] = asked.split('@') as [MethodName, string?];
  const realm = await tab.load(page);
  const names = method === 'sidelight' ? [] : namesOf(Number(count));
  await realm.evaluate((given) => (globalThis as unknown as WithBench).bench.prepare(given), [...names]);
  if (method === 'sidelight') {
    await realm.evaluate((given) => (globalThis as unknown as WithBench).bench.use(given), Number(count));
  }
  await realm.evaluate(() => (globalThis as unknown as WithBench).bench.holdIdle());
  const run = async (which: MethodName): Promise<Run> => {
    if (!isPainted) await tab.cover();
    const before = await tab.counters();
    const outcome = await realm.evaluate(
      (own) => (globalThis as unknown as WithBench).bench.methods[own](),
      which,
    );
    if (isPainted) await realm.evaluate(() => (globalThis as unknown as WithBench).bench.settle());
    const after = await tab.counters();
    return {
      ms: (after.TaskDuration - before.TaskDuration) * 1000,
      layouts: after.LayoutCount - before.LayoutCount,
      styles: after.RecalcStyleCount - before.RecalcStyleCount,
      nodes: after.Nodes - before.Nodes,
      found: outcome.found,
    };
  };
  const first = await run(method);
  const idle = name === 'sidelight@1000' ? await run('idle') : null;
  if (!WARM.has(name)) return { first, idle, last: null };
  let last = first;
  for (let again = 1; again < WARM_RUNS; again += 1) {
    await tab.show();
    await realm.evaluate(() => (globalThis as unknown as WithBench).bench.undo());
    last = await run(method);
  }
  return { first, idle, last };
}

function middleOf(perPage: readonly Run[][]): number {
  return median(perPage.flat().map(({ ms }) => ms));
}

/** `all`: those with doing nothing among them, whose time is taken off. */
function settle(runs: Map<RunName, Run[][]>, all: Map<RunName, Run[][]>): Map<RunName, Run[]> {
  const askingOf = (name: RunName) =>
    middleOf(all.get(name.endsWith('+paint') ? 'nothing+paint' : 'nothing') ?? []);
  return new Map(
    [...runs].map(([name, perPage]) => [
      name,
      perPage.map((all) => {
        const of = (figure: keyof Run) => median(all.map((run) => run[figure]));
        const [layouts, styles, nodes, found] = [of('layouts'), of('styles'), of('nodes'), of('found')];
        return { ms: of('ms') - askingOf(name), layouts, styles, nodes, found };
      }),
    ]),
  );
}

/** Middle, over the pages, of a figure of one run. */
export function middle(runs: Map<RunName, Run[]>, name: RunName, figure: keyof Run = 'ms'): number {
  return median((runs.get(name) ?? []).map((run) => run[figure]));
}

/** Middle, over the pages, of how many times as long one run takes as another on the same page. */
export function ratio(runs: Map<RunName, Run[]>, long: RunName, short: RunName): number {
  const divisors = runs.get(short) ?? [];
  return median((runs.get(long) ?? []).map(({ ms }, at) => ms / (divisors[at]?.ms ?? Number.NaN)));
}
