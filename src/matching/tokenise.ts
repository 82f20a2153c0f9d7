/**
 * Cuts text into tokens and looks up in a vocabulary those that a name may begin with,
 * without allocating for plain words. Matching spends its time here; what each trick
 * saves is told in docs/decisions/0004-matching-in-two-looks.md. Words that are not
 * plain ASCII are read in `mixed-runs.ts`; ids of the others are looked up in `word-ids.ts`.
 */
import { bytePairs, fillPage, type Trait, units } from './characters.ts';
import { cutRun } from './mixed-runs.ts';
import { Flag, type Tokens } from './tokens.ts';
import { findToken, groupShift, type HASHING, passes, Role, type Vocabulary } from './vocabulary.ts';
import { createCursor } from './wide-words.ts';
import { hashBytes } from './word-ids.ts';
import { type CHUNK, findRuns, hasCloser } from './word-runs.ts';

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
  cutWords(text, vocabulary, out);
  lookUp(out, vocabulary);
}

/** Takes back what the text before has left in columns that most rows leave empty. */
function clearRows({ id, flags, listed, listedCount }: Tokens): void {
  for (let at = 0; at < listedCount; at++) {
    const row = listed[at] as number; // a row that was listed
    id[row] = 0;
    flags[row] = 0;
  }
}

/**
 * Fills the columns of starts, ends and flags, and lists the words with a capital, which are few, and those small ones
 * whose shape lets them past. Its constants are written out, held to the others by their types: what a module names is
 * looked up again at every use.
 */
function cutWords(text: string, vocabulary: Vocabulary, out: Tokens): void {
  const capital: typeof Flag.Capital = 1;
  const isLatin: typeof Trait.Latin = 4;
  const spread: typeof HASHING.spread = 0x2c1b3c6d;
  const prime: typeof HASHING.prime = 0x01000193;
  const filterShift: typeof HASHING.filterShift = 17;
  const shapeShift: typeof HASHING.shapeShift = 10;
  const smallLetters: typeof HASHING.smallLetters = 0x202020;
  const chunk: typeof CHUNK = 32;
  /** The bit in which a small ASCII letter differs from its capital. */
  const small = 0x20;
  const fullStop = 0x2e;
  if (units[SPACE] === 0) fillPage(SPACE);
  const { bytes, edges, closers, start: starts, end: ends, flags, listed, listedHash } = out;
  const { shapeFilter, pairFilter } = vocabulary;
  const mask = pairFilter.length * 32 - 1;
  // The engine's encoder is the quickest way out of a string: asking it for code unit by code unit takes several times longer.
  const size = encoder.encodeInto(text, bytes).written;
  bytes.fill(SPACE, size, size + chunk);
  const edgeCount = findRuns(out, size, bytePairs);
  out.traits = 0;
  let row = 0;
  /** Shape of the plain word before, where it is small and not listed: what follows may show that a name begins with it. */
  let before = -1;
  /** How many rows are listed. */
  let count = 0;
  let traits = 0;
  /** Bytes so far, less code units so far. */
  let shift = 0;
  /** Up to where the bytes are read: some words reach beyond their run. */
  let read = 0;
  // Runs lie inside the bytes, rows and chunks inside their columns, and the mask keeps bits inside the filter.
  for (let edge = 0; edge < edgeCount; edge += 2) {
    const first = edges[edge] as number;
    const end = edges[edge + 1] as number;
    const length = end - first;
    const near = (closers[first >>> 5] as number) | (closers[end >>> 5] as number);
    if (
      first < read ||
      length >= chunk ||
      // A letter alone may begin an abbreviation (U.N.).
      (length === 1 && bytes[end] === fullStop) ||
      (near !== 0 && hasCloser(closers, first, end))
    ) {
      if (end <= read) continue;
      if (before >= 0 && passes(shapeFilter, before)) {
        listed[count] = row - 1;
        listedHash[count++] = hashBytes(bytes, edges[edge - 2] as number, edges[edge - 1] as number);
      }
      before = -1;
      out.count = row;
      out.listedCount = count;
      cursor.at = Math.max(first, read);
      cursor.shift = shift;
      cutRun(text, vocabulary, out, cursor, end);
      row = out.count;
      count = out.listedCount;
      read = cursor.at;
      shift = cursor.shift;
      continue;
    }
    const letter = bytes[first] as number;
    // As `shapeOf` and `pairShapes`.
    const shape =
      Math.imul(
        letter |
          ((bytes[first + (length >> 1)] as number) << 8) |
          ((bytes[end - 1] as number) << 16) |
          (length << 24) |
          smallLetters,
        spread,
      ) >>> shapeShift;
    const pair = Math.imul(before, prime) ^ shape;
    // As `passes`, twice.
    const pairBits = pairFilter[(pair & mask) >>> 5] as number;
    const follows = (pairBits >>> (pair & 31)) & (pairBits >>> ((pair >>> filterShift) & 31)) & 1;
    const ownBits = pairFilter[(shape & mask) >>> 5] as number;
    const leads = (ownBits >>> (shape & 31)) & (ownBits >>> ((shape >>> filterShift) & 31)) & 1;
    if (follows !== 0 && before >= 0 && passes(shapeFilter, before)) {
      listed[count] = row - 1;
      listedHash[count++] = hashBytes(bytes, edges[edge - 2] as number, edges[edge - 1] as number);
    }
    starts[row] = first - shift;
    ends[row] = end - shift;
    before = shape;
    const isCapital = (letter & small) === 0;
    if (isCapital || leads !== 0) {
      flags[row] = isCapital ? capital : 0;
      listed[count] = row;
      listedHash[count++] = hashBytes(bytes, first, end);
      before = -1;
    }
    row++;
    traits = isLatin;
  }
  out.count = row;
  out.listedCount = count;
  out.traits |= traits;
  out.isAscii = size === text.length;
  out.hasGaps = false;
  out.mayCount = true;
}

/** Gives the words listed their ids, and notes what they can do. */
function lookUp(out: Tokens, vocabulary: Vocabulary): void {
  const { filter, roles } = vocabulary;
  const shift = groupShift(vocabulary);
  const { id: ids, flags, leads, listed, listedHash, listedCount, numbers } = out;
  let leadCount = 0;
  let numberCount = 0;
  for (let at = 0; at < listedCount; at++) {
    const row = listed[at] as number; // what is below its count was listed
    const hash = listedHash[at] as number;
    const id = passes(filter, hash) ? findToken(vocabulary, hash, shift) : 0;
    const role = roles[id] as number; // ids are the vocabulary's, and that of none has no role
    if ((role & Role.Numeral) !== 0 && ((flags[row] as number) & CUT) === 0)
      flags[row] = (flags[row] as number) | Flag.Number;
    if (((flags[row] as number) & Flag.Number) !== 0) numbers[numberCount++] = row;
    if ((role & Role.OpensName) !== 0) leads[leadCount++] = row;
    ids[row] = id === 0 ? -1 : id;
  }
  out.leadCount = leadCount;
  out.numberCount = numberCount;
}
