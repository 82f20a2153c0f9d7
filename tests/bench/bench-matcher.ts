/**
 * The matcher alone, in Node: how long finding names takes beside merely reading the
 * text, with and without the bundled pack's rules, at growing numbers of names; and
 * what those names take in memory. The page's side is measured in a browser, not here.
 */
import { readAuthoredFiles } from '../../src/knowledge/authored-files.ts';
import type { AuthoredPack } from '../../src/knowledge/schema.ts';
import { readBundledFiles } from '../../src/knowledge/vite-bundle.ts';
import type { AuthoredNames } from '../../src/matching/authored-names.ts';
import type { MatchIndex } from '../../src/matching/match-index.ts';
import type { Block } from '../../src/matching/model.ts';
import { writeWidePack } from '../unit/knowledge/wide-pack.ts';
import { loadMatcher, type Matcher } from './matcher-bundle.ts';
import { buildPeers, classify, type Run } from './matcher-peers.ts';
import { makeBlocks, makeNames, readPages } from './matcher-texts.ts';
import { clock } from './summary.ts';

export interface MatcherOptions {
  /** A folder of pages to read beside the made-up text. */
  pages?: string | undefined;
  /** Takes each line of the table as it is known. */
  print?: (line: string) => void;
}

/** Figures by what was measured and the number of names: `classify@1000`. */
export interface MatcherFigures {
  /**
   * `classify`: the matcher's time by that of the classify loop; `rules` the same with the bundled pack's rules;
   * libraries: their time by the matcher's.
   */
  ratios: Record<string, number>;
  /** `perName`: bytes of all flat arrays by name, at the largest number. */
  bytes: { perName: number };
  /** Milliseconds: medians of a round, and what building, storing and waking take. */
  times: Record<string, number>;
}

/** Numbers of names; a reader's own pack may hold the last. */
const COUNTS = [50, 1_000, 10_000, 100_000];
/** Rounds before any counts, until the engine has compiled what is hot. */
const WARM_UP = 8;
/** Rounds whose median counts. */
const ROUNDS = 15;
/** Rounds of what takes more than this many milliseconds are fewer: it is not what is gated. */
const SLOW_MS = 200;
const SLOW_ROUNDS = 3;
/** Runs in one round: their sum is well above the clock's grain. */
const RUNS = 8;

/** Processor time of this process in milliseconds: unlike the clock's, it does not count what other programs take. */
const now = () => process.cpuUsage().user / 1000;

function timeOf(run: () => unknown): number {
  const before = now();
  run();
  return now() - before;
}

/** Medians in milliseconds of one run of each, run in turns, so that a busy moment of the machine meets all alike. */
function interleave(runs: Readonly<Record<string, () => unknown>>): Record<string, number> {
  const rounds = Object.entries(runs).map(([name, run]) => {
    const slow = timeOf(run) > SLOW_MS;
    return { name, run, slow, times: [] as number[] };
  });
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const { run, slow, times } of rounds) {
      if (slow && round >= SLOW_ROUNDS) continue;
      const time = timeOf(() => {
        for (let once = 0; once < (slow ? 1 : RUNS); once++) run();
      });
      if (slow || round >= WARM_UP) times.push(time / (slow ? 1 : RUNS));
    }
  }
  return Object.fromEntries(
    rounds.map(({ name, times }) => [name, times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0]),
  );
}

/** The bundled pack as authored. */
async function readPack(): Promise<AuthoredPack> {
  // The build has checked it, and fails where it is not of this shape.
  return readAuthoredFiles(await readBundledFiles()).value as AuthoredPack;
}

interface Compiled {
  index: MatchIndex;
  /** Milliseconds to read and pack the names, and to wake up from their bytes. */
  compile: number;
  wake: number;
  stored: number;
}

/** Names compiled, stored and read again, each an entry of its own, beside those of a pack where one is given. */
function compile(matcher: Matcher, names: readonly string[], pack: AuthoredPack | null): Compiled {
  const own = names.map((name, at): [string, AuthoredNames[string]] => [`entry-${at}`, { en: [name] }]);
  const known = Object.entries(pack?.entries ?? {}).map(([id, { general }]) => ({ id, general }));
  const entries = [...known, ...own.map(([id]) => ({ id, general: false }))];
  let bytes: Uint8Array = new Uint8Array();
  const taken = clock(() => {
    const { spec, problems } = matcher.readNames(
      { ...pack?.names, ...Object.fromEntries(own) },
      pack?.cues ?? {},
      entries,
      pack?.paradigms,
      pack?.measures,
    );
    // One that is refused is found nothing by, and fast.
    if (problems.length > 0) throw new Error(`The bench's names are refused: ${problems[0]?.reason}`);
    bytes = matcher.encodeIndex(matcher.buildIndex(spec));
  });
  let index: MatchIndex | undefined;
  const wake = clock(() => {
    index = matcher.decodeIndex(bytes);
  });
  if (index === undefined) throw new Error('The index was not read.'); // the line above has read it
  return { index, compile: taken, wake, stored: bytes.length };
}

/** Milliseconds from the JSON of a pack with these names to what is stored of it: read, checked, compiled. */
function timeImport(matcher: Matcher, names: readonly string[]): number {
  const text = writeWidePack(names);
  return clock(() => {
    const { problems } = matcher.importPack([{ name: 'large.json', text }]);
    if (problems !== undefined) throw new Error(`The pack of the bench is refused: ${problems[0]?.reason}`);
  });
}

const textsOf = (blocks: readonly Block[]) => blocks.map(({ text }) => text);

/** Measures everything; takes a minute or two. */
export async function benchMatcher({
  pages,
  print = () => {},
}: MatcherOptions = {}): Promise<MatcherFigures> {
  const [matcher, pack] = [await loadMatcher(), await readPack()];
  const figures: MatcherFigures = { ratios: {}, bytes: { perName: 0 }, times: {} };
  const all = makeNames(COUNTS.at(-1) ?? 0);
  const read = pages === undefined ? [] : readPages(pages);
  for (const count of COUNTS) {
    const names = all.slice(0, count);
    const blocks = makeBlocks(names);
    const texts = textsOf(blocks);
    const [plain, ruled] = [compile(matcher, names, null), compile(matcher, names, pack)];
    const run = (peer: Run) => () => peer(texts);
    const times = interleave({
      classify: run(classify),
      names: () => matcher.findCandidates(plain.index, blocks),
      rules: () => matcher.findCandidates(ruled.index, blocks),
      ...(read.length > 0 && {
        pagesClassify: () => classify(textsOf(read)),
        pagesRules: () => matcher.findCandidates(ruled.index, read),
      }),
    });
    // Apart: what the libraries keep for their words, the engine's collector goes through in everybody's time.
    const peers = Object.entries(buildPeers(names)).map(([name, peer]) => [name, run(peer)] as const);
    const beside = interleave({
      beside: () => matcher.findCandidates(plain.index, blocks),
      ...Object.fromEntries(peers),
    });
    note(figures, count, { ...times, ...beside }, Object.keys(beside));
    figures.bytes.perName = round(matcher.countBytes(plain.index) / count);
    for (const key of ['compile', 'wake'] as const) figures.times[`${key}@${count}`] = round(plain[key]);
    print(describe(figures, count, { ...times, ...beside }, plain));
  }
  figures.times[`import@${all.length}`] = round(timeImport(matcher, all));
  print(`a pack of ${all.length} names imported in ${figures.times[`import@${all.length}`]} ms`);
  return figures;
}

const round = (value: number) => Math.round(value * 100) / 100;

function note(
  { ratios, times: all }: MatcherFigures,
  count: number,
  times: Readonly<Record<string, number>>,
  peers: readonly string[],
): void {
  const by = (one: string, other: string) => round((times[one] ?? 0) / (times[other] ?? 1));
  ratios[`classify@${count}`] = by('names', 'classify');
  ratios[`rules@${count}`] = by('rules', 'classify');
  if (times.pagesRules !== undefined) ratios[`pages@${count}`] = by('pagesRules', 'pagesClassify');
  for (const peer of peers) if (peer !== 'beside') ratios[`${peer}@${count}`] = by(peer, 'beside');
  for (const [name, time] of Object.entries(times)) all[`${name}@${count}`] = round(time);
}

function describe(
  { ratios, bytes }: MatcherFigures,
  count: number,
  times: Readonly<Record<string, number>>,
  { compile, wake, stored }: Compiled,
): string {
  const ran = Object.entries(times).map(([name, time]) => `${name} ${time.toFixed(2)} ms`);
  const held = Object.entries(ratios)
    .filter(([name]) => name.endsWith(`@${count}`))
    .map(([name, ratio]) => `${name.split('@', 1)[0]} ${ratio}`);
  return [
    `${count} names: ${ran.join(', ')}`,
    `  ratios: ${held.join(', ')}`,
    `  ${bytes.perName} bytes per name in memory, ${(stored / count).toFixed(1)} stored; compiled in ${compile.toFixed(0)} ms, awake in ${wake.toFixed(2)} ms`,
  ].join('\n');
}
