/**
 * The index that `findCandidates` walks: a vocabulary of folded tokens, a tree
 * of forms over it in flat arrays, and the rules. Its bytes are the business of
 * `index-bytes.ts`.
 */

import { CAPITAL_BITS, createFormReader, type FormTokens, lettersOf, readForm } from './forms.ts';
import type { CaseRule, EntrySpec, EvidenceSpec, MatchSpec } from './model.ts';
import { CAPITALISED_ANYWAY, FIRST_NAMES } from './model.ts';
import { indexNumbers, listNumberStarts } from './number-words.ts';
import type { Vocabulary } from './tokens.ts';
import { growTree } from './tree.ts';

export { decodeIndex, encodeIndex } from './index-bytes.ts';

/** A name's rules at run time. */
export interface IndexedName {
  /** Index into `entries`; of a measure, -1. */
  entry: number;
  /** Index into `measures`, where this is a wording of a measure. */
  measure?: number;
  case: CaseRule;
  needs: EvidenceSpec[][];
  unless: EvidenceSpec[];
  neverAfter: number[];
  neverBefore: number[];
  onlyAfter: number[];
  onlyBefore: number[];
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

/** The parts that are plain JSON. */
export interface IndexRecords {
  entries: EntrySpec[];
  names: IndexedName[];
  cues: IndexedCue[];
  /** Languages in the order of their bits in `formLang`. */
  languages: string[];
  /** Cue of the words that are capitalised without being part of a name, or -1. */
  capitalisedAnyway: number;
  /** Cue of the first names, or -1. */
  firstNames: number;
  /** Folded token of each id; the first is unused. */
  tokens: string[];
  /** Ids from 1 to this are words that numbers are made of. */
  numerals: number;
  /** Id of the token for any number, or 0 where no wording holds it. */
  anyNumber: number;
  /** Ids of the measures. */
  measures: string[];
  /** Letters of the forms that must be written exactly, by form. */
  exact: Record<number, string>;
  /** Surnames that others bear too, by entry: from each folded form to the name it is a form of. */
  surnames: Record<string, Record<string, string>>;
}

/** Packed names; opaque to callers: build it, or decode one that was built before. */
export interface MatchIndex extends IndexRecords {
  /** Languages that a number may begin with this word in, as bits, by id up to `numerals`. */
  numeralLanguages: Int32Array;
  vocabulary: Vocabulary;
  /** Node that a token leads to at the start of a form, by token id; 0 where none starts with it. */
  firstNode: Int32Array;
  /** Triples (node, token, next node) by open addressing; node 0 is an empty slot. */
  edges: Int32Array;
  /** Slots of `edges`, less one. */
  edgeMask: number;
  /** Node behind "up to three words" after a node, or 0. */
  skipNode: Int32Array;
  /** Forms that end at node n, all that one name tells alike as one: `endForms` from `endStart[n]` to `endStart[n + 1]`. */
  endStart: Int32Array;
  endForms: Int32Array;
  /** What a form belongs to: a name, or a cue as -1 - cue. */
  formOwner: Int32Array;
  /** Bit of its language; all bits for `und`. */
  formLang: Int32Array;
  /** Tokens that need a capital, as bits from the first token. */
  formCapitals: Int32Array;
}

/** Bit of a language among `languages`; all bits for `und`. */
export function languageBit(languages: readonly string[], lang: string): number {
  return lang === 'und' ? -1 : 1 << languages.indexOf(lang);
}

/** Languages that one index can tell apart: bits of a number. */
export const MAX_LANGUAGES = 31;

/** What a form ends in: one for all forms of a name that its rules treat alike. */
interface FormKind {
  lang: string;
  owner: number;
  capitals: number;
  /** Letters, where they must be written exactly. */
  exact: string | null;
}

interface CollectedForms {
  kinds: FormKind[];
  forms: { tokens: FormTokens['folded']; end: number }[];
}

function collectForms(spec: MatchSpec, indexes: readonly number[]): CollectedForms {
  const collected: CollectedForms = { kinds: [], forms: [] };
  const ends = new Map<string, number>();
  const read = createFormReader();
  const add = (text: string, lang: string, owner: number, rule: CaseRule) => {
    const { folded, capitals: written } = read(text);
    // A form without a token (punctuation only) can never be found.
    if (!folded.some((token) => token !== null)) return;
    const capitals = rule === 'any' ? 0 : written & CAPITAL_BITS;
    const exact = rule === 'exact' || rule === 'abbreviation' ? lettersOf(text) : null;
    const key = `${owner} ${lang} ${capitals} ${exact ?? ''}`;
    let end = ends.get(key);
    if (end === undefined) {
      end = collected.kinds.push({ lang, owner, capitals, exact }) - 1;
      ends.set(key, end);
    }
    collected.forms.push({ tokens: folded, end });
  };
  spec.names.forEach((name, at) => {
    for (const text of name.forms) add(text, name.lang, indexes[at] ?? 0, name.case);
  });
  spec.cues.forEach((cue, owner) => {
    for (const { text, lang } of cue.forms) add(text, lang, -1 - owner, 'name');
  });
  return collected;
}

/** Names whose rules are the same share one record: `indexes` leads from each name of the spec to it. */
function indexNames(spec: MatchSpec): { names: IndexedName[]; indexes: number[] } {
  const names: IndexedName[] = [];
  const known = new Map<string, number>();
  const indexes = spec.names.map(({ forms, authored: _authored, lang: _lang, surname, ...rules }) => {
    const name = { ...rules, surname: surname ? foldFirst(forms) : null };
    const key = JSON.stringify(name);
    const index = known.get(key) ?? names.push(name) - 1;
    known.set(key, index);
    return index;
  });
  return { names, indexes };
}

/** First form of a name, folded: for a surname, the one that stands for all its cases. */
const foldFirst = (forms: readonly string[]) => readForm(forms[0] ?? '').folded.join(' ');

function collectSurnames({ entries, names }: MatchSpec): IndexRecords['surnames'] {
  const surnames: IndexRecords['surnames'] = {};
  for (const { entry, surname, forms } of names) {
    const id = entries[entry]?.id;
    if (id === undefined || !surname) continue;
    const own = surnames[id] ?? {};
    surnames[id] = own;
    for (const form of forms) own[readForm(form).folded.join(' ')] ??= foldFirst(forms);
  }
  return surnames;
}

function findFarCues(spec: MatchSpec): Set<number> {
  const evidence = spec.names.flatMap((name) => [...name.unless, ...name.needs.flat()]);
  return new Set(evidence.filter(({ reach }) => reach === 'article').map(({ cue }) => cue));
}

/**
 * Packs names for walking. Takes time in proportion to the names: at build time, or when a pack is imported.
 * Throws a RangeError where the names are in more languages than an index can tell apart.
 */
export function buildIndex(spec: MatchSpec): MatchIndex {
  const { names, indexes } = indexNames(spec);
  const { kinds, forms } = collectForms(spec, indexes);
  const languages = [...new Set(kinds.map(({ lang }) => lang))].filter((lang) => lang !== 'und').sort();
  if (languages.length > MAX_LANGUAGES) throw new RangeError(`names in more than ${MAX_LANGUAGES} languages`);
  const far = findFarCues(spec);
  const numerals = [...new Set(languages.flatMap(listNumberStarts))];
  const tree = growTree(forms, numerals);
  return {
    entries: spec.entries,
    names,
    cues: spec.cues.map(({ name }, at) => ({ name, far: far.has(at) })),
    languages,
    capitalisedAnyway: spec.cues.findIndex(({ name }) => name === CAPITALISED_ANYWAY),
    firstNames: spec.cues.findIndex(({ name }) => name === FIRST_NAMES),
    exact: Object.fromEntries(kinds.flatMap(({ exact }, at) => (exact === null ? [] : [[at, exact]]))),
    surnames: collectSurnames(spec),
    measures: spec.measures ?? [],
    numerals: numerals.length,
    ...indexNumbers({ tokens: tree.tokens, numerals: numerals.length, languages }),
    ...tree,
    formOwner: Int32Array.from(kinds, ({ owner }) => owner),
    formLang: Int32Array.from(kinds, ({ lang }) => languageBit(languages, lang)),
    formCapitals: Int32Array.from(kinds, ({ capitals }) => capitals),
  };
}
