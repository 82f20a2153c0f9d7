/** What links a passage to entries: who says it, and what it is about. */
import type { PassageRecord } from './model.ts';

/** The entries that say a passage: the last link of the chain, and those it includes. Empty where the article itself says it. */
export function speakersOf({ chain }: PassageRecord): string[] {
  const last = chain.at(-1);
  if (last === undefined) return [];
  return [...(last.entry === null ? [] : [last.entry]), ...(last.includes ?? [])];
}

/** Tells whether an entry says this, alone or among others. */
export function isSpokenBy(passage: PassageRecord, entry: string): boolean {
  return speakersOf(passage).includes(entry);
}

/** Entries that a passage is about, and those that say it. */
export function linksOf(passage: PassageRecord): Set<string> {
  return new Set([...passage.about, ...speakersOf(passage)]);
}
