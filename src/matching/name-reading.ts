/**
 * Reads authored names and evidence into a `MatchSpec`, and says what is wrong
 * with them. The authored form is described in `authored-names.ts`.
 */
import type {
  AuthoredCues,
  AuthoredEvidence,
  AuthoredMeasures,
  AuthoredName,
  AuthoredNames,
  NameRules,
} from './authored-names.ts';
import { type CueReader, readCues } from './cue-reading.ts';
import { createFormBudget, type FormBudget, MAX_ALL_FORMS, TooManyForms } from './form-budget.ts';
import { WRITTEN_NUMBER } from './forms.ts';
import {
  CAPITALISED_ANYWAY,
  type CaseRule,
  type EntrySpec,
  type EvidenceSpec,
  FIRST_NAMES,
  type MatchSpec,
  type NameSpec,
  NO_RULES,
  type Reach,
  type RuleSpec,
} from './model.ts';
import { reportClashes } from './name-clashes.ts';
import type { AuthoredParadigms } from './paradigms.ts';

/** Something wrong in authored names; `path` leads to it from the top of the file: ["names", "moscow", "en", 0, "text"]. */
export interface NameProblem {
  path: (string | number)[];
  reason: string;
  remedy: string;
}

const REACHES: readonly Reach[] = ['sentence', 'paragraph', 'article'];

/** Letters in capitals only, few enough to be an abbreviation. */
const ABBREVIATION = /^\p{Lu}{2,5}$/u;
const isAbbreviation = (form: string) => ABBREVIATION.test(form);

function readEvidence(
  cues: CueReader,
  evidence: AuthoredEvidence,
  lang: string,
  path: NameProblem['path'],
): EvidenceSpec[] {
  return REACHES.flatMap((reach) =>
    cues.read(evidence[reach] ?? [], lang, [...path, reach]).map((cue) => ({ reach, cue })),
  );
}

function readNeeds(
  cues: CueReader,
  { needs }: NameRules,
  lang: string,
  path: NameProblem['path'],
): EvidenceSpec[][] {
  if (!needs) return [];
  if (!Array.isArray(needs)) return [readEvidence(cues, needs, lang, [...path, 'needs'])];
  return needs.map((one, at) => readEvidence(cues, one, lang, [...path, 'needs', at]));
}

function readRules(cues: CueReader, rules: NameRules, lang: string, path: NameProblem['path']): RuleSpec {
  const { surname = false, alone = false, unquoted = false, unless = {} } = rules;
  const words = (key: 'neverAfter' | 'neverBefore' | 'onlyAfter' | 'onlyBefore') =>
    cues.read(rules[key] ?? [], lang, [...path, key]);
  return {
    needs: readNeeds(cues, rules, lang, path),
    unless: readEvidence(cues, unless, lang, [...path, 'unless']),
    neverAfter: words('neverAfter'),
    neverBefore: words('neverBefore'),
    onlyAfter: words('onlyAfter'),
    onlyBefore: words('onlyBefore'),
    together: (rules.together ?? []).map((list, at) => cues.read(list, lang, [...path, 'together', at])),
    alone,
    unquoted,
    surname,
  };
}

/** What reading any name of a pack takes. */
interface Reader {
  cues: CueReader;
  problems: NameProblem[];
  budget: FormBudget;
}

/** What a wording stands in. */
interface Place {
  /** Index of its entry; of a measure, -1. */
  entry: number;
  lang: string;
  path: NameProblem['path'];
}

/** Reads one authored name into `into`: packs have a hundred thousand, so that nothing is made for one that need not be. */
function readName(reader: Reader, authored: AuthoredName, place: Place, into: NameSpec[]): void {
  if (typeof authored === 'string') {
    readWording(reader, authored, { rules: NO_RULES }, place, into);
    return;
  }
  const { text, ...rules } = authored;
  const read = { rules: readRules(reader.cues, rules, place.lang, place.path), given: rules.case };
  const inside = { ...place, path: [...place.path, 'text'] };
  for (const wording of Array.isArray(text) ? text : [text]) readWording(reader, wording, read, inside, into);
}

function readWording(
  { problems, budget }: Reader,
  authored: string,
  { rules, given }: { rules: RuleSpec; given?: CaseRule | undefined },
  { entry, lang, path }: Place,
  into: NameSpec[],
): void {
  const expansion = budget.expand(authored, lang);
  if ('reason' in expansion) {
    problems.push({ path, ...expansion });
    return;
  }
  const { forms } = expansion;
  // Abbreviations and longer forms of one wording may need different rules of case: then it is two names.
  if (given !== undefined || !forms.some(isAbbreviation)) {
    into.push({ entry, lang, authored, forms, case: given ?? 'name', rules });
    return;
  }
  const long = forms.filter((form) => !isAbbreviation(form));
  into.push({ entry, lang, authored, forms: forms.filter(isAbbreviation), case: 'exact', rules });
  if (long.length > 0) into.push({ entry, lang, authored, forms: long, case: 'name', rules });
}

/** Wordings of what is counted; each holds `<number>` once. */
function readMeasures(reader: Reader, measures: AuthoredMeasures, into: NameSpec[]): void {
  Object.entries(measures).forEach(([id, languages], measure) => {
    for (const [lang, list] of Object.entries(languages)) {
      list.forEach((authored, at) => {
        const path = ['measures', id, lang, at];
        const names: NameSpec[] = [];
        readName(reader, authored, { entry: -1, lang, path }, names);
        const odd = names
          .flatMap(({ forms }) => forms)
          .find((form) => form.split(WRITTEN_NUMBER).length !== 2);
        if (odd === undefined) into.push(...names.map((name) => ({ ...name, measure })));
        else
          reader.problems.push({
            path,
            reason: `"${odd}" does not hold ${WRITTEN_NUMBER} once`,
            remedy: `write ${WRITTEN_NUMBER}, between spaces, where the number stands: "${WRITTEN_NUMBER} people missing"`,
          });
      });
    }
  });
}

function readEntries(
  reader: Reader,
  names: AuthoredNames,
  entries: readonly EntrySpec[],
  into: NameSpec[],
): void {
  const ids = new Map(entries.map(({ id }, at) => [id, at]));
  for (const [id, languages] of Object.entries(names)) {
    const entry = ids.get(id);
    if (entry === undefined) {
      reader.problems.push({
        path: ['names', id],
        reason: `no entry "${id}"`,
        remedy: 'add the entry, or correct its id here',
      });
      continue;
    }
    for (const [lang, list] of Object.entries(languages)) {
      list.forEach((name, at) => {
        readName(reader, name, { entry, lang, path: ['names', id, lang, at] }, into);
      });
    }
  }
}

/**
 * Reads authored names into what `buildIndex` takes. Never throws on values of the authored types:
 * whatever is wrong is in `problems` and left out of `spec`.
 * Reported: names of an unknown entry, empty wordings, unbalanced brackets, too many forms, unknown paradigms and
 * such as do not fit together, unknown evidence lists,
 * evidence lists that contain themselves, more than `MAX_ALL_FORMS` forms, and a form that two entries claim without any rule.
 */
export function readNames(
  names: AuthoredNames,
  cues: AuthoredCues,
  entries: readonly EntrySpec[],
  paradigms: AuthoredParadigms = {},
  measures: AuthoredMeasures = {},
): { spec: MatchSpec; problems: NameProblem[] } {
  const problems: NameProblem[] = [];
  const budget = createFormBudget(paradigms);
  const reader = { cues: readCues(cues, problems, budget), problems, budget };
  let read: NameSpec[] = [];
  try {
    const all: NameSpec[] = [];
    readEntries(reader, names, entries, all);
    readMeasures(reader, measures, all);
    for (const list of [CAPITALISED_ANYWAY, FIRST_NAMES]) {
      if (cues[list]) reader.cues.read([`<${list}>`], 'und', ['cues']);
    }
    read = all;
  } catch (error) {
    if (!(error instanceof TooManyForms)) throw error;
    problems.push({
      path: ['names'],
      reason: `all names and evidence together have more than ${MAX_ALL_FORMS} forms`,
      remedy: 'write fewer alternatives in one name, or make several packs of it',
    });
  }
  reportClashes(read, entries, problems);
  return {
    spec: {
      entries: entries.map(({ id, general }) => ({ id, general })),
      cues: reader.cues.specs(),
      names: read,
      measures: Object.keys(measures),
    },
    problems,
  };
}
