/**
 * The language that matching and its callers share: blocks in; candidates and
 * cues out; mentions decided. Offsets are UTF-16 code units into a block's text.
 * Pure data, plain JSON throughout: nothing here knows a page or a browser.
 *
 * How an author writes names is in `authored-names.ts`; how they are packed for
 * walking is in `match-index.ts`.
 */

/** A run of text that a reader sees as one: a paragraph, a heading, a list item. */
export interface Block {
  /** Unique within one reading; a block that changes gets a new id. */
  id: number;
  text: string;
  /** BCP 47 tag from the document, or null where it states none. */
  lang: string | null;
  /** Blocks of one article share a scope; evidence is never carried across scopes. 0 is the page around them. */
  scope: number;
}

/** How far evidence may stand from the name it speaks for. A paragraph is a block, an article a scope. */
export type Reach = 'sentence' | 'paragraph' | 'article';

/**
 * Which letters of a name must be written large.
 * `name`: where the author wrote a capital, the page must have one; elsewhere any.
 * `exact`: letter for letter as the author wrote it. `abbreviation`: exact, and not beside other words in capitals.
 * `any`: case does not matter.
 */
export type CaseRule = 'name' | 'exact' | 'abbreviation' | 'any';

/** One piece of evidence: a list of cues, and how near one of them must stand. */
export interface EvidenceSpec {
  reach: Reach;
  /** Index into `MatchSpec.cues`. */
  cue: number;
}

/** A list of words that are evidence for or against a reading. */
export interface CueSpec {
  /** As the author named it; a list that a rule states in place is named by its words. */
  name: string;
  /** Expanded forms by language. Where the author wrote a capital, the page must have one. */
  forms: { lang: string; text: string }[];
}

/** What a name hangs on. */
export interface RuleSpec {
  /** Of each inner list one must be seen. Empty: needs nothing. */
  needs: EvidenceSpec[][];
  /** None of these may be seen. */
  unless: EvidenceSpec[];
  /** Indexes into `MatchSpec.cues`: words that must not, or must, stand directly before or after the form. */
  neverAfter: number[];
  neverBefore: number[];
  onlyAfter: number[];
  onlyBefore: number[];
  /** Of each list of indexes into `MatchSpec.cues` one must stand in the same clause; it is part of the mention. */
  together: number[][];
  /** Must not be part of a longer capitalised name. */
  alone: boolean;
  /** Must not fill quotation marks of its own. */
  unquoted: boolean;
  /** A surname that others bear too; see `NameRules.surname`. */
  surname: boolean;
}

/** A name with the rules it hangs on. Several names may share a form; any one that holds lets it stand. */
export interface NameSpec {
  /** Index into `MatchSpec.entries`; of a measure, -1. */
  entry: number;
  /** Index into `MatchSpec.measures`: its forms hold `<number>` and are quantities of that measure, no names. */
  measure?: number;
  /** BCP 47 primary subtag; `und` holds in every language. */
  lang: string;
  /** As authored, before expansion: "prisoner (swap|exchange)[s]". */
  authored: string;
  /** Expanded: every plain form. */
  forms: string[];
  case: CaseRule;
  /** `NO_RULES` itself where there are none. */
  rules: RuleSpec;
}

/** What most names of a large pack have; shared, since nothing changes it. */
export const NO_RULES: RuleSpec = {
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

export interface EntrySpec {
  /** Entry id. */
  id: string;
  /** Known to every reader: shown only where the article also holds something specific. */
  general: boolean;
}

/** Evidence list of words that stand capitalised without being part of a name: titles, days, words that begin sentences. */
export const CAPITALISED_ANYWAY = 'capitalised-anyway';

/** Evidence list of first names: only one of these, where it begins a sentence, claims a surname for somebody else. */
export const FIRST_NAMES = 'first-names';

/** All that matching knows, read from packs; `buildIndex` packs it for walking. */
export interface MatchSpec {
  entries: EntrySpec[];
  cues: CueSpec[];
  names: NameSpec[];
  /** Ids of what is counted: "people-missing". Absent: nothing is. */
  measures?: string[];
}

/** What a candidate still hangs on once its own block is read. Cue names, so that `decide` needs no index. */
export interface Conditions {
  /** Of each inner list one cue must be seen in the article. */
  needs?: string[][];
  /** None of these cues may be seen in the article. */
  unless?: string[];
  /**
   * A surname, folded: it stands where the full name does, or `needs` holds, or it is `known` from its own block
   * whose it is; and never where another first name claims it.
   */
  surname?: { name: string; known: boolean };
}

/** A form found in a block, allowed by all that the block itself can tell. Candidates may overlap; `decide` settles that. */
export interface Candidate {
  block: number;
  scope: number;
  start: number;
  end: number;
  /** Entry id. */
  entry: string;
  general: boolean;
  /** The name as authored, and the rules that let it through so far, in words. */
  why: string;
  /** Absent: it stands. */
  on?: Conditions;
  /** It is an amount of something that the knowledge counts, and not a name: `decideQuantities` reads it, `decide` does not. */
  quantity?: Amount;
  /** Id of the pack that knows the name. Absent: the one that ships. */
  from?: string;
}

/** How a number is meant, as in the facts of a figure. */
export type Bound = 'exactly' | 'about' | 'over' | 'under' | 'between';

/** A number as a page gives it, and what it counts. */
export interface Amount {
  /** Id of the measure: two amounts can be compared only within one. */
  measure: string;
  value: number;
  /** Upper end where `bound` is `between`, "tens of thousands"; else null. */
  to: number | null;
  bound: Bound;
  /** The number with the words of its bound, as it stands in the text: "more than 150,000". */
  worded: string;
  /** Where `worded` stands. */
  start: number;
  end: number;
}

/** Evidence seen in a block that reaches over the whole article. */
export interface Cue {
  block: number;
  scope: number;
  /** Name of a cue list; or `full` or `rival` with the entry and the surname that is seen in full, or that another first name claims: see `surnameCue`. */
  name: string;
  /** As of a `Candidate`. */
  from?: string;
}

/** What a mention may become once the whole article is known. Produced by `findCandidates`, read by `decide`. */
export interface Mention {
  block: number;
  start: number;
  end: number;
  /** Entry id. */
  entry: string;
  /** Which authored form matched and which rule let it stand, for people: "Zakharova: surname, full name in the article". */
  why: string;
  /** False where it is recognised but not worth a mark: a general name with nothing specific beside it. */
  shown: boolean;
}

/** An amount of something that the knowledge counts, where the text settles it and no mention holds its number. */
export interface Quantity extends Amount {
  block: number;
  /** The whole wording, what is counted included: "about 160,000 people missing". */
  span: { start: number; end: number };
  why: string;
}
