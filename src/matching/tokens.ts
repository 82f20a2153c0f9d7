/**
 * A text as tokens: columns with a row for each word, and what can be asked of a
 * row. The cutting is done in `tokenise.ts`; which names the tokens make up is the
 * business of `walk.ts`.
 */
import { Trait } from './characters.ts';
import { Gap, readGap } from './gaps.ts';
import { powerOfTwo } from './vocabulary.ts';
import { newRunRoom, type RunRoom } from './word-runs.ts';
import { readWord, type Word } from './words.ts';

/** What a token is beside its letters; bits. */
export const Flag = {
  /** Starts with a capital, or is a number. */
  Capital: 1,
  /** A number in digits, or a word that numbers are made of. */
  Number: 2,
  /** Begins right after "#". */
  Tag: 4,
  /** First word of a hashtag in camel case that was cut into words. */
  TagOpen: 8,
  /** A further word of such a hashtag. */
  TagInner: 16,
  /** Its last word. */
  TagEnd: 32,
} as const;

/** Tokens of one text, in columns. Reused from text to text; only the first `count` rows hold. */
export interface Tokens extends RunRoom {
  count: number;
  /** Union of the traits of all letters, words of two scripts left out. */
  traits: number;
  start: Int32Array;
  end: Int32Array;
  /**
   * Id in the vocabulary by hash alone, to be verified; below 0 where it has none, or its case is such that no form
   * holds it; 0 where nobody has looked yet. To be read by `idAt`.
   */
  id: Int32Array;
  flags: Uint8Array;
  /** What stands before this token: a value of `Gap`. Holds after `readGaps`. */
  gap: Uint8Array;
  /** Number of the sentence, from 0. Holds after `readGaps`. */
  sentence: Int32Array;
  /** The first `listedCount` are rows with an id or a flag, and the hashes of those that were listed while cutting. */
  listed: Int32Array;
  listedHash: Int32Array;
  listedCount: number;
  /** The first `leadCount` are the rows that a name may begin with, as their words tell; see `mayHold`. */
  leads: Int32Array;
  leadCount: number;
  /** The first `numberCount` are the rows with `Flag.Number`. */
  numbers: Int32Array;
  numberCount: number;
  /** Whether a word that some form has behind a number stands behind one: true until `mayHold` knows better. */
  mayCount: boolean;
  /** Whether the columns of gaps and sentences are filled. */
  hasGaps: boolean;
  /** Whether each of `bytes` is a code unit. */
  isAscii: boolean;
}

const SPACE = 32;

/** Room for the tokens of a text of this many code units. */
export function newTokens(length: number): Tokens {
  return {
    ...newRunRoom(length),
    count: 0,
    traits: 0,
    start: new Int32Array(length),
    end: new Int32Array(length),
    id: new Int32Array(length),
    flags: new Uint8Array(length),
    gap: new Uint8Array(length),
    sentence: new Int32Array(length),
    listed: new Int32Array(length),
    listedHash: new Int32Array(length),
    listedCount: 0,
    leads: new Int32Array(length),
    leadCount: 0,
    numbers: new Int32Array(length),
    numberCount: 0,
    mayCount: true,
    hasGaps: false,
    isAscii: true,
  };
}

/** Texts are given room for this many code units at least. */
const LEAST_ROOM = 1 << 12;
/** Code units of the longest text whose tokens are kept. */
const MAX_KEPT = 1 << 16;
/** Tokens of the last text, kept for the next: one of ordinary length needs no more room. */
let shared = newTokens(0);

/** Room for the tokens of texts up to this many code units, one after the other; what it held before is lost. */
export function takeTokens(length: number): Tokens {
  if (Math.max(length, LEAST_ROOM) <= shared.start.length) return shared;
  if (length > MAX_KEPT) return newTokens(length);
  // Twice as much each time: texts that grow little by little would each need room of their own.
  shared = newTokens(Math.max(LEAST_ROOM, powerOfTwo(length)));
  return shared;
}

/** What stands before a row: a value of `Gap`. */
export function gapAt(text: string, { start, end, flags }: Tokens, row: number): number {
  if (row === 0) return Gap.Sentence;
  // Rows handed in are below `count`.
  const [from, to] = [end[row - 1] as number, start[row] as number];
  if (to === from + 1 && text.charCodeAt(from) === SPACE) return Gap.Join;
  return readGap(text, from, to, ((flags[row] as number) & Flag.Capital) !== 0);
}

/** Fills the columns of gaps and sentences, which only texts with a name in them need. */
export function readGaps(text: string, tokens: Tokens): void {
  if (tokens.hasGaps) return;
  tokens.hasGaps = true;
  let sentence = 0;
  for (let row = 0; row < tokens.count; row++) {
    const gap = gapAt(text, tokens, row);
    if (gap === Gap.Sentence && row > 0) sentence++;
    tokens.gap[row] = gap;
    tokens.sentence[row] = sentence;
  }
}

function readRow(text: string, tokens: Tokens, row: number): Word {
  // Rows handed in are below `count`.
  const start = tokens.start[row] as number;
  return readWord(text, start, isCut(tokens, row) ? (tokens.end[row] as number) : undefined);
}

/** Whether a row is a word of a hashtag that was cut. */
const isCut = ({ flags }: Tokens, row: number) =>
  ((flags[row] as number) & (Flag.TagOpen | Flag.TagInner)) !== 0;

/** Folded letters of a token, as the index would hold them. */
export function foldRow(text: string, tokens: Tokens, row: number): string {
  return readRow(text, tokens, row).folded;
}

/** Whether a token has a small letter somewhere; a word of a hashtag counts as one that has none. */
export function hasSmall(text: string, tokens: Tokens, row: number): boolean {
  return !isCut(tokens, row) && (readRow(text, tokens, row).traits & Trait.Lower) !== 0;
}
