/**
 * The index that `findCandidates` walks: a vocabulary of folded words, a tree of
 * forms over it, what each form is of, all in flat arrays; and the rules, of which
 * there are few. It is made in `build-index.ts`; its bytes are the business of
 * `index-bytes.ts`.
 */
import type { CaseRule, EntrySpec, EvidenceSpec } from './model.ts';
import type { Tree } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

export { buildIndex, MAX_LANGUAGES } from './build-index.ts';
export { decodeIndex, encodeIndex } from './index-bytes.ts';

/** Rules of names at run time; names of many entries share them. */
export interface IndexedName {
  /** Index into `measures`, where this is a wording of a measure. */
  measure?: number;
  case: CaseRule;
  needs: EvidenceSpec[][];
  unless: EvidenceSpec[];
  neverAfter: number[];
  neverBefore: number[];
  onlyAfter: number[];
  onlyBefore: number[];
  together: number[][];
  alone: boolean;
  unquoted: boolean;
  /** Its first form, folded, where the name is a surname that others bear too; else null. */
  surname: string | null;
}

export interface IndexedCue {
  name: string;
  /** Whether some rule looks for it in the whole article. */
  far: boolean;
}

/** The parts that are plain JSON: they grow with the rules, not with the names. */
export interface IndexRecords {
  names: IndexedName[];
  cues: IndexedCue[];
  /** Languages in the order of their bits in `mannerLang`. */
  languages: string[];
  /** Cue of the words that are capitalised without being part of a name, or -1. */
  capitalisedAnyway: number;
  /** Cue of the first names, or -1. */
  firstNames: number;
  /** Languages that a number may begin with a word in, as bits, by its id. */
  numeralLanguages: Record<number, number>;
  /** Id of the token for any number, or 0 where no wording holds it. */
  anyNumber: number;
  /** Nodes that numbers at the start of forms lead to. */
  numberNodes: number[];
  /** Ids of the measures. */
  measures: string[];
  /** Letters of the forms that must be written exactly, by form. */
  exact: Record<number, string>;
  /** Surnames that others bear too, by entry: from each folded form to the name it is a form of. */
  surnames: Record<string, Record<string, string>>;
}

/** What the forms are of, in columns. A form here is all forms of one name that its rules treat alike. */
export interface FormColumns {
  /** Index of its entry, by form; of a measure or a cue, -1. */
  formEntry: Int32Array;
  /** How it is written and whose rules hold, by form. Of these there are few. */
  formManner: Int32Array;
  /** What a manner is of: index into `names`, or a cue as -1 - cue. */
  mannerOwner: Int32Array;
  /** Bit of its language; all bits for `und`. */
  mannerLang: Int32Array;
  /** Words that need a capital, as bits from the first. */
  mannerCapitals: Int32Array;
  /** Ids of the entries as code units, one after the other, and where each starts. */
  entryLetters: Uint16Array;
  entryStart: Int32Array;
  /** 1 where every reader knows it. */
  entryGeneral: Uint8Array;
}

/** Packed names; opaque to callers: build it, or decode one that was built before. */
export interface MatchIndex extends IndexRecords, FormColumns {
  vocabulary: Vocabulary;
  tree: Tree;
}

/** Whether nothing in the text around a name of these rules can rule it out or let it stand. */
export function areNone(rules: Omit<IndexedName, 'case' | 'measure' | 'surname'>): boolean {
  return Object.values(rules).every((rule) => (Array.isArray(rule) ? rule.length === 0 : !rule));
}

/** An index in use. */
export interface Matcher {
  index: MatchIndex;
  /** By `names`: whether the text around them has no say. */
  isFree: readonly boolean[];
  entryAt: (entry: number) => EntrySpec;
}

/** Bit of a language among `languages`; all bits for `und`. */
export function languageBit(languages: readonly string[], lang: string): number {
  return lang === 'und' ? -1 : 1 << languages.indexOf(lang);
}

/** What a form is of: an index into `names`, or a cue as -1 - cue. */
export function ownerOf({ mannerOwner, formManner }: MatchIndex, form: number): number {
  return mannerOwner[formManner[form] as number] as number; // forms come from the tree's own list
}

/** Entries that are kept put together: more than the longest article names. */
const MAX_KEPT = 10_000;

/** The entries by their indexes, which the form columns give out; those met lately are kept. */
export function createEntryReader({ entryLetters, entryStart, entryGeneral }: MatchIndex) {
  const known = new Map<number, EntrySpec>();
  return (at: number): EntrySpec => {
    let entry = known.get(at);
    if (!entry) {
      const letters = entryLetters.subarray(entryStart[at], entryStart[at + 1]);
      entry = { id: String.fromCharCode(...letters), general: entryGeneral[at] === 1 };
      if (known.size === MAX_KEPT) known.clear();
      known.set(at, entry);
    }
    return entry;
  };
}
