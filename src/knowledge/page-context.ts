/** What popup and side panel are given to show beside a page: answers of several queries. The records in them are described in `model.ts`. */
import type { CardContent, Openness, Statement, Timeline } from './model.ts';

/** A passage that has to do with a page, and why: the entries they share. */
export interface RelatedPassage {
  statement: Statement;
  /** Shared entries, rarest first. */
  shares: { entry: string; name: string }[];
}

/** Somebody who says something in the packs, as a choice to filter by. */
export interface SpeakerChoice {
  /** As in `SearchRequest`. */
  key: string;
  /** Null for what a source says in its own words. */
  name: string | null;
  /** BCP 47, of the name. */
  language: string;
}

/** What a reader looks for. */
export interface SearchRequest {
  /** In his own words; empty lists what is closest to the page. */
  query: string;
  /** Key of a `SpeakerChoice`; null for anybody. */
  speaker: string | null;
  /** Null for any. */
  openness: Openness | null;
  /** Entries that the page names. */
  entries: string[];
}

/** What was found, the best first. A claim and its answer are one item. */
export interface SearchAnswer {
  entries: CardContent[];
  passages: RelatedPassage[];
}

/** Everything that popup and side panel show beside the page's own entries. */
export interface PageContext {
  entries: CardContent[];
  /** What the page takes for granted; see `catch-up.ts`. */
  catchUp: Statement[];
  timeline: Timeline;
  passages: RelatedPassage[];
  speakers: SpeakerChoice[];
}
