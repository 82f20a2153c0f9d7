/**
 * Packs names for walking: at build time, or when a pack is imported. What the
 * parts of an index mean is said in `match-index.ts`.
 */
import { ANY_NUMBER, CAPITAL_BITS, createFormReader, lettersOf, readForm } from './forms.ts';
import { growTree } from './grow-tree.ts';
import {
  type FormColumns,
  type IndexedName,
  type IndexRecords,
  languageBit,
  type MatchIndex,
} from './match-index.ts';
import { CAPITALISED_ANYWAY, type CaseRule, FIRST_NAMES, type MatchSpec, type NameSpec } from './model.ts';
import { listNumberStarts } from './number-words.ts';
import { createPairs, type Pairs } from './pairs.ts';
import { SKIP } from './tree.ts';
import { packTexts, packVocabulary, Role } from './vocabulary.ts';

/** Languages that one index can tell apart: bits of a number. */
export const MAX_LANGUAGES = 31;

/** What forms end in, in the order of their numbers: one for all forms of a name that its rules treat alike. */
interface FormEnds {
  entry: number[];
  manner: number[];
  exact: Record<number, string>;
  manners: { owner: number; lang: string; capitals: number }[];
}

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

/** What is read from the forms of a spec. */
interface ReadForms {
  ends: FormEnds;
  words: string[];
  /** `Role` of each word. */
  roles: number[];
  /** Forms in columns, words as indexes into `words`, -1 for up to three words. */
  forms: { words: number[]; lengths: number[]; ends: number[] };
  numberAlone: boolean;
}

/** Takes in forms one by one. `opens`: the role of a word that what an owner has begins with. */
function createFormCollector(opens: (owner: number) => number) {
  const read: ReadForms = {
    ends: { entry: [], manner: [], exact: {}, manners: [] },
    words: [],
    roles: [],
    forms: { words: [], lengths: [], ends: [] },
    numberAlone: false,
  };
  const numbering = createNumbering();
  /** By language, then by owner and capitals; and ends by entry and manner. Both one more than their number. */
  const manners = new Map<string, Pairs>();
  const ends = createPairs();
  const exactEnds = new Map<string, number>();
  const readText = createFormReader();
  const numberOf = (word: string) => {
    const { at, isNew } = numbering.number(word);
    if (isNew) read.roles[read.words.push(word) - 1] = 0;
    return at;
  };
  const addRole = (word: number, role: number) => {
    read.roles[word] = (read.roles[word] ?? 0) | role;
  };
  const mannerOf = (owner: number, capitals: number, lang: string) => {
    const own = manners.get(lang) ?? createPairs();
    manners.set(lang, own);
    let next = own.get(owner, capitals);
    if (next === 0) {
      next = read.ends.manners.push({ owner, lang, capitals });
      own.add(owner, capitals, next);
    }
    return next - 1;
  };

  /** The number of what a form ends in, given out where it is the first such. */
  const endOf = (entry: number, manner: number, exact: string | null) => {
    const key = exact === null ? '' : `${entry} ${manner} ${exact}`;
    let next = exact === null ? ends.get(entry, manner) : exactEnds.get(key);
    if (!next) {
      next = read.ends.manner.push(manner);
      read.ends.entry.push(entry);
      if (exact === null) ends.add(entry, manner, next);
      else {
        read.ends.exact[next - 1] = exact;
        exactEnds.set(key, next);
      }
    }
    return next - 1;
  };

  return {
    read,
    numberOf,
    /** Takes in words that numbers begin with, whether a form holds them or not. */
    addNumerals(words: readonly string[]): void {
      for (const word of words) addRole(numberOf(word), Role.Numeral | Role.Small);
    },
    add(text: string, lang: string, owner: number, entry: number, rule: CaseRule): void {
      const { folded, capitals: written } = readText(text);
      // A form without a token (punctuation only) can never be found.
      if (!folded.some((token) => token !== null)) return;
      const capitals = rule === 'any' ? 0 : written & CAPITAL_BITS;
      const exact = rule === 'exact' || rule === 'abbreviation' ? lettersOf(text) : null;
      const first = read.forms.words.length;
      folded.forEach((token, at) => {
        const word = token === null ? -1 : numberOf(token);
        if (word >= 0 && (capitals & (1 << at)) === 0) addRole(word, Role.Small);
        read.forms.words.push(word);
      });
      const [opening = -1, second = -1, third = -1] = read.forms.words.slice(first, first + 3);
      if (opening >= 0) addRole(opening, opens(owner));
      if (isNumber(folded[0])) {
        const counted = second >= 0 ? second : third;
        if (counted >= 0) addRole(counted, Role.AfterNumber);
        else if ((opens(owner) & Role.OpensName) !== 0) read.numberAlone = true;
      }
      read.forms.lengths.push(folded.length);
      read.forms.ends.push(endOf(entry, mannerOf(owner, capitals, lang), exact));
    },
  };
}

/** Whether nothing but the case of a name's letters decides. */
function isPlain(name: NameSpec): boolean {
  const lists = [name.needs, name.unless, name.neverAfter, name.neverBefore, name.onlyAfter, name.onlyBefore];
  return (
    !name.alone && !name.surname && name.measure === undefined && lists.every((list) => list.length === 0)
  );
}

function rulesOf(name: NameSpec): IndexedName {
  const { forms, authored: _authored, lang: _lang, entry: _entry, surname, ...rest } = name;
  return { ...rest, surname: surname ? foldFirst(forms) : null };
}

/** Names whose rules are the same share one record: `indexes` leads from each name of the spec to it. */
function indexNames(spec: MatchSpec): { names: IndexedName[]; indexes: number[] } {
  const names: IndexedName[] = [];
  const rules = createNumbering();
  const indexes = spec.names.map((name) => {
    // Most names of a large pack have no rules, and writing them out takes time.
    const { at, isNew } = rules.number(isPlain(name) ? name.case : JSON.stringify(rulesOf(name)));
    if (isNew) names.push(rulesOf(name));
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
  const far = findFarCues(spec);
  const { read, add, addNumerals, numberOf } = createFormCollector((owner) =>
    owner >= 0 || far.has(-1 - owner) ? Role.Opens | Role.OpensName : Role.Opens,
  );
  spec.names.forEach((name, at) => {
    for (const text of name.forms) add(text, name.lang, indexes[at] ?? 0, name.entry, name.case);
  });
  spec.cues.forEach((cue, owner) => {
    for (const { text, lang } of cue.forms) add(text, lang, -1 - owner, -1, 'name');
  });
  const languages = [...new Set(read.ends.manners.map(({ lang }) => lang))]
    .filter((lang) => lang !== 'und')
    .sort();
  if (languages.length > MAX_LANGUAGES) throw new RangeError(`names in more than ${MAX_LANGUAGES} languages`);
  const starts = languages.map(listNumberStarts);
  addNumerals(starts.flat());
  const { vocabulary, ids } = packVocabulary(read.words, (word) => read.roles[word] ?? 0);
  const numeralLanguages: Record<number, number> = {};
  starts.forEach((list, bit) => {
    for (const word of list) {
      const id = ids[numberOf(word)] ?? 0;
      numeralLanguages[id] = (numeralLanguages[id] ?? 0) | (1 << bit);
    }
  });
  const numbers = new Set(read.words.flatMap((word, at) => (isNumber(word) ? [ids[at] ?? 0] : [])));
  const forms = {
    ...read.forms,
    ids: read.forms.words.map((word) => (word < 0 ? SKIP : (ids[word] ?? SKIP))),
  };
  const tree = growTree(forms, {
    idCount: read.words.length + 1,
    isNumber: (id) => numbers.has(id),
    isName: (end) => {
      const owner = read.ends.manners[read.ends.manner[end] ?? 0]?.owner ?? 0;
      return owner >= 0 || far.has(-1 - owner);
    },
  });
  return {
    names,
    cues: spec.cues.map(({ name }, at) => ({ name, far: far.has(at) })),
    languages,
    capitalisedAnyway: spec.cues.findIndex(({ name }) => name === CAPITALISED_ANYWAY),
    firstNames: spec.cues.findIndex(({ name }) => name === FIRST_NAMES),
    numeralLanguages,
    anyNumber: ids[read.words.indexOf(ANY_NUMBER)] ?? 0,
    numberAlone: read.numberAlone,
    numberNodes: [...new Set([...numbers].map((id) => tree.firstNode[id] ?? 0))].filter((node) => node > 0),
    measures: spec.measures ?? [],
    exact: read.ends.exact,
    surnames: collectSurnames(spec),
    ...packColumns(spec, read.ends, languages),
    vocabulary,
    tree,
  };
}
