/**
 * The language that matching and its callers share: blocks in; candidates and
 * cues out; mentions decided. Offsets are UTF-16 code units into a block's text.
 * Pure data: nothing here knows a page or a browser.
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
