/**
 * Packs names for walking: at build time, or when a pack is imported. What the
 * parts of an index mean is said in `match-index.ts`.
 */
import { ANY_NUMBER, CAPITAL_BITS, createFormReader, type FormTokens, lettersOf, readForm } from './forms.ts';
import { type GrownForm, growTree } from './grow-tree.ts';
import {
  type FormColumns,
  type IndexedName,
  type IndexRecords,
  languageBit,
  type MatchIndex,
} from './match-index.ts';
import { CAPITALISED_ANYWAY, type CaseRule, FIRST_NAMES, type MatchSpec, type NameSpec } from './model.ts';
import { listNumberStarts } from './number-words.ts';
import { SKIP } from './tree.ts';
import { packTexts, packVocabulary, Role } from './vocabulary.ts';

/** Languages that one index can tell apart: bits of a number. */
export const MAX_LANGUAGES = 31;

/** A form as its words, and the number of what it ends in. */
interface WordedForm {
  folded: FormTokens['folded'];
  end: number;
}

/** What forms end in, in the order of their numbers: one for all forms of a name that its rules treat alike. */
interface FormEnds {
  entry: number[];
  manner: number[];
  exact: Record<number, string>;
  manners: { owner: number; lang: string; capitals: number }[];
}

/** Manners are fewer than this, so that an entry and one of them make one number that is exact. */
const MAX_MANNERS = 2 ** 24;

/** Gives each key a number, in the order in which they come. */
function createNumbering() {
  const known = new Map<string, number>();
  return {
    /** The key's number, and whether it is new. */
    number(key: string): { at: number; isNew: boolean } {
      const at = known.get(key);
      if (at !== undefined) return { at, isNew: false };
      known.set(key, known.size);
      return { at: known.size - 1, isNew: true };
    },
  };
}

function collectForms(spec: MatchSpec, indexes: readonly number[]): { forms: WordedForm[]; ends: FormEnds } {
  const forms: WordedForm[] = [];
  const ends: FormEnds = { entry: [], manner: [], exact: {}, manners: [] };
  const manners = createNumbering();
  const read = createFormReader();
  const known = new Map<number | string, number>();
  const add = (text: string, lang: string, owner: number, entry: number, rule: CaseRule) => {
    const { folded, capitals: written } = read(text);
    // A form without a token (punctuation only) can never be found.
    if (!folded.some((token) => token !== null)) return;
    const capitals = rule === 'any' ? 0 : written & CAPITAL_BITS;
    const { at: manner, isNew } = manners.number(`${owner} ${capitals} ${lang}`);
    if (isNew) ends.manners.push({ owner, lang, capitals });
    const exact = rule === 'exact' || rule === 'abbreviation' ? lettersOf(text) : null;
    const kind = (entry + 1) * MAX_MANNERS + manner;
    const key = exact === null ? kind : `${kind} ${exact}`;
    let end = known.get(key);
    if (end === undefined) {
      end = ends.manner.push(manner) - 1;
      ends.entry.push(entry);
      if (exact !== null) ends.exact[end] = exact;
      known.set(key, end);
    }
    forms.push({ folded, end });
  };
  spec.names.forEach((name, at) => {
    for (const text of name.forms) add(text, name.lang, indexes[at] ?? 0, name.entry, name.case);
  });
  spec.cues.forEach((cue, owner) => {
    for (const { text, lang } of cue.forms) add(text, lang, -1 - owner, -1, 'name');
  });
  return { forms, ends };
}

/** Whether nothing but the case of a name's letters decides. */
function isPlain(name: NameSpec): boolean {
  const lists = [name.needs, name.unless, name.neverAfter, name.neverBefore, name.onlyAfter, name.onlyBefore];
  return (
    !name.alone && !name.surname && name.measure === undefined && lists.every((list) => list.length === 0)
  );
}

/** Names whose rules are the same share one record: `indexes` leads from each name of the spec to it. */
function indexNames(spec: MatchSpec): { names: IndexedName[]; indexes: number[] } {
  const names: IndexedName[] = [];
  const rules = createNumbering();
  const indexes = spec.names.map((name) => {
    const { forms, authored: _authored, lang: _lang, entry: _entry, surname, ...rest } = name;
    const indexed = { ...rest, surname: surname ? foldFirst(forms) : null };
    // Most names of a large pack have no rules, and writing them out takes time.
    const { at, isNew } = rules.number(isPlain(name) ? name.case : JSON.stringify(indexed));
    if (isNew) names.push(indexed);
    return at;
  });
  return { names, indexes };
}

/** First form of a name, folded: for a surname, the one that stands for all its cases. */
const foldFirst = (forms: readonly string[]) => readForm(forms[0] ?? '').folded.join(' ');

function collectSurnames({ entries, names }: MatchSpec): IndexRecords['surnames'] {
  const surnames: IndexRecords['surnames'] = {};
  for (const { entry, surname, forms } of names) {
    const id = surname ? entries[entry]?.id : undefined;
    if (id === undefined) continue;
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

/** Tokens of numbers: "#1000", and `ANY_NUMBER`. No word folds to one. */
const isNumber = (word: string | null | undefined) => word?.startsWith(ANY_NUMBER) ?? false;

interface ReadWords {
  words: string[];
  /** Forms as indexes into `words`, -1 for up to three words. */
  forms: { words: number[]; end: number }[];
  /** `Role` of each word. */
  roles: number[];
  numberAlone: boolean;
}

/** Numbers the words of all forms, and says of each what it can do. `opens`: what the first word of a form is good for. */
function readWords(
  forms: readonly WordedForm[],
  { manner, manners }: FormEnds,
  numerals: readonly string[],
  opens: (owner: number) => number,
): ReadWords {
  const read: ReadWords = { words: [], forms: [], roles: [], numberAlone: false };
  const numbering = createNumbering();
  const numberOf = (word: string) => {
    const { at, isNew } = numbering.number(word);
    if (isNew) read.roles[read.words.push(word) - 1] = 0;
    return at;
  };
  const addRole = (word: number, role: number) => {
    read.roles[word] = (read.roles[word] ?? 0) | role;
  };
  for (const word of numerals) addRole(numberOf(word), Role.Numeral | Role.Small);
  for (const { folded, end } of forms) {
    // Ends and manners are numbers given out while collecting.
    const { owner = 0, capitals = 0 } = manners[manner[end] ?? 0] ?? {};
    const words = folded.map((token) => (token === null ? -1 : numberOf(token)));
    words.forEach((word, at) => {
      if (word >= 0 && (capitals & (1 << at)) === 0) addRole(word, Role.Small);
    });
    const [first = -1, second = -1] = words;
    if (first >= 0) addRole(first, opens(owner));
    if (isNumber(folded[0])) {
      if (second >= 0) addRole(second, Role.AfterNumber);
      else read.numberAlone = true;
    }
    read.forms.push({ words, end });
  }
  return read;
}

function packColumns({ entries }: MatchSpec, ends: FormEnds, languages: readonly string[]): FormColumns {
  const ids = packTexts(entries.map(({ id }) => id));
  return {
    formEntry: Int32Array.from(ends.entry),
    formManner: Int32Array.from(ends.manner),
    mannerOwner: Int32Array.from(ends.manners, ({ owner }) => owner),
    mannerLang: Int32Array.from(ends.manners, ({ lang }) => languageBit(languages, lang)),
    mannerCapitals: Int32Array.from(ends.manners, ({ capitals }) => capitals),
    entryLetters: ids.letters,
    entryStart: ids.starts,
    entryGeneral: Uint8Array.from(entries, ({ general }) => Number(general)),
  };
}

/**
 * Packs names for walking. Takes time in proportion to the names.
 * Throws a RangeError where the names are in more languages than an index can tell apart.
 */
export function buildIndex(spec: MatchSpec): MatchIndex {
  const { names, indexes } = indexNames(spec);
  const { forms, ends } = collectForms(spec, indexes);
  const languages = [...new Set(ends.manners.map(({ lang }) => lang))]
    .filter((lang) => lang !== 'und')
    .sort();
  if (languages.length > MAX_LANGUAGES) throw new RangeError(`names in more than ${MAX_LANGUAGES} languages`);
  const far = findFarCues(spec);
  const starts = languages.map(listNumberStarts);
  const read = readWords(forms, ends, [...new Set(starts.flat())], (owner) =>
    owner >= 0 || far.has(-1 - owner) ? Role.Opens | Role.OpensName : Role.Opens,
  );
  const { vocabulary, ids } = packVocabulary(read.words, (word) => read.roles[word] ?? 0);
  const idOf = new Map(read.words.map((word, at) => [word, ids[at] ?? 0]));
  const numeralLanguages: Record<number, number> = {};
  starts.forEach((list, bit) => {
    for (const word of list) {
      const id = idOf.get(word) ?? 0;
      numeralLanguages[id] = (numeralLanguages[id] ?? 0) | (1 << bit);
    }
  });
  const numbers = new Set(read.words.flatMap((word, at) => (isNumber(word) ? [ids[at] ?? 0] : [])));
  const grown = read.forms.map(({ words, end }): GrownForm => {
    return { ids: words.map((word) => (word < 0 ? SKIP : (ids[word] ?? SKIP))), end };
  });
  return {
    names,
    cues: spec.cues.map(({ name }, at) => ({ name, far: far.has(at) })),
    languages,
    capitalisedAnyway: spec.cues.findIndex(({ name }) => name === CAPITALISED_ANYWAY),
    firstNames: spec.cues.findIndex(({ name }) => name === FIRST_NAMES),
    numeralLanguages,
    anyNumber: idOf.get(ANY_NUMBER) ?? 0,
    numberAlone: read.numberAlone,
    measures: spec.measures ?? [],
    exact: ends.exact,
    surnames: collectSurnames(spec),
    ...packColumns(spec, ends, languages),
    vocabulary,
    tree: growTree(grown, read.words.length + 1, (id) => numbers.has(id)),
  };
}
