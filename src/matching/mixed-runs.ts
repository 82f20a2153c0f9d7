/**
 * Runs of bytes that are more or less than a plain word: words between quotes and
 * dashes, numbers, hashtags, letters beyond ASCII. Part of cutting (`tokenise.ts`).
 */
import { bytes as byteTable, type CLOSER_LOOK, type Trait } from './characters.ts';
import { Flag, type Tokens } from './tokens.ts';
import { hashToken, passes, type Vocabulary } from './vocabulary.ts';
import { type Cursor, readWideWord } from './wide-words.ts';
import { hashBytes } from './word-ids.ts';
import { readWord, splitTag } from './words.ts';

const HASH_SIGN = 0x23;

/** The bit in which a small ASCII letter differs from its capital. */
const SMALL = 0x20;

/** Cuts the hashtag in row `row` into the words of its camel case, if it has several, and lists them. Returns the row behind. */
function expandTag(text: string, out: Tokens, row: number, hash: number): number {
  // A tag's words are never more than its code units.
  const parts = splitTag(text, out.start[row] as number, out.end[row] as number);
  if (parts.length < 2) {
    out.listed[out.listedCount] = row;
    out.listedHash[out.listedCount++] = hash;
    return row + 1;
  }
  parts.forEach(([start, end], part) => {
    const word = readWord(text, start, end);
    const at = row + part;
    out.start[at] = start;
    out.end[at] = end;
    out.listed[out.listedCount] = at;
    out.listedHash[out.listedCount++] = hashToken(word.folded);
    out.flags[at] =
      (word.capital ? Flag.Capital : 0) |
      (part === 0 ? Flag.TagOpen | Flag.Tag : Flag.TagInner) |
      (part === parts.length - 1 ? Flag.TagEnd : 0);
  });
  return row + parts.length;
}

/**
 * Cuts a run that is no plain word, from where the cursor stands: words between quotes and dashes, numbers, letters
 * beyond ASCII, of which it may be long. Leaves the cursor behind it, or behind a word that reaches further.
 */
export function cutRun(
  text: string,
  { leadFilter }: Vocabulary,
  out: Tokens,
  cursor: Cursor,
  end: number,
): void {
  const closer: typeof CLOSER_LOOK = 1;
  const isLatin: typeof Trait.Latin = 4;
  const isCyrillic: typeof Trait.Cyrillic = 8;
  const table = byteTable;
  const { bytes, start: starts, end: ends, flags: flagged, listed, listedHash } = out;
  let { at, shift } = cursor;
  let row = out.count;
  let count = out.listedCount;
  /** Byte behind the last "#". */
  let tagged = -1;
  // Bytes up to the end are inside the text, and a run ends before one that ends words.
  while (at < end) {
    const first = at;
    const start = at - shift;
    while ((table[bytes[at] as number] as number) > closer) at++;
    let hash: number;
    let flags = 0;
    let last: number;
    if (at <= first + 1 || table[bytes[at] as number] === closer) {
      const isWord = readWideWord(text, bytes, first, shift, cursor);
      at = cursor.at;
      shift = cursor.shift;
      if (!isWord) {
        if (bytes[first] === HASH_SIGN) tagged = at;
        continue;
      }
      last = at - shift;
      hash = cursor.hash;
      flags = cursor.flags;
      // A word of two scripts says nothing about the language: the words around it do.
      if ((cursor.traits & isLatin) === 0 || (cursor.traits & isCyrillic) === 0) out.traits |= cursor.traits;
    } else {
      hash = hashBytes(bytes, first, at);
      if (((bytes[first] as number) & SMALL) === 0) flags = Flag.Capital;
      out.traits |= isLatin;
      last = at - shift;
    }
    starts[row] = start;
    ends[row] = last;
    if (first === tagged) {
      flagged[row] = flags | Flag.Tag;
      out.listedCount = count;
      row = expandTag(text, out, row, hash);
      count = out.listedCount;
    } else {
      if (flags !== 0 || passes(leadFilter, hash)) {
        flagged[row] = flags;
        listed[count] = row;
        listedHash[count++] = hash;
      }
      row++;
    }
  }
  out.count = row;
  out.listedCount = count;
  cursor.at = at;
  cursor.shift = shift;
}
