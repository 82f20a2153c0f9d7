/**
 * Words that need a closer look than the tokenizer's fast path: with digits,
 * marks, invisible characters, ligatures or pairs, dotted abbreviations, numbers,
 * hashtags in camel case. Also the one way to read a word's folded letters.
 */
import { FOLD_MASK, foldAt, KIND_SHIFT, Kind, kindAt, TRAIT_SHIFT, Trait, unitAt } from './characters.ts';
import { readNumber } from './numbers.ts';

/** A word as read: its folded letters and where it ends. */
export interface Word {
  /** Folded letters; "#1000" for a number; '' where it is a number without a value. */
  folded: string;
  /** Offset after its last visible character. */
  end: number;
  /** Union of its letters' traits. */
  traits: number;
  /** Whether its first letter is a capital. */
  capital: boolean;
  /** Whether it is a number in digits. */
  number: boolean;
}

/** Cyrillic letters that look like Latin ones; a word of both scripts is read as Latin ("Mоscow" with a Cyrillic o). */
const LOOKALIKES: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  ԁ: 'd',
};

/** Whether a word's traits show both scripts. */
export function isMixed(bits: number): boolean {
  return (bits & (Trait.Latin | Trait.Cyrillic)) === (Trait.Latin | Trait.Cyrillic);
}

/** One visible or invisible character of a word; null where the word ends. */
function readCharacter(
  text: string,
  at: number,
): { fold: string; length: number; traits: number; ignored: boolean } | null {
  if (at >= text.length) return null;
  const unit = unitAt(text, at);
  const kind = unit >>> KIND_SHIFT;
  if (kind === Kind.Letter || kind === Kind.Digit || kind === Kind.Underscore) {
    return {
      fold: String.fromCharCode(unit & FOLD_MASK),
      length: 1,
      traits: (unit >>> TRAIT_SHIFT) & 15,
      ignored: false,
    };
  }
  if (kind === Kind.Mark) return { fold: '', length: 1, traits: 0, ignored: false };
  if (kind === Kind.Ignored) return { fold: '', length: 1, traits: 0, ignored: true };
  if (kind !== Kind.Complex) return null;
  const folded = foldAt(text, at);
  if (folded.kind === Kind.Ignored) return { ...folded, fold: '', ignored: true };
  const word = folded.kind === Kind.Letter || folded.kind === Kind.Digit || folded.kind === Kind.Mark;
  return word ? { ...folded, ignored: false } : null;
}

/** A dotted abbreviation from a single letter on: U.N., U.S, M.V. Returns null where it is none. */
function readDotted(text: string, start: number): { folded: string; end: number } | null {
  const found = /^(?:\p{L}\.){1,7}(?:\p{L}(?![\p{L}\p{N}]))?\.?/u.exec(text.slice(start, start + 20));
  const letters = found?.[0].replace(/\./g, '') ?? '';
  // `found` is there where it has letters.
  if (!found || [...letters].length < 2) return null;
  let folded = '';
  for (let at = 0; at < letters.length; ) {
    const one = readCharacter(letters, at);
    folded += one?.fold ?? ''; // a letter in the regular expression is one in the tables
    at += one?.length ?? 1;
  }
  return { folded, end: start + found[0].length };
}

/** Reads the word that starts at `start`, up to `limit`. Empty (end = start) where none starts there. */
export function readWord(text: string, start: number, limit = text.length): Word {
  const kind = kindAt(text, start);
  if (kind === Kind.Ideograph) {
    return { folded: text.charAt(start), end: start + 1, traits: 0, capital: false, number: false };
  }
  if (kind === Kind.Digit && limit === text.length) {
    const number = readNumber(text, start);
    if (number)
      return {
        folded: number.value === null ? '' : `#${number.value}`,
        end: number.end,
        traits: 0,
        capital: true,
        number: true,
      };
  }
  const word: Word = { folded: '', end: start, traits: 0, capital: false, number: false };
  for (let at = start; at < limit; ) {
    const one = readCharacter(text, at);
    if (!one) break;
    if (word.end === start) word.capital = (one.traits & Trait.Upper) !== 0;
    word.folded += one.fold;
    word.traits |= one.traits;
    at += one.length;
    if (!one.ignored) word.end = at;
  }
  if (isMixed(word.traits))
    word.folded = word.folded.replace(/[а-ԁ]/g, (letter) => LOOKALIKES[letter] ?? letter);
  if (text.charAt(word.end) === '.' && word.end - start <= 2 && limit === text.length) {
    const dotted = readDotted(text, start);
    if (dotted) return { ...word, ...dotted };
  }
  return word;
}

/** The words of a hashtag in camel case, as offsets: #IstanbulTalks. One pair where it is a single word. */
export function splitTag(text: string, start: number, end: number): [number, number][] {
  const parts = text.slice(start, end).matchAll(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[^\p{Lu}\p{Ll}]+/gu);
  return [...parts].map((part) => [start + part.index, start + part.index + part[0].length]);
}
