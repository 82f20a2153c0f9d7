/**
 * Words that are not plain ASCII letters, read from UTF-8: other letters one by
 * one, and what takes a closer look (`words.ts`) from the text itself.
 */
import { FOLD_MASK, fillPage, foldAt, KIND_SHIFT, Kind, TRAIT_SHIFT, Trait, units } from './characters.ts';
import { Flag } from './tokens.ts';
import { finishHash, HASHING, hashToken } from './vocabulary.ts';
import { isMixed, readWord } from './words.ts';

/** Where reading stands, and the word read last. */
export interface Cursor {
  /** Offset into the bytes. */
  at: number;
  /** Bytes so far, less code units so far. */
  shift: number;
  hash: number;
  /** Union of its letters' traits. */
  traits: number;
  /** `Flag.Capital` and `Number`. */
  flags: number;
}

/** A cursor that is used again and again: the loop over a text allocates nothing. */
export function createCursor(): Cursor {
  return { at: 0, shift: 0, hash: 0, traits: 0, flags: 0 };
}

/** Bytes of the UTF-8 sequence that begins with this byte. */
const widthOf = (byte: number) => (byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);

/** Whether a code unit that is no plain letter begins a word all the same. */
function startsWord(text: string, at: number, kind: number): boolean {
  if (kind <= Kind.Stop || kind === Kind.Mark || kind === Kind.Ignored) return false;
  return kind !== Kind.Complex || foldAt(text, at).kind === Kind.Letter;
}

/** Whether a run of `letters` before a code unit of this kind is not a word by itself, or has none. */
function needsCloserLook(kind: number, letters: number): boolean {
  return letters === 0 || kind > Kind.Ideograph || (kind === Kind.Stop && letters === 1);
}

/**
 * Reads the word that starts at byte `from`, `shift` less in code units, and leaves in `cursor` what it is and
 * where it ends. Where no word starts, returns false with the cursor behind the character.
 * `bytes` is all of `text` in well formed UTF-8, with a space behind it.
 */
export function readWideWord(
  text: string,
  bytes: Uint8Array,
  from: number,
  shift: number,
  cursor: Cursor,
): boolean {
  const [table, foldMask, kindShift, isLetter] = [units, FOLD_MASK, KIND_SHIFT, Kind.Letter];
  const { seed, prime } = HASHING;
  const start = from - shift;
  let at = from;
  let hash: number = seed;
  let bits = 0;
  let flags = 0;
  let kind = 0;
  // A sequence has all its bytes, and the space behind the text ends the last word: every index is inside its array.
  for (;;) {
    const byte = bytes[at] as number;
    let code = byte;
    let width = 1;
    if (byte >= 0x80) {
      width = 2;
      code = ((byte & 31) << 6) | ((bytes[at + 1] as number) & 63);
      if (byte >= 0xe0) {
        width = 3;
        code = ((code & 0x3ff) << 6) | ((bytes[at + 2] as number) & 63);
        // Half of a pair, as the tables know it.
        if (byte >= 0xf0) code = 0xd800;
      }
    }
    if (table[code] === 0) fillPage(code);
    const unit = table[code] as number;
    kind = unit >>> kindShift;
    if (kind !== isLetter) break;
    hash = Math.imul(hash ^ (unit & foldMask), prime);
    bits |= unit;
    if (at === from) flags = unit;
    at += width;
    shift += width - 1;
  }
  const letters = at - shift - start;
  let traits = (bits >>> TRAIT_SHIFT) & 15;
  cursor.flags = 0;
  if (letters === 0 && !startsWord(text, start, kind)) {
    const width = widthOf(bytes[at] as number);
    cursor.at = at + width;
    cursor.shift = shift + (width === 4 ? 2 : width - 1);
    return false;
  }
  if (needsCloserLook(kind, letters) || isMixed(traits)) {
    const word = readWord(text, start);
    traits = word.traits;
    cursor.hash = hashToken(word.folded);
    cursor.flags = (word.capital ? Flag.Capital : 0) | (word.number ? Flag.Number : 0);
    const end = Math.max(word.end, start + 1);
    while (at - shift < end) {
      const width = widthOf(bytes[at] as number);
      at += width;
      shift += width === 4 ? 2 : width - 1;
    }
  } else {
    cursor.hash = finishHash(hash);
    if (((flags >>> TRAIT_SHIFT) & Trait.Upper) !== 0) cursor.flags = Flag.Capital;
  }
  cursor.traits = traits;
  cursor.at = at;
  cursor.shift = shift;
  return true;
}
