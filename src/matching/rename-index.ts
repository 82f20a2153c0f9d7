/**
 * Gives the entries, evidence and measures of an index the ids that several packs know them by together, so that what
 * is found in one text by several indexes can be decided as one.
 */
import { createEntryReader, type MatchIndex } from './match-index.ts';
import { packTexts } from './vocabulary.ts';

/** What the ids of one pack are called among those of all. */
export interface Renaming {
  entry(id: string): string;
  measure(id: string): string;
  /** Evidence is never shared: the same name may be another list of words elsewhere. Readers see it where they ask why. */
  cue(name: string): string;
}

/** The index under other ids. What grows with its forms is shared with the one given, which stays as it is. */
export function renameIndex(index: MatchIndex, to: Renaming): MatchIndex {
  const entryAt = createEntryReader(index);
  const { letters, starts } = packTexts(
    Array.from(index.entryGeneral, (_general, at) => to.entry(entryAt(at).id)),
  );
  return {
    ...index,
    entryLetters: letters,
    entryStart: starts,
    cues: index.cues.map(({ name, far }) => ({ name: to.cue(name), far })),
    measures: index.measures.map((id) => to.measure(id)),
    surnames: Object.fromEntries(Object.entries(index.surnames).map(([id, forms]) => [to.entry(id), forms])),
  };
}
