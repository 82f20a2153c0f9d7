/**
 * What each UTF-16 code unit is to the tokenizer, and the letter it folds to:
 * lower case, without diacritics, compatibility forms undone (NFKD). Tables are
 * filled a page of 256 code units at a time, when first met. Words are cut in
 * `words.ts` and `tokenise.ts`.
 */
import { Pair } from './word-runs.ts';

/**
 * Kinds of code units. `Unknown` means that its page is not filled yet. Up to `Ideograph`
 * a word simply goes on or ends; what follows needs a closer look (`words.ts`).
 */
export const Kind = {
  Unknown: 0,
  /** A letter that folds to one code unit. */
  Letter: 1,
  Space: 2,
  Break: 3,
  Hyphen: 4,
  Apostrophe: 5,
  Quote: 6,
  /** May end a sentence. */
  Stop: 7,
  /** Han and kana: each a word of its own, since these scripts set no spaces. */
  Ideograph: 8,
  Digit: 9,
  /** A combining mark: folds to nothing, belongs to the letter before it. */
  Mark: 10,
  /** Soft hyphen, zero-width and bidi controls: as if it were not there. */
  Ignored: 11,
  /** Folds to several code units (ß, ﬁ) or is half of a pair: see `foldAt`. */
  Complex: 12,
  /** `_`: part of an identifier, as a letter is. */
  Underscore: 13,
} as const;

/** What a letter adds to its token; bits. */
export const Trait = { Upper: 1, Lower: 2, Latin: 4, Cyrillic: 8 } as const;

/** Code units per page of the tables. */
const PAGE = 256;

/**
 * What each code unit is, in one number so that a letter costs one look: its folded form in the low 16 bits
 * (itself where it has none), its traits in the next four, its kind above them.
 */
export const units = new Uint32Array(0x10000);

/**
 * What a byte of UTF-8 is to the loop over a text, so that an ASCII letter costs one look: its folded letter,
 * 0 where no word begins or goes on, `CLOSER_LOOK` for digits, `_`, `#` and whatever is not ASCII. Filled with the first page.
 */
export const bytes = new Uint8Array(256);

/** What each pair of UTF-8 bytes is to `findRuns`. Filled with the first page. */
export const bytePairs = new Uint8Array(0x10000);

const HASH_SIGN = 0x23;

/** In `bytes`: what it is takes more than the byte. No letter has this code. */
export const CLOSER_LOOK = 1;

/** Bits of `units` that hold the folded form. */
export const FOLD_MASK = 0xffff;
/** How far the traits stand to the left in `units`. */
export const TRAIT_SHIFT = 16;
/** How far the kind stands to the left in `units`. */
export const KIND_SHIFT = 20;

/** Letters whose stroke or hook is no combining mark, so that NFKD leaves it. */
const STROKED: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ґ: 'г',
};

const HYPHENS = '-\u2010\u2011\u2012\u2013\u2212\ufe63\uff0d';
const APOSTROPHES = "'\u2019\u02bc\u2018\u02b9\u00b4`\u2032\uff07\u201b";
const QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2039\u203a\u201a';
const STOPS = '.!?\u2026\u3002\uff0e\uff01\uff1f\u061f\u06d4\u0964';

/** Folds one character (a code point) to lower case letters without marks. Empty for a mark. */
function foldCharacter(character: string): string {
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (!/\p{M}/u.test(part)) folded += STROKED[part] ?? part;
  }
  return folded;
}

function classify(character: string): number {
  if (
    /\p{Default_Ignorable_Code_Point}|[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad]/u.test(character)
  ) {
    return Kind.Ignored;
  }
  if (HYPHENS.includes(character)) return Kind.Hyphen;
  if (APOSTROPHES.includes(character)) return Kind.Apostrophe;
  if (/\p{M}/u.test(character)) return Kind.Mark;
  if (/\p{Nd}/u.test(character)) return Kind.Digit;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) return Kind.Ideograph;
  if (/\p{L}/u.test(character)) return foldCharacter(character).length === 1 ? Kind.Letter : Kind.Complex;
  if (/\s/u.test(character)) return Kind.Space;
  if (character === '_') return Kind.Underscore;
  if (QUOTES.includes(character)) return Kind.Quote;
  return STOPS.includes(character) ? Kind.Stop : Kind.Break;
}

function traitsOf(character: string): number {
  return (
    (/\p{Lu}|\p{Lt}/u.test(character) ? Trait.Upper : 0) |
    (/\p{Ll}/u.test(character) ? Trait.Lower : 0) |
    (/\p{Script=Latin}/u.test(character) ? Trait.Latin : 0) |
    (/\p{Script=Cyrillic}/u.test(character) ? Trait.Cyrillic : 0)
  );
}

/** What the code unit at an offset inside the text is, as in `units`, its page filled. */
export function unitAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (units[unit] === 0) fillPage(unit);
  return units[unit] as number; // the table covers every code unit
}

/** Kind of the code unit at an offset, its page filled; `Break` past the end. */
export function kindAt(text: string, at: number): number {
  if (at >= text.length) return Kind.Break;
  return unitAt(text, at) >>> KIND_SHIFT;
}

function foldUnit(character: string, kind: number): number {
  if (kind === Kind.Letter) return foldCharacter(character).charCodeAt(0);
  return kind === Kind.Digit ? digitOf(character) : character.charCodeAt(0);
}

/** Fills the page of tables that holds this code unit. */
export function fillPage(unit: number): void {
  const first = unit - (unit % PAGE);
  for (let code = first; code < first + PAGE; code++) {
    const character = String.fromCharCode(code);
    const surrogate = code >= 0xd800 && code <= 0xdfff;
    const kind = surrogate ? Kind.Complex : classify(character);
    const bits = surrogate ? 0 : traitsOf(character);
    units[code] = foldUnit(character, kind) | (bits << TRAIT_SHIFT) | (kind << KIND_SHIFT);
  }
  if (first === 0) fillBytes();
}

/** Fills `bytes` from the first page. */
function fillBytes(): void {
  for (let byte = 0; byte < 256; byte++) {
    const unit = units[byte] as number; // the first page is filled
    const kind = unit >>> KIND_SHIFT;
    if (byte < 0x80 && kind === Kind.Letter) bytes[byte] = unit & FOLD_MASK;
    else bytes[byte] = byte >= 0x80 || kind > Kind.Stop || byte === HASH_SIGN ? CLOSER_LOOK : 0;
  }
  fillPairs();
}

/** Fills `bytePairs` from `bytes`: the rows of a table are of three sorts, by their second byte. */
function fillPairs(): void {
  const first = (byte: number) =>
    byte === 0 ? 0 : Pair.First | (byte === CLOSER_LOOK ? Pair.FirstCloser : 0);
  const rows = [0, Pair.Second | Pair.SecondCloser, Pair.Second].map((second) =>
    bytes.map((byte) => first(byte) | second),
  );
  bytes.forEach((byte, second) => {
    const row = rows[Math.min(byte, CLOSER_LOOK + 1)];
    if (row) bytePairs.set(row, second * bytes.length);
  });
}

/**
 * Pages that an index brings along filled, since telling what a thousand characters are takes longer than matching
 * an article: Latin, Cyrillic, the punctuation of the press. Others are filled when first met.
 */
const STORED_PAGES = [0x00, 0x01, 0x02, 0x04, 0x1e, 0x20, 0x21];

/** Length of what `storePages` gives. */
export const STORED_LENGTH = STORED_PAGES.length * PAGE;

/** The tables of the pages that an index brings along. */
export function storePages(): Int32Array {
  const stored = new Int32Array(STORED_LENGTH);
  STORED_PAGES.forEach((page, at) => {
    if (units[page * PAGE] === 0) fillPage(page * PAGE);
    stored.set(units.subarray(page * PAGE, (page + 1) * PAGE), at * PAGE); // kinds leave the sign bit alone
  });
  return stored;
}

/** Takes pages as `storePages` gave them, where they are not filled yet. */
export function takePages(stored: Int32Array): void {
  STORED_PAGES.forEach((page, at) => {
    if (units[page * PAGE] === 0) units.set(stored.subarray(at * PAGE, (at + 1) * PAGE), page * PAGE);
  });
  fillBytes();
}

/** Code unit of the ASCII digit with the value of a decimal digit of any script. */
function digitOf(character: string): number {
  const folded = character.normalize('NFKD').charCodeAt(0);
  if (folded >= 48 && folded <= 57) return folded;
  // Decimal digits stand in runs of ten that start at a multiple of 16, or six above one.
  const code = character.charCodeAt(0);
  const low = code & 0xf;
  return 48 + (low >= 6 && /\p{Nd}/u.test(String.fromCharCode((code & ~0xf) + 0xf)) ? low - 6 : low % 10);
}

/** A character that the tables call Complex: what it folds to, what it is, and how many code units it takes. */
export interface Folded {
  kind: number;
  fold: string;
  traits: number;
  length: number;
}

/** Reads the character at a code unit of kind Complex. A lone surrogate is a Break of length 1. */
export function foldAt(text: string, at: number): Folded {
  const point = text.codePointAt(at) ?? 0;
  if (point >= 0xd800 && point <= 0xdfff) return { kind: Kind.Break, fold: '', traits: 0, length: 1 };
  const character = String.fromCodePoint(point);
  const kind = classify(character);
  const word = kind === Kind.Letter || kind === Kind.Complex || kind === Kind.Digit;
  return {
    kind: kind === Kind.Complex ? Kind.Letter : kind,
    fold: word || kind === Kind.Ideograph ? foldCharacter(character) : '',
    traits: traitsOf(character),
    length: character.length,
  };
}
