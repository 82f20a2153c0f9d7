/**
 * Holds the build to its budgets; a step of `npm test`. Where one is broken, prints what
 * grew since sizes were last recorded: `npx tsx tests/bench/budgets.ts --record` records them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Bytes, listParts } from './bytes.ts';

const KB = 1024;

/** Most bytes that each may have, gzipped: what a reader must not notice on a slow line and a slow phone. */
export const BUDGETS: Readonly<Bytes> = {
  page: 12 * 1000,
  control: 4.25 * KB,
  card: 28 * KB,
  popup: 60 * KB,
};

/** Sizes by part and file, as `listParts` found them when somebody last looked. */
type Recorded = Record<string, Record<string, number>>;

const RECORD = fileURLToPath(new URL('recorded-bytes.json', import.meta.url));

/** One line for each file of a part, with what it was before; files that are new count from nothing. */
export function tabulate(files: ReadonlyMap<string, number>, before: Record<string, number>): string[] {
  const names = new Set([...files.keys(), ...Object.keys(before)]);
  return [...names].map((name) => {
    const [was, is] = [before[name] ?? 0, files.get(name) ?? 0];
    const grown = is === was ? '' : `${is > was ? '+' : ''}${is - was}`;
    return `  ${name.padEnd(36)} ${String(was).padStart(7)} ${String(is).padStart(7)} ${grown.padStart(7)}`;
  });
}

/** What is over its budget, in words; an empty list where nothing is. */
export function findBroken(
  parts: Record<string, Map<string, number>>,
  before: Recorded,
  budgets: Readonly<Bytes>,
): string[] {
  return Object.entries(budgets).flatMap(([part, most]) => {
    const files = parts[part] ?? new Map<string, number>();
    const sum = [...files.values()].reduce((all, size) => all + size, 0);
    if (sum <= most) return [];
    const head = `${part}: ${sum} bytes gzipped, ${sum - most} over its budget of ${most}`;
    return [
      head,
      `  ${'file'.padEnd(36)} ${'before'.padStart(7)} ${'now'.padStart(7)}`,
      ...tabulate(files, before[part] ?? {}),
    ];
  });
}

function main(): void {
  const parts = listParts();
  if (process.argv.includes('--record')) {
    const recorded = Object.fromEntries(
      Object.entries(parts).map(([part, files]) => [part, Object.fromEntries(files)]),
    );
    writeFileSync(RECORD, `${JSON.stringify(recorded, null, 2)}\n`);
    return;
  }
  const broken = findBroken(parts, JSON.parse(readFileSync(RECORD, 'utf8')) as Recorded, BUDGETS);
  for (const line of broken) console.log(line);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
