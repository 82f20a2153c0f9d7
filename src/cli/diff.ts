/**
 * The `diff` command: what changed between two versions of a pack, as a reader is told who updates it.
 */
import { type Changes, comparePacks, countChanges } from '../knowledge/pack-changes.ts';
import { compilePaths } from './pack-files.ts';

/** Compares two packs, each a file or a folder. Prints what changed, or JSON. Answers the exit code: 1 where one has problems. */
export async function diffPacks(
  before: string,
  after: string,
  { json }: { json: boolean },
  print: (text: string) => void,
): Promise<0 | 1> {
  const packs = [await compilePaths([before], print), await compilePaths([after], print)] as const;
  const [old, now] = packs;
  if (old === null || now === null) return 1;
  const changes = comparePacks(old, now);
  if (json) print(JSON.stringify(changes));
  else if (countChanges(changes) === 0) print('Nothing in it is different.');
  else for (const [part, list] of Object.entries(changes)) printPart(part, list, print);
  return 0;
}

function printPart(part: string, { added, removed, changed }: Changes, print: (text: string) => void): void {
  const lines = [
    ...added.map((item) => ['+', item] as const),
    ...removed.map((item) => ['-', item] as const),
    ...changed.map((item) => ['~', item] as const),
  ];
  if (lines.length > 0) print(`${part}:`);
  for (const [sign, { id, words }] of lines) print(`  ${sign} ${id}: ${words}`);
}
