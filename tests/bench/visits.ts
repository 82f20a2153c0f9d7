/** What the first pass does not tell: time until the first mark, longest task, heap, layout shift, hover, later text. */
import type { Realm } from 'puppeteer-core';
import { writeLargePage } from './articles.ts';
import { type BenchBrowser, type BenchTab, openTab, type WithBench } from './bench-browser.ts';
import { type LongestTask, traceTasks } from './long-tasks.ts';
import { median } from './summary.ts';

/** How the background worker is when a page begins: `woken` is dead, but called from document_start. */
export const WORKERS = ['warm', 'woken', 'dead'] as const;
export type WorkerState = (typeof WORKERS)[number];

/** Visits for each state of the worker. */
const VISITS = 8;
/**
 * Paragraphs that are added, and how many at a time. On a usual page many, since one costs less than two loads of a page
 * differ by; on the very large one few, since there the browser's own part goes by frames.
 */
const INSERTED = { usual: { count: 3000, atOnce: 60 }, large: { count: 300, atOnce: 6 } } as const;
/** Loads with and without, in turn. */
const INSERTING_ROUNDS = 3;
/** Wait for marks that do not come, ms. */
const PATIENCE_MS = 4000;

export interface Visits {
  /** From the document's being ready to the first mark, ms. */
  firstMark: Record<WorkerState, number>;
  /** µs. */
  hit: number;
  /** Page thread for one paragraph that comes later, µs; on a page of the usual size and on the very large one. */
  inserted: { usual: number; large: number };
  /** Bytes that the page's heap grows by, with 1,000 names and with 100,000. */
  heap: { few: number; many: number };
  /** Bytes of the background worker with a set of 1,000 names, and of 100,000 besides. */
  worker: { few: number; many: number };
  layoutShift: number;
  /** By number of names: what mark.js with an array of them did on one page. It takes no part in the rounds beyond 50. */
  arrays: [count: number, said: string][];
  /** Longest task with script of ours in it, ms of the page thread. */
  longest: { usual: LongestTask; large: LongestTask };
  /** On the very large page, once loaded: from the start of reading to the first mark, ms. */
  largeFirstMark: number;
  /** Page thread of a whole pass over the very large page, until all its marks are painted, ms. */
  largePass: number;
}

interface VisitOptions {
  bench: BenchBrowser;
  tab: BenchTab;
  pages: readonly string[];
  /** Names that the pages hold. */
  names: readonly string[];
  /** The names of a set, for peers. */
  namesOf(count: number): readonly string[];
}

const inBench = <T>(realm: Realm, ask: (bench: WithBench['bench']) => T | Promise<T>): Promise<T> =>
  realm.evaluate(`(${ask})(globalThis.bench)`) as Promise<T>; // what `ask` returns, over JSON

const tell = (what: string) => process.stderr.write(`${what}\n`);

export async function measureVisits(options: VisitOptions): Promise<Visits> {
  const { bench, tab, pages, names } = options;
  const [page = ''] = pages;
  const large = bench.serve('large', writeLargePage(names));
  const marked = await findMarkedPage(options);
  tell('first marks');
  const firstMark = { warm: 0, woken: 0, dead: 0 };
  for (const state of WORKERS) firstMark[state] = await measureFirstMark(options, marked, state);
  tell('hits');
  const hits: number[] = [];
  for (const each of pages.slice(0, 6))
    hits.push(await inBench(await tab.load(each), (b) => b.measureHits()));
  tell('longest tasks');
  const largeFirstMark = await inBench(await tab.load(large), async (b) => {
    await b.use(1_000);
    return b.firstMarkOfPass();
  });
  const usualTasks = await traceVisit(options, marked);
  const largeTasks = await traceVisit(options, large);
  tell('later text, heap, shift');
  return {
    firstMark,
    hit: median(hits),
    inserted: {
      usual: await measureInserted(tab, page, INSERTED.usual),
      large: await measureInserted(tab, large, INSERTED.large),
    },
    heap: { few: await measureHeap(options, 1_000), many: await measureHeap(options, 100_000) },
    worker: await measureWorker(options),
    layoutShift: await measureShift(tab, marked),
    arrays: await tryArrays(options),
    longest: { usual: usualTasks, large: largeTasks },
    largeFirstMark,
    largePass: await measureLargePass(tab, large),
  };
}

/** Visits an address; answers how long after its being ready it was marked first, ms; NaN where it was not. */
async function visit(tab: BenchTab, address: string, when: 'start' | 'ready'): Promise<number> {
  const realm = await tab.load(`${address}?visit=${when}`);
  for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
    const seen = await inBench(realm, (b) => b.firstMark());
    if (seen !== null) return seen;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return Number.NaN;
}

async function findMarkedPage({ tab, pages }: VisitOptions): Promise<string> {
  for (const page of pages) if (!Number.isNaN(await visit(tab, page, 'start'))) return page;
  throw new Error('No page holds a name that the bench chose.');
}

async function measureFirstMark(
  { bench, tab }: VisitOptions,
  address: string,
  state: WorkerState,
): Promise<number> {
  const times: number[] = [];
  for (let at = 0; at < VISITS; at += 1) {
    if (state !== 'warm') await bench.killWorker();
    times.push(await visit(tab, address, state === 'dead' ? 'ready' : 'start'));
  }
  return median(times);
}

/** In a tab of its own: what the trace leaves behind goes with it. */
async function traceVisit({ bench }: VisitOptions, address: string): Promise<LongestTask> {
  const tab = await openTab(bench.browser);
  const longest = await traceTasks(tab, async () => {
    await visit(tab, address, 'start');
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  });
  await tab.close();
  return longest;
}

async function measureLargePass(tab: BenchTab, address: string): Promise<number> {
  const realm = await tab.load(address);
  await inBench(realm, (b) => b.use(1_000));
  const before = await tab.counters();
  await inBench(realm, async (b) => {
    await b.methods.sidelight();
    await b.rest();
  });
  return ((await tab.counters()).TaskDuration - before.TaskDuration) * 1000;
}

/** The same paragraphs with Sidelight reading and without; the difference is its own. */
async function measureInserted(
  tab: BenchTab,
  address: string,
  { count, atOnce }: { count: number; atOnce: number },
): Promise<number> {
  const spend = async (reads: boolean) => {
    const realm = await tab.load(address);
    await inBench(realm, (b) => b.use(1_000));
    if (reads) await inBench(realm, (b) => b.methods.sidelight());
    await inBench(realm, (b) => b.rest()); // until the page itself is done
    const before = await tab.counters();
    await realm.evaluate(
      (...given) => (globalThis as unknown as WithBench).bench.insertParagraphs(...given),
      count,
      atOnce,
    );
    return (await tab.counters()).TaskDuration - before.TaskDuration;
  };
  const [without, reading]: [number[], number[]] = [[], []];
  for (let round = 0; round < INSERTING_ROUNDS; round += 1) {
    without.push(await spend(false));
    reading.push(await spend(true));
  }
  return ((median(reading) - median(without)) / count) * 1e6;
}

async function measureHeap({ tab, pages }: VisitOptions, count: number): Promise<number> {
  const grown: number[] = [];
  for (const page of pages.slice(0, 4)) {
    const realm = await tab.load(page);
    await realm.evaluate((given) => (globalThis as unknown as WithBench).bench.use(given), count);
    await tab.collectGarbage();
    const before = (await tab.counters()).JSHeapUsedSize;
    await inBench(realm, (b) => b.methods.sidelight());
    await tab.collectGarbage();
    grown.push((await tab.counters()).JSHeapUsedSize - before);
  }
  return median(grown);
}

async function measureWorker({ bench, tab, pages: [page = ''] }: VisitOptions): Promise<Visits['worker']> {
  await bench.killWorker(); // with all sets that were in use
  const holding = async (count: number) => {
    const realm = await tab.load(page);
    await realm.evaluate((given) => (globalThis as unknown as WithBench).bench.use(given), count);
    return bench.workerHeap();
  };
  return { few: await holding(1_000), many: await holding(100_000) };
}

/** Numbers of names that mark.js is given as an array: seconds, and then more than it takes. */
const ARRAYS = [1_000, 10_000];
/** What is thrown holds the whole expression. */
const LONGEST_SAYING = 60;

async function tryArrays({ tab, pages: [page = ''], namesOf }: VisitOptions): Promise<Visits['arrays']> {
  const said: Visits['arrays'] = [];
  for (const count of ARRAYS) {
    const realm = await tab.load(page);
    await realm.evaluate(
      (given) => (globalThis as unknown as WithBench).bench.prepare(given),
      [...namesOf(count)],
    );
    const tried = inBench(realm, (b) => b.methods.markArray().ms);
    said.push([count, (await tried.then((ms) => `${ms.toFixed(0)} ms`, String)).slice(0, LONGEST_SAYING)]);
  }
  return said;
}

async function measureShift(tab: BenchTab, address: string): Promise<number> {
  const realm = await tab.load(address);
  const before = await inBench(realm, (b) => b.shift());
  await inBench(realm, (b) => b.methods.sidelight());
  await inBench(realm, (b) => b.settle());
  return (await inBench(realm, (b) => b.shift())) - before;
}
