/** What changed from one version of a pack to the next: what a reader is told who updates it, and an editor who compares. */
import type { JoinablePack } from './join-packs.ts';

/** One thing that came, went or changed. */
export interface ChangedItem {
  id: string;
  /** What it is called or says; of what changed, as it is now. Passages may hold markup. */
  words: string;
}

export interface Changes {
  added: ChangedItem[];
  removed: ChangedItem[];
  changed: ChangedItem[];
}

/** By part of the pack, each in the order of the version that has it. */
export interface PackChanges {
  sources: Changes;
  passages: Changes;
  /** An entry has changed, too, where it is called otherwise. */
  entries: Changes;
}

/** Compares by id. What only moved has not changed. */
export function comparePacks(before: JoinablePack, after: JoinablePack): PackChanges {
  return {
    sources: compare(listSources(before), listSources(after)),
    passages: compare(listPassages(before), listPassages(after)),
    entries: compare(listEntries(before), listEntries(after)),
  };
}

/** How many things came, went or changed. */
export function countChanges({ sources, passages, entries }: PackChanges): number {
  return [sources, passages, entries]
    .flatMap(({ added, removed, changed }) => [added.length, removed.length, changed.length])
    .reduce((sum, count) => sum + count, 0);
}

/** An item and everything that its readers see of it. */
interface Compared extends ChangedItem {
  whole: string;
}

function listSources({ records }: JoinablePack): Compared[] {
  return records.sources.map((source) => ({ id: source.id, words: source.title, whole: stringify(source) }));
}

function listPassages({ records }: JoinablePack): Compared[] {
  return records.passages.map((passage) => ({
    id: passage.id,
    words: passage.text,
    whole: stringify(passage),
  }));
}

function listEntries({ records, names }: JoinablePack): Compared[] {
  return records.entries.map((entry) => {
    const called = [...(names[entry.id] ?? [])].sort(); // none where it is not recognised in texts
    return { id: entry.id, words: entry.name, whole: stringify([entry, called]) };
  });
}

function compare(before: readonly Compared[], after: readonly Compared[]): Changes {
  const former = new Map(before.map((item) => [item.id, item.whole]));
  const left = new Set(after.map(({ id }) => id));
  const bare = ({ id, words }: Compared): ChangedItem => ({ id, words });
  return {
    added: after.filter(({ id }) => !former.has(id)).map(bare),
    removed: before.filter(({ id }) => !left.has(id)).map(bare),
    changed: after.filter(({ id, whole }) => former.has(id) && former.get(id) !== whole).map(bare),
  };
}

/** JSON with keys in one order: a compiler of another version may have written them in another. */
function stringify(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
