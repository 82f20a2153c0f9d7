/**
 * Packs names for walking: at build time, or when a pack is imported. What the
 * parts of an index mean is said in `match-index.ts`.
 */
import { createFormCollector, createNumbering, type FormEnds, isNumber } from './form-collector.ts';
import { ANY_NUMBER, readForm } from './forms.ts';
import { growTree } from './grow-tree.ts';
import {
  type FormColumns,
  type IndexedName,
  type IndexRecords,
  languageBit,
  type MatchIndex,
} from './match-index.ts';
import { CAPITALISED_ANYWAY, FIRST_NAMES, type MatchSpec, type NameSpec, NO_RULES } from './model.ts';
import { listNumberStarts } from './number-words.ts';
import { SKIP } from './tree.ts';
import { packTexts, packVocabulary } from './vocabulary.ts';

/** Languages that one index can tell apart: bits of a number. */
export const MAX_LANGUAGES = 31;

function rulesOf({ forms, measure, rules, case: rule }: NameSpec): IndexedName {
  const read = { ...rules, case: rule, surname: rules.surname ? foldFirst(forms) : null };
  return measure === undefined ? read : { ...read, measure };
}

/** Names whose rules are the same share one record: `indexes` leads from each name of the spec to it. */
function indexNames(spec: MatchSpec): { names: IndexedName[]; indexes: number[] } {
  const names: IndexedName[] = [];
  const rules = createNumbering();
  const indexes = spec.names.map((name) => {
    // Most names of a large pack have no rules, and writing them out takes time.
    const { at, isNew } = rules.number(
      name.rules === NO_RULES && name.measure === undefined ? name.case : JSON.stringify(rulesOf(name)),
    );
    if (isNew) names.push(rulesOf(name));
    return at;
  });
  return { names, indexes };
}

/** First form of a name, folded: for a surname, the one that stands for all its cases. */
const foldFirst = (forms: readonly string[]) => readForm(forms[0] ?? '').folded.join(' ');

function collectSurnames({ entries, names }: MatchSpec): IndexRecords['surnames'] {
  const surnames: IndexRecords['surnames'] = {};
  for (const { entry, rules, forms } of names) {
    const id = rules.surname ? entries[entry]?.id : undefined;
    if (id === undefined) continue;
    const own = surnames[id] ?? {};
    surnames[id] = own;
    for (const form of forms) own[readForm(form).folded.join(' ')] ??= foldFirst(forms);
  }
  return surnames;
}

function findFarCues(spec: MatchSpec): Set<number> {
  const far = new Set<number>();
  for (const { rules } of spec.names) {
    if (rules === NO_RULES) continue;
    for (const { reach, cue } of [...rules.unless, ...rules.needs.flat()])
      if (reach === 'article') far.add(cue);
  }
  return far;
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
  const far = findFarCues(spec);
  const { read, add, addNumerals, numberOf } = createFormCollector(
    (owner) => owner >= 0 || far.has(-1 - owner),
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
  const { vocabulary, ids } = packVocabulary(read);
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
    numberNodes: [...new Set([...numbers].map((id) => tree.firstNode[id] ?? 0))].filter((node) => node > 0),
    measures: spec.measures ?? [],
    exact: read.ends.exact,
    surnames: collectSurnames(spec),
    ...packColumns(spec, read.ends, languages),
    vocabulary,
    tree,
  };
}
