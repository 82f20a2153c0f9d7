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
    sources: compareItems(listSources(before), listSources(after)),
    passages: compareItems(listPassages(before), listPassages(after)),
    entries: compareItems(listEntries(before), listEntries(after)),
  };
}

/** How many things came, went or changed. */
export function countChanges({ sources, passages, entries }: PackChanges): number {
  return [sources, passages, entries]
    .flatMap(({ added, removed, changed }) => [added.length, removed.length, changed.length])
    .reduce((sum, count) => sum + count, 0);
}

/** An item and everything that is compared of it, as plain JSON. */
export interface ComparedItem extends ChangedItem {
  whole: unknown;
}

function listSources({ records }: JoinablePack): ComparedItem[] {
  return records.sources.map((source) => ({ id: source.id, words: source.title, whole: source }));
}

function listPassages({ records }: JoinablePack): ComparedItem[] {
  return records.passages.map((passage) => ({
    id: passage.id,
    words: passage.text,
    whole: passage,
  }));
}

function listEntries({ records, names }: JoinablePack): ComparedItem[] {
  return records.entries.map((entry) => {
    const called = [...(names[entry.id] ?? [])].sort(); // none where it is not recognised in texts
    return { id: entry.id, words: entry.name, whole: [entry, called] };
  });
}

/** Compares lists by id: what came and what changed in the order of the later one, what went in that of the former. */
export function compareItems(before: readonly ComparedItem[], after: readonly ComparedItem[]): Changes {
  const former = new Map(before.map(({ id, whole }) => [id, stringify(whole)]));
  const left = new Set(after.map(({ id }) => id));
  const bare = ({ id, words }: ComparedItem): ChangedItem => ({ id, words });
  const isChanged = ({ id, whole }: ComparedItem) => former.has(id) && former.get(id) !== stringify(whole);
  return {
    added: after.filter(({ id }) => !former.has(id)).map(bare),
    removed: before.filter(({ id }) => !left.has(id)).map(bare),
    changed: after.filter(isChanged).map(bare),
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
