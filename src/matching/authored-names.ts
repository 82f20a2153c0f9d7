/**
 * Names and evidence as authors write them (YAML: `names:` and `cues:`), and
 * their reading into a `MatchSpec`. The pack's schema (src/knowledge) holds for
 * exactly these keys; what they mean is said here.
 */
import type { CaseRule } from './model.ts';

/**
 * Words in which a name or an evidence word is written:
 * - `(a|b)` one of these; `[a|b]` one of these or none; both nest: `(prisoner|POW) (swap|exchange)[s]`.
 * - `Москв{f-hard}` in every case of that paradigm (`paradigms:`, by language). Paradigms in one wording stand in
 *   the same case: `Червон{adj-m} Хрест{m}`. `{name*}` varies on its own; `{,s}` lists the endings in place.
 * - `..` up to three words in between, within one run of words without punctuation: `talks .. in Istanbul`.
 * - A number holds in any notation: `150,000` also matches 150 000, 150.000, 150k, 150 thousand, a hundred and fifty thousand.
 *   One that stands alone is a year as a rule, and is found in digits only.
 * - A space also matches a hyphen, a line break or a no-break space, and a hyphen a space.
 * - `<number>`, in what is counted (`measures:`) and nowhere else, stands for a number of any value, in digits or in words.
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
   * `exact`: letter for letter ("UN", "CPT"). A form in capitals only, five letters at most, is `exact` by default.
   * `abbreviation`: `exact`, and not beside other words in capitals: "US" in "JOIN US TODAY".
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
   * What else belongs to the name, in any order, within the same run of words without punctuation: one of each list,
   * with three words at most between neighbours, none of them capitalised. All of it is the mention. `text` is then
   * one part of the name, best the rarest: `text: (anti-torture|torture) treaty` with
   * `together: [[pullout, withdrawal], [Russia, Moscow]]` is "Russia's pullout from the anti-torture treaty" and
   * "the anti-torture treaty pullout by Moscow". Words that must or must not stand beside it stand beside `text`.
   */
  together?: Wording[][];
  /**
   * Not part of a longer name: no capitalised word directly before or after it, so that "Istanbul Grill" is not
   * Istanbul. Words of the evidence list `capitalised-anyway` do not count, nor does the first word of a sentence before it.
   */
  alone?: boolean;
  /**
   * Does not stand where it fills quotation marks of its own: the cruiser «Москва», the restaurant “Istanbul”.
   * Inside a longer quotation it stands.
   */
  unquoted?: boolean;
  /**
   * A surname that others bear too. It stands only where a longer name of the same entry that ends
   * in it occurs in the article, or, where `needs` is given, where that evidence is seen; and never where
   * another first name stands before it anywhere in the article. A capitalised word before it is taken for a
   * first name unless the evidence list `capitalised-anyway` holds it (titles, days); the first word of a sentence
   * only where the evidence list `first-names` holds it, if there is such a list.
   */
  surname?: boolean;
}

/** A name: its words alone, or its words (one or several wordings) with their rules. */
export type AuthoredName = Wording | ({ text: Wording | Wording[] } & NameRules);

/** Entry id → language (BCP 47 primary subtag, or `und`: holds in every language) → names. */
export type AuthoredNames = Record<string, Record<string, AuthoredName[]>>;

/** Measure, as figures refer to it → language → wordings of amounts: `<number> people missing`. Written as names are, with their rules. */
export type AuthoredMeasures = AuthoredNames;

/** Name of a list of evidence → language (or `und`) → words. Rules refer to it as `<name>`. */
export type AuthoredCues = Record<string, Record<string, Wording[]>>;

export type { NameSpec } from './model.ts';
export { type NameProblem, readNames } from './name-reading.ts';
export type { AuthoredParadigms, Paradigm } from './paradigms.ts';
