/** What a card is given to show: the answer of `entry-card.ts`. The records in it are described in `model.ts`. */
import type { EntryRecord, FigureFacts, Statement } from './model.ts';

/** A figure that a card mentions, with the passage that gives it: what a page's own numbers may stand beside. */
export interface KnownFigure extends Pick<Statement, 'passage' | 'source'> {
  /** Entry id and name. */
  entry: string;
  name: string;
  figure: FigureFacts;
}

/** All that the card shows of one entry. */
export interface CardContent {
  entry: EntryRecord;
  /** The passage that supports the entry's line, with its speaker. It is shown with the line and is none of the statements. */
  lineStatement: Statement;
  /** First statements, in their order; `more` holds the rest. */
  statements: Statement[];
  more: Statement[];
  /** The figures of the entry's own measure, or else those that the statements give; each once. */
  figures: KnownFigure[];
  /** Names of the entries that an event's facts refer to, by id. */
  names: Record<string, string>;
  /** The pack that the entry comes from; `version` is its date, ISO 8601. */
  pack: { title: string; version: string };
  /** Names of other entries that the same words on the page might have meant. Absent: nobody asked. */
  alternatives?: string[];
}
