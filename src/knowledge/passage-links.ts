/** What links a passage to a page: the entries in it, and how much each of them tells. */
import type { EntryRecord, PackRecords, PassageRecord } from './model.ts';
import { speakersOf } from './statement.ts';

/** What everybody knows links nearly everything: it may break a tie, not make a ranking. */
const GENERAL_WEIGHT = 0.1;

/** Entries that a passage is about, and those that say it. */
export function linksOf(passage: PassageRecord): Set<string> {
  return new Set([...passage.about, ...speakersOf(passage)]);
}

/** How much an entry weighs in its pack: the more, the fewer passages it is in; general ones little. */
export function weighEntries(records: PackRecords): (entry: EntryRecord) => number {
  const counts = new Map<string, number>();
  for (const passage of records.passages)
    for (const id of linksOf(passage)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return ({ id, general }) =>
    Math.log(1 + records.passages.length / (counts.get(id) ?? 1)) * (general ? GENERAL_WEIGHT : 1);
}
