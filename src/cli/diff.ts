/**
 * The `diff` command: what changed between two versions of a pack: what a reader is told who updates it, and, for its
 * editor, how it is called and how its names are recognised.
 */
import type { PackRecords } from '../knowledge/model.ts';
import { type Changes, compareItems, comparePacks } from '../knowledge/pack-changes.ts';
import { type AuthoredWordings, compareWordings } from '../knowledge/wording-changes.ts';
import { type ReadPack, readPack } from './pack-files.ts';

/** Compares two packs, each a file or a folder. Prints what changed, or JSON. Answers the exit code: 1 where one has problems, which `complain` is told. */
export async function diffPacks(
  before: string,
  after: string,
  { json }: { json: boolean },
  print: (text: string) => void,
  complain: (text: string) => void = print,
): Promise<0 | 1> {
  const packs = [await readPack([before], complain), await readPack([after], complain)] as const;
  const [old, now] = packs;
  if (old === null || now === null) return 1;
  const parts = compareAll(old, now);
  if (json) {
    print(JSON.stringify(parts));
    return 0;
  }
  const lines = Object.entries(parts).flatMap(([part, changes]) => describePart(part, changes));
  const { version } = now.pack.records;
  if (lines.length === 0) print('Nothing in it is different.');
  else if (version === old.pack.records.version)
    lines.push(`Both are of version ${version}: raise it, so that readers can tell them apart.`);
  if (lines.length > 0) print(lines.join('\n'));
  return 0;
}

function compareAll(old: ReadPack, now: ReadPack): Record<string, Changes> {
  return {
    pack: compareItems(listHead(old.pack.records), listHead(now.pack.records)),
    ...comparePacks(old.pack, now.pack),
    // Checked against the schema: a pack that does not hold is not read.
    ...compareWordings(old.value as AuthoredWordings, now.value as AuthoredWordings),
  };
}

function listHead({ id, title, version }: PackRecords) {
  return Object.entries({ id, title, version }).map(([key, words]) => ({ id: key, words, whole: words }));
}

function describePart(part: string, { added, removed, changed }: Changes): string[] {
  const lines = [
    ...added.map((item) => ['+', item] as const),
    ...removed.map((item) => ['-', item] as const),
    ...changed.map((item) => ['~', item] as const),
  ];
  if (lines.length === 0) return [];
  return [`${part}:`, ...lines.map(([sign, { id, words }]) => `  ${sign} ${id}: ${words}`)];
}
