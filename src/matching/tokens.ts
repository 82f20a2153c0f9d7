/**
 * Cuts text into tokens and looks each up in a vocabulary, in one pass over the
 * code units and without allocating for plain words. Which names the tokens make
 * up is the business of `walk.ts`.
 */
import { FOLD_MASK, fillPage, foldAt, KIND_SHIFT, Kind, TRAIT_SHIFT, Trait, units } from './characters.ts';
import { type CodeUnits, newCodeUnits, readCodeUnits } from './code-units.ts';
import { Gap, readGap } from './gaps.ts';
import { readWord, splitTag } from './words.ts';

/** What a token is beside its letters; bits. */
export const Flag = {
  /** Starts with a capital, or is a number. */
  Capital: 1,
  /** Has a small letter somewhere. */
  Lower: 2,
  /** A number in digits, or a word that numbers are made of. */
  Number: 4,
  /** Begins right after "#". */
  Tag: 8,
  /** First word of a hashtag in camel case that was cut into words. */
  TagOpen: 16,
  /** A further word of such a hashtag. */
  TagInner: 32,
  /** Its last word. */
  TagEnd: 64,
} as const;

/** Hashes of folded tokens to their ids: pairs (hash, id) by open addressing; id 0 is an empty slot. */
export interface Vocabulary {
  /** Twice `mask + 1` long. */
  table: Int32Array;
  mask: number;
  /** Ids from 1 to this are words that numbers are made of. */
  numerals: number;
}

/** Tokens of one text, in columns. Reused from text to text; only the first `count` rows hold. */
export interface Tokens {
  count: number;
  /** How many rows are flagged as `Flag.Number`. */
  numbers: number;
  /** Union of the traits of all letters, words of two scripts left out. */
  traits: number;
  codes: CodeUnits;
  start: Int32Array;
  end: Int32Array;
  /** Id in the vocabulary by hash alone, to be verified; 0 where it has none. */
  id: Int32Array;
  flags: Uint8Array;
  /** What stands before this token: a value of `Gap`. */
  gap: Uint8Array;
  /** Number of the sentence, from 0. */
  sentence: Int32Array;
}

const HASH_SEED = 0x811c9dc5 | 0;
/** FNV-1a's prime: http://www.isthe.com/chongo/tech/comp/fnv/ */
const HASH_PRIME = 0x01000193;

/** Room for the tokens of a text of this many code units. */
export function newTokens(length: number): Tokens {
  // The code unit behind every text must be known, whatever the first text holds.
  if (units[32] === 0) fillPage(32);
  return {
    count: 0,
    numbers: 0,
    traits: 0,
    codes: newCodeUnits(length),
    start: new Int32Array(length),
    end: new Int32Array(length),
    id: new Int32Array(length),
    flags: new Uint8Array(length),
    gap: new Uint8Array(length),
    sentence: new Int32Array(length),
  };
}

/** Hash of a folded token: FNV-1a over its code units. */
export function hashToken(folded: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < folded.length; at++) hash = Math.imul(hash ^ folded.charCodeAt(at), HASH_PRIME);
  return hash;
}

/** First slot to look at for a hash; high bits are mixed in, since FNV's low bits are its weak ones. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

/** Id of the token with this hash, or 0. */
export function findToken({ table, mask }: Vocabulary, hash: number): number {
  for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
    const id = table[2 * slot + 1] as number; // slot <= mask, and the table holds two per slot
    if (id === 0 || table[2 * slot] === hash) return id;
  }
}

/** Whether a code unit that is no plain letter begins a word all the same. */
function startsWord(text: string, at: number, kind: number): boolean {
  if (kind <= Kind.Stop || kind === Kind.Mark || kind === Kind.Ignored) return false;
  return kind !== Kind.Complex || foldAt(text, at).kind === Kind.Letter;
}

/** Whether a run of `letters` before a code unit of this kind is not a word by itself, or has none. */
function needsCloserLook(kind: number, letters: number): boolean {
  if (kind === Kind.Space) return letters === 0;
  if (letters === 0) return true;
  return kind > Kind.Ideograph || kind === Kind.Unknown || (kind === Kind.Stop && letters === 1);
}

/** Cuts the hashtag in row `row` into the words of its camel case, if it has several. */
function expandTag(text: string, vocabulary: Vocabulary, out: Tokens, row: number): void {
  // Rows below `count` hold, and a tag's words are never more than its code units.
  const parts = splitTag(text, out.start[row] as number, out.end[row] as number);
  if (parts.length < 2) return;
  parts.forEach(([start, end], part) => {
    const word = readWord(text, start, end);
    const at = row + part;
    out.start[at] = start;
    out.end[at] = end;
    out.id[at] = findToken(vocabulary, hashToken(word.folded));
    out.sentence[at] = out.sentence[row] as number;
    if (part > 0) out.gap[at] = Gap.Join;
    out.flags[at] =
      (word.capital ? Flag.Capital : 0) |
      (part === 0 ? Flag.TagOpen | Flag.Tag : Flag.TagInner) |
      (part === parts.length - 1 ? Flag.TagEnd : 0);
  });
  out.count = row + parts.length;
}

/**
 * Cuts `text` into `out`, which must have room for it (`newTokens(text.length)`). Never throws on any text.
 * A number becomes one token, hashed as "#" and its value; a dotted abbreviation (U.N.) one without its dots.
 */
export function tokenise(text: string, vocabulary: Vocabulary, out: Tokens): void {
  const { table, mask, numerals } = vocabulary;
  // Bindings of a module are looked up again at every use; the inner loop has its own.
  const [seed, prime, foldMask, kindShift, classes] = [HASH_SEED, HASH_PRIME, FOLD_MASK, KIND_SHIFT, units];
  const letter = Kind.Letter;
  const [upper, lower] = [Trait.Upper << TRAIT_SHIFT, Trait.Lower << TRAIT_SHIFT];
  const scripts = (Trait.Latin | Trait.Cyrillic) << TRAIT_SHIFT;
  const codes = out.codes.units;
  const { start: starts, end: ends, id: ids, flags: flagged, gap: gaps, sentence: sentences } = out;
  const length = text.length;
  let sentence = 0;
  let previous = 0;
  let at = 0;
  let traits = 0;
  out.count = 0;
  out.numbers = 0;
  readCodeUnits(text, out.codes);
  while (at < length) {
    let unit = classes[codes[at] as number] as number; // the table covers every code unit
    if (unit === 0) {
      fillPage(codes[at] as number);
      continue;
    }
    let kind = unit >>> kindShift;
    if (kind !== letter && !startsWord(text, at, kind)) {
      at++;
      continue;
    }
    const start = at;
    let hash = seed;
    let bits = 0;
    let flags = (unit & upper) !== 0 ? Flag.Capital : 0;
    // A space stands behind the text.
    while (kind === letter) {
      hash = Math.imul(hash ^ (unit & foldMask), prime);
      bits |= unit;
      unit = classes[codes[++at] as number] as number;
      kind = unit >>> kindShift;
    }
    if (needsCloserLook(kind, at - start) || (bits & scripts) === scripts) {
      const word = readWord(text, start);
      hash = hashToken(word.folded);
      bits = word.traits << TRAIT_SHIFT;
      flags = (word.capital ? Flag.Capital : 0) | (word.number ? Flag.Number : 0);
      at = Math.max(word.end, start + 1);
    }
    let id = 0;
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      id = table[2 * slot + 1] as number; // as in findToken, written out: this is the inner loop
      if (id === 0 || table[2 * slot] === hash) break;
    }
    const row = out.count++;
    let gap: number = Gap.Join;
    if (row === 0) gap = Gap.Sentence;
    else if (start !== previous + 1 || codes[previous] !== 32 /* space */) {
      gap = readGap(text, previous, start, (flags & Flag.Capital) !== 0);
      if (gap === Gap.Sentence) sentence++;
    }
    if ((bits & lower) !== 0) flags |= Flag.Lower;
    if (id !== 0 && id <= numerals) flags |= Flag.Number;
    if ((flags & Flag.Number) !== 0) out.numbers++;
    // A word of two scripts says nothing about the language: the words around it do.
    if ((bits & scripts) !== scripts) traits |= bits;
    starts[row] = start;
    ends[row] = at;
    ids[row] = id;
    flagged[row] = flags;
    gaps[row] = gap;
    sentences[row] = sentence;
    if (start > 0 && codes[start - 1] === 35 /* # */) {
      flagged[row] = flags | Flag.Tag;
      expandTag(text, vocabulary, out, row);
    }
    previous = at;
  }
  out.traits = (traits >>> TRAIT_SHIFT) & 15;
}

/** Folded letters of a token, as the index would hold them. */
export function foldRow(text: string, tokens: Tokens, row: number): string {
  // Rows handed in are below `count`.
  const start = tokens.start[row] as number;
  const cut = ((tokens.flags[row] as number) & (Flag.TagOpen | Flag.TagInner)) !== 0;
  return readWord(text, start, cut ? (tokens.end[row] as number) : undefined).folded;
}
