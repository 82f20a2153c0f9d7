/**
 * What the records of a pack hold, by id and by entry. Worked out once for each: nothing changes them once they are read,
 * a page asks many times, and there may be tens of thousands.
 */
import type { EntryRecord, PackRecords, PassageRecord, SourceRecord } from './model.ts';
import { linksOf } from './passage-links.ts';

/** What everybody knows links nearly everything: it may break a tie, not make a ranking. */
const GENERAL_WEIGHT = 0.1;

interface PackLookup {
  passages: ReadonlyMap<string, PassageRecord>;
  sources: ReadonlyMap<string, SourceRecord>;
  places: ReadonlyMap<PassageRecord, number>;
  /** Passages about, or said by, an entry, of this pack or of another, in the pack's order. */
  linked: ReadonlyMap<string, readonly PassageRecord[]>;
}

const known = new WeakMap<PackRecords, PackLookup>();

function lookInto(records: PackRecords): PackLookup {
  const before = known.get(records);
  if (before !== undefined) return before;
  const linked = new Map<string, PassageRecord[]>();
  for (const passage of records.passages) {
    for (const id of linksOf(passage)) {
      const own = linked.get(id);
      if (own === undefined) linked.set(id, [passage]);
      else own.push(passage);
    }
  }
  const lookup = {
    passages: new Map(records.passages.map((passage) => [passage.id, passage])),
    sources: new Map(records.sources.map((source) => [source.id, source])),
    places: new Map(records.passages.map((passage, place) => [passage, place])),
    linked,
  };
  known.set(records, lookup);
  return lookup;
}

export function findPassage(records: PackRecords, id: string): PassageRecord | undefined {
  return lookInto(records).passages.get(id);
}

export function findSource(records: PackRecords, id: string): SourceRecord | undefined {
  return lookInto(records).sources.get(id);
}

/** Where a passage stands in its pack, from 0. Throws an Error where it is of another. */
export function placeOf(records: PackRecords, passage: PassageRecord): number {
  const place = lookInto(records).places.get(passage);
  if (place === undefined) throw new Error(`pack "${records.id}" lacks the passage "${passage.id}"`);
  return place;
}

/** Passages about, or said by, an entry, in the pack's order. */
export function passagesWith(records: PackRecords, entry: string): readonly PassageRecord[] {
  return lookInto(records).linked.get(entry) ?? [];
}

/** Passages about, or said by, at least one of some entries, in the pack's order, each with those in their order. */
export function passagesShared(
  records: PackRecords,
  entries: readonly EntryRecord[],
): { passage: PassageRecord; shared: EntryRecord[] }[] {
  const found = new Map<PassageRecord, EntryRecord[]>();
  for (const entry of entries) {
    for (const passage of passagesWith(records, entry.id)) {
      const shared = found.get(passage);
      if (shared === undefined) found.set(passage, [entry]);
      else shared.push(entry);
    }
  }
  return [...found]
    .map(([passage, shared]) => ({ passage, shared }))
    .sort((a, b) => placeOf(records, a.passage) - placeOf(records, b.passage));
}

/** How much an entry weighs in its pack: the more, the fewer passages it is in; general ones little. */
export function weighEntries(records: PackRecords): (entry: EntryRecord) => number {
  return ({ id, general }) =>
    Math.log(1 + records.passages.length / (passagesWith(records, id).length || 1)) *
    (general ? GENERAL_WEIGHT : 1);
}
