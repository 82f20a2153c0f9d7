/**
 * Cuts text into tokens and looks each up in a vocabulary, without allocating for
 * plain words. Matching spends its time here; what each trick saves is told in
 * docs/decisions/0004-matching-in-two-looks.md. Words that are not plain ASCII are
 * read in `wide-words.ts`.
 */
import { bytes as byteTable, type CLOSER_LOOK, fillPage, type Trait, units } from './characters.ts';
import { Flag, type Tokens } from './tokens.ts';
import { type HASHING, hashToken, Role, type Vocabulary } from './vocabulary.ts';
import { createCursor, readWideWord } from './wide-words.ts';
import { readWord, splitTag } from './words.ts';

const SPACE = 0x20;

/** A word of a hashtag that was cut: part of no number. */
const CUT = Flag.TagOpen | Flag.TagInner;

const encoder = new TextEncoder();
const cursor = createCursor();

/**
 * Cuts `text` into `out`, which must have room for it (`newTokens(text.length)`). Never throws on any text.
 * A number becomes one token, hashed as "#" and its value; a dotted abbreviation (U.N.) one without its dots.
 */
export function tokenise(text: string, vocabulary: Vocabulary, out: Tokens): void {
  clearRows(out);
  cutWords(text, vocabulary.smallFilter, out);
  lookUp(out, vocabulary);
}

/** Cuts the hashtag in row `row` into the words of its camel case, if it has several, and lists them. Returns the row behind. */
function expandTag(text: string, out: Tokens, row: number, hash: number): number {
  // A tag's words are never more than its code units.
  const parts = splitTag(text, out.start[row] as number, out.end[row] as number);
  if (parts.length < 2) {
    out.maybe[out.maybeCount] = row;
    out.maybeHash[out.maybeCount++] = hash;
    return row + 1;
  }
  parts.forEach(([start, end], part) => {
    const word = readWord(text, start, end);
    const at = row + part;
    out.start[at] = start;
    out.end[at] = end;
    out.maybe[out.maybeCount] = at;
    out.maybeHash[out.maybeCount++] = hashToken(word.folded);
    out.flags[at] =
      (word.capital ? Flag.Capital : 0) |
      (part === 0 ? Flag.TagOpen | Flag.Tag : Flag.TagInner) |
      (part === parts.length - 1 ? Flag.TagEnd : 0);
  });
  return row + parts.length;
}

/** Takes back what the text before has left in columns that most rows leave empty. */
function clearRows({ id, flags, maybe, maybeCount }: Tokens): void {
  for (let at = 0; at < maybeCount; at++) {
    const row = maybe[at] as number; // a row that was listed
    id[row] = 0;
    flags[row] = 0;
  }
}

/**
 * Fills the columns of starts, ends and flags, and lists the words that may be in the vocabulary: those with a capital,
 * which are few, and those that its filter for small letters lets past. The loop asks nothing that can be asked later,
 * so that its variables stay in registers. Its constants are written out, held to the others by their types: what a
 * module names is looked up again at every use.
 */
function cutWords(text: string, smallFilter: Int32Array, out: Tokens): void {
  const closer: typeof CLOSER_LOOK = 1;
  const hashSign = 0x23;
  const isCapital: typeof Flag.Capital = 1;
  const isTag: typeof Flag.Tag = 4;
  const seed: typeof HASHING.seed = -0x7ee3623b;
  const prime: typeof HASHING.prime = 0x01000193;
  const spread: typeof HASHING.spread = 0x2c1b3c6d;
  const isLatin: typeof Trait.Latin = 4;
  const isCyrillic: typeof Trait.Cyrillic = 8;
  /** The bit in which a small ASCII letter differs from its capital. */
  const small = 0x20;
  if (units[SPACE] === 0) fillPage(SPACE);
  const table = byteTable;
  const { bytes, start: starts, end: ends, flags: flagged, maybe, maybeHash } = out;
  const mask = smallFilter.length * 32 - 1;
  // The engine's encoder is the quickest way out of a string: asking it for code unit by code unit takes several times longer.
  const size = encoder.encodeInto(text, bytes).written;
  // So that a loop over a word ends by itself.
  bytes[size] = SPACE;
  let row = 0;
  /** Byte behind the last "#". */
  let tagged = -1;
  /** How many rows are listed. */
  let count = 0;
  let allFlags = 0;
  let traits = 0;
  /** Bytes so far, less code units so far. */
  let shift = 0;
  // `at` never passes `size`: every index is inside its array.
  for (let at = 0; at < size; ) {
    let letter = table[bytes[at] as number] as number;
    if (letter === 0) {
      at++;
      continue;
    }
    const first = at;
    const start = at - shift;
    let hash: number = seed;
    while (letter > closer) {
      hash = Math.imul(hash ^ letter, prime);
      letter = table[bytes[++at] as number] as number;
    }
    let flags = 0;
    let end: number;
    // A letter alone may begin an abbreviation (U.N.).
    if (letter === closer || at === first + 1) {
      const word = readWideWord(text, bytes, first, shift, cursor);
      at = cursor.at;
      shift = cursor.shift;
      if (!word) {
        if (bytes[first] === hashSign) tagged = at;
        continue;
      }
      end = at - shift;
      hash = cursor.hash;
      flags = cursor.flags;
      // A word of two scripts says nothing about the language: the words around it do.
      if ((cursor.traits & isLatin) === 0 || (cursor.traits & isCyrillic) === 0) traits |= cursor.traits;
    } else {
      // As `hashToken` ends.
      hash = Math.imul(hash ^ (hash >>> 15), spread);
      hash ^= hash >>> 13;
      if (((bytes[first] as number) & small) === 0) flags = isCapital;
      traits |= isLatin;
      // What ends the word begins none.
      end = at++ - shift;
    }
    starts[row] = start;
    ends[row] = end;
    if (first === tagged) {
      flagged[row] = flags | isTag;
      out.maybeCount = count;
      row = expandTag(text, out, row, hash);
      count = out.maybeCount;
    } else {
      // The mask keeps it inside.
      const bits = smallFilter[(hash & mask) >>> 5] as number;
      if (flags !== 0 || ((bits >>> (hash & 31)) & 1) !== 0) {
        flagged[row] = flags;
        maybe[count] = row;
        maybeHash[count++] = hash;
      }
      row++;
    }
    allFlags |= flags;
  }
  out.count = row;
  out.hasGaps = false;
  out.mayCount = true;
  out.maybeCount = count;
  out.allFlags = allFlags;
  out.traits = traits;
  out.isAscii = size === text.length;
}

/** Gives the words listed their ids, and notes what they can do. */
function lookUp(out: Tokens, { groups, hashes, roles, filter }: Vocabulary): void {
  const shift = 32 - Math.log2(groups.length - 1);
  const mask = filter.length * 32 - 1;
  const { id: ids, flags, leads, maybe, maybeHash, maybeCount } = out;
  let leadCount = 0;
  out.roles = 0;
  // Masks and shifts keep every index inside its array.
  for (let at = 0; at < maybeCount; at++) {
    const hash = maybeHash[at] as number;
    if ((((filter[(hash & mask) >>> 5] as number) >>> (hash & 31)) & 1) === 0) continue;
    // As `findToken`, written out.
    const group = hash >>> shift;
    const last = groups[group + 1] as number;
    let id = groups[group] as number;
    while (id < last && hashes[id] !== hash) id++;
    if (id === last) continue;
    const row = maybe[at] as number;
    const role = roles[id] as number;
    ids[row] = id;
    out.roles |= role;
    if ((role & Role.Opens) !== 0) leads[leadCount++] = row;
    if ((role & Role.Numeral) !== 0 && ((flags[row] as number) & CUT) === 0) {
      flags[row] = (flags[row] as number) | Flag.Number;
      out.allFlags |= Flag.Number;
    }
  }
  out.leadCount = leadCount;
}
