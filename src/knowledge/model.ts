/**
 * The records of a compiled pack and the answers of the queries over them.
 *
 * Everything here is plain JSON, so that it can cross a message or be stored.
 * The authored form (YAML, with its schema) is described in `pack.ts`; how names
 * are recognised in text is the business of `src/matching`.
 */

import type { TextQuoteSelector } from './text-quote.ts';

export type { CardContent, KnownFigure } from './card-content.ts';
export type {
  PageContext,
  RelatedPassage,
  SearchAnswer,
  SearchRequest,
  SpeakerChoice,
} from './page-context.ts';

/** What an entry is. Written out in the interface; follows schema.org's sense of the words. */
export type Kind = 'person' | 'organisation' | 'group' | 'place' | 'document' | 'event' | 'figure';

/** How openly a statement is made; `narration` means "the article says". */
export type Openness = 'named' | 'institution' | 'unnamed' | 'narration';

/** What an event is, according to its source. */
export type EventStatus = 'reported' | 'ongoing' | 'planned' | 'called-for';

/** Where the source places something in its own time. */
export type SourceTime = 'earlier' | 'recent' | 'when-written' | 'ongoing' | 'ahead';

/** A document that statements come from. `null` means: the document does not state it. */
export interface SourceRecord {
  id: string;
  title: string;
  publisher: string | null;
  url: string | null;
  /** Date of publication, EDTF level 1. */
  published: string | null;
  /** Number of body paragraphs, counted without headline, standfirst and section headings. */
  paragraphs: number;
  /** BCP 47. */
  language: string;
}

/** Where in its source a passage stands. Paragraphs and sentences count from 1. */
export interface Place {
  paragraph: number | 'headline' | 'standfirst';
  /** Null for a headline, or where the whole paragraph is meant. */
  sentence: number | null;
}

/** One link in a chain of attribution: "European officials", "Maria Zakharova". */
export interface Speaker {
  /** As shown to the reader. */
  name: string;
  /** The entry this speaker is, where the pack has one. */
  entry: string | null;
  /** Entries that the source names as part of this speaker: "observers, including the United Nations". Absent: none. */
  includes?: string[];
}

/** One thing that a source says, in neutral words with its hedges kept. */
export interface PassageRecord {
  id: string;
  source: string;
  place: Place;
  /** Authored text; may hold `em`, `q` and `a` markup, nothing else. */
  text: string;
  /**
   * Who says that who said, outermost first, not counting the article itself.
   * Empty exactly where `openness` is `narration`.
   */
  chain: Speaker[];
  openness: Openness;
  /** Entries this passage is about. */
  about: string[];
  /** As-of date, EDTF; null where the source states none. */
  asOf: string | null;
  /** Passages in which the source gives the answer to this one. */
  answeredBy: string[];
  /** Passages that this one answers. */
  answers: string[];
  /** Address that opens the source at these words. Absent: the passage does not stand there word for word. */
  link?: string;
  /** Where these words stand in the source, as annotation tools find them again; there exactly where `link` is. */
  quote?: TextQuoteSelector;
}

/** Days that an EDTF date spans, resolved when the pack is compiled so that no reader of a pack needs a date parser. */
export interface DateBounds {
  /** ISO 8601 day, inclusive; for a date with an open start, its end. */
  from: string;
  /** ISO 8601 day, inclusive; for a date with an open end, its start. */
  to: string;
  /** True for a date that EDTF qualifies as approximate or uncertain, or whose start or end is open. */
  approximate: boolean;
}

/** Another time at which a source places an event: an exchange that was, and one that is prepared. */
export interface EventMoment {
  status: EventStatus;
  when: SourceTime;
  /** As in `EventFacts`. */
  cited: string;
  passages: string[];
}

export interface EventFacts {
  status: EventStatus;
  passages: string[];
  /** EDTF; null where the source dates nothing. */
  date: string | null;
  /** The days that `date` spans; null exactly where `date` is. */
  bounds: DateBounds | null;
  /** Null where the source does not place it in its own time. */
  when: SourceTime | null;
  /** The source's own words that `when` and the order rest on, a dozen words at most. */
  cited: string | null;
  participants: string[];
  place: string | null;
  /** Events that the source says came before this one. */
  after: string[];
  /** Further times at which the source places it; each is an item of its own in the timeline. Absent: none. */
  further?: EventMoment[];
}

export interface FigureFacts {
  value: number;
  /** Null for a value that is exact; `tens` and the like are written as min and max. */
  bound: 'exactly' | 'about' | 'over' | 'under' | 'between';
  /** Upper end where `bound` is `between`; null otherwise. */
  to: number | null;
  /** "people", "prisoners". */
  unit: string;
  /** Exactly what is counted, in words. */
  counted: string;
  /** What pages may give other amounts of; see `Amount` in `src/matching/model.ts`. Absent: none are looked for. */
  measure?: string;
  /** The amount as the source words it: "tens of thousands", "over 150,000". Shown instead of `value` where there are no digits in it. */
  worded: string;
  asOf: string | null;
  /** The days that `asOf` spans; null exactly where `asOf` is. */
  asOfBounds: DateBounds | null;
  speaker: Speaker[];
  passage: string;
}

/** Something that pages name and the pack knows. */
export interface EntryRecord {
  id: string;
  kind: Kind;
  /** Canonical name. */
  name: string;
  /** One line that a passage supports, and that passage; never without its speaker. */
  line: { text: string; passage: string };
  /** Known to every reader: marked only where the article also holds something specific. */
  general: boolean;
  event: EventFacts | null;
  figure: FigureFacts | null;
}

/** An amount in a passage that is no entry of its own. */
export interface AmountRecord extends Pick<FigureFacts, 'value' | 'to' | 'bound' | 'worded'> {
  measure: string;
  passage: string;
}

export interface PackRecords {
  id: string;
  title: string;
  /** Date of the pack itself, ISO 8601. */
  version: string;
  sources: SourceRecord[];
  passages: PassageRecord[];
  entries: EntryRecord[];
  /** Amounts that passages give of something that some pack counts. Absent: none. */
  amounts?: AmountRecord[];
}

/** A statement as the card shows it: a passage with its source, and the answer the source pairs with it. */
export interface Statement {
  passage: PassageRecord;
  source: SourceRecord;
  /**
   * `own`: the entry itself speaks (last link of the chain); `joint`: the source names it among several who speak
   * together; `about`: others speak of it.
   */
  role: 'own' | 'joint' | 'about';
  /** Answers that the source gives; always shown with the statement. */
  answers: { passage: PassageRecord; source: SourceRecord }[];
  /**
   * Claims that this passage is the source's answer to, so that an answer is not shown
   * without what it answers either. Absent or empty: it answers none, or they are shown beside it.
   */
  answerTo?: { passage: PassageRecord; source: SourceRecord }[];
}

export interface TimelineItem {
  entry: string;
  title: string;
  status: EventStatus;
  /** The passage the event rests on first; speaker and openness come from it. */
  statement: Statement;
  cited: string | null;
  /** ISO 8601 days, inclusive bounds of the EDTF date; null for undated items. */
  date: { edtf: string; from: string; to: string; approximate: boolean } | null;
  /** True where `date` is the as-of date of a figure and not the date of an event: "as of August 2025". */
  asOf?: true;
}

export interface Timeline {
  /** By date, earliest first. */
  dated: TimelineItem[];
  /** The source's own time, in the order earlier … ahead; empty groups left out. */
  groups: { when: SourceTime | 'not-stated'; items: TimelineItem[] }[];
}
