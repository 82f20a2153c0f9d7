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
  type EntrySpec,
  type EvidenceSpec,
  FIRST_NAMES,
  type MatchSpec,
  type NameSpec,
  type Reach,
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

export type ReadRules = Omit<NameSpec, 'entry' | 'lang' | 'authored' | 'forms' | 'case'>;

/** What most names of a large pack have; shared, since nothing changes it. */
export const NO_RULES: ReadRules = {
  needs: [],
  unless: [],
  neverAfter: [],
  neverBefore: [],
  onlyAfter: [],
  onlyBefore: [],
  together: [],
  alone: false,
  unquoted: false,
  surname: false,
};

function readRules(cues: CueReader, rules: NameRules, lang: string, path: NameProblem['path']): ReadRules {
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

function readName(
  cues: CueReader,
  authored: AuthoredName,
  entry: number,
  lang: string,
  path: NameProblem['path'],
  problems: NameProblem[],
  budget: FormBudget,
): NameSpec[] {
  const { text, ...rules } = typeof authored === 'string' ? { text: authored } : authored;
  const read = typeof authored === 'string' ? NO_RULES : readRules(cues, rules, lang, path);
  const shared = { entry, lang, ...read };
  return (Array.isArray(text) ? text : [text]).flatMap((wording): NameSpec[] => {
    const expansion = budget.expand(wording, lang);
    if ('reason' in expansion) {
      problems.push({ path: typeof authored === 'string' ? path : [...path, 'text'], ...expansion });
      return [];
    }
    const { case: given } = rules as NameRules;
    // Abbreviations and longer forms of one wording may need different rules of case: then it is two names.
    const short = given ? [] : expansion.forms.filter((form) => ABBREVIATION.test(form));
    const long = expansion.forms.filter((form) => !short.includes(form));
    const name = { ...shared, authored: wording };
    return [
      ...(short.length ? [{ ...name, forms: short, case: 'exact' as const }] : []),
      ...(long.length ? [{ ...name, forms: long, case: given ?? ('name' as const) }] : []),
    ];
  });
}

/** Wordings of what is counted; each holds `<number>` once. */
function readMeasures(
  cues: CueReader,
  measures: AuthoredMeasures,
  problems: NameProblem[],
  budget: FormBudget,
): NameSpec[] {
  return Object.entries(measures).flatMap(([id, languages], measure) =>
    Object.entries(languages).flatMap(([lang, list]) =>
      list.flatMap((authored, at) => {
        const path = ['measures', id, lang, at];
        const names = readName(cues, authored, -1, lang, path, problems, budget);
        const odd = names
          .flatMap(({ forms }) => forms)
          .find((form) => form.split(WRITTEN_NUMBER).length !== 2);
        if (odd !== undefined) {
          problems.push({
            path,
            reason: `"${odd}" does not hold ${WRITTEN_NUMBER} once`,
            remedy: `write ${WRITTEN_NUMBER}, between spaces, where the number stands: "${WRITTEN_NUMBER} people missing"`,
          });
          return [];
        }
        return names.map((name) => ({ ...name, measure }));
      }),
    ),
  );
}

function readEntries(
  cues: CueReader,
  names: AuthoredNames,
  entries: readonly EntrySpec[],
  problems: NameProblem[],
  budget: FormBudget,
): NameSpec[] {
  const ids = new Map(entries.map(({ id }, at) => [id, at]));
  const read: NameSpec[] = [];
  for (const [id, languages] of Object.entries(names)) {
    const entry = ids.get(id);
    if (entry === undefined) {
      problems.push({
        path: ['names', id],
        reason: `no entry "${id}"`,
        remedy: 'add the entry, or correct its id here',
      });
      continue;
    }
    for (const [lang, list] of Object.entries(languages)) {
      list.forEach((name, at) => {
        read.push(...readName(cues, name, entry, lang, ['names', id, lang, at], problems, budget));
      });
    }
  }
  return read;
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
  const reader = readCues(cues, problems, budget);
  let read: NameSpec[] = [];
  try {
    read = [
      ...readEntries(reader, names, entries, problems, budget),
      ...readMeasures(reader, measures, problems, budget),
    ];
    for (const list of [CAPITALISED_ANYWAY, FIRST_NAMES]) {
      if (cues[list]) reader.read([`<${list}>`], 'und', ['cues']);
    }
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
      cues: reader.specs(),
      names: read,
      measures: Object.keys(measures),
    },
    problems,
  };
}
