/**
 * Which entries words mean that a reader picked out of a page by hand. What a whole page names is decided
 * over the whole page, in `src/matching`; here the words are all there is, so what may be meant is an answer.
 */
import { findCandidates } from '../matching/find-candidates.ts';
import type { MatchIndex } from '../matching/match-index.ts';
import type { Candidate } from '../matching/model.ts';
import type { PackRecords } from './model.ts';

/**
 * Ids of the entries that these words name, in their order, each once: of a name inside a longer one only the longer.
 * Where they name none, those whose names hold the words, as half a name selected does. Empty where there are none.
 */
export function lookUpEntries(index: MatchIndex, packs: readonly PackRecords[], words: string): string[] {
  const { candidates } = findCandidates(index, [{ id: 0, text: words, lang: null, scope: 1 }]);
  const names = candidates.filter(({ quantity }) => quantity === undefined);
  const whole = names.filter((one) => !names.some((other) => covers(other, one)));
  const named = whole.toSorted((a, b) => a.start - b.start).map(({ entry }) => entry);
  return [...new Set(named.length > 0 ? named : listPartly(packs, words.trim().toLowerCase()))];
}

function covers(other: Candidate, one: Candidate): boolean {
  return other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start;
}

function listPartly(packs: readonly PackRecords[], part: string): string[] {
  if (part === '') return [];
  const entries = packs.flatMap((records) => records.entries);
  return entries.filter(({ name }) => name.toLowerCase().includes(part)).map(({ id }) => id);
}
