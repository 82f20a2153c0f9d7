/**
 * Words that need a closer look than the tokenizer's fast path: with digits,
 * marks, invisible characters, ligatures or pairs, dotted abbreviations, numbers,
 * hashtags in camel case. Also the one way to read a word's folded letters.
 */
import { FOLD_MASK, foldAt, KIND_SHIFT, Kind, kindAt, TRAIT_SHIFT, Trait, unitAt } from './characters.ts';
import { isCapitalAt, isLetterAt, isLetterOrDigitAt, isSmallAt } from './letters.ts';
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

/** Most letters of an abbreviation that have dots behind them. */
const MOST_DOTTED = 7;

/** A dotted abbreviation from a single letter on: U.N., U.S, M.V. Returns null where it is none. */
function readDotted(text: string, start: number): { folded: string; end: number } | null {
  let at = start;
  let count = 0;
  let letters = '';
  const take = () => {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0);
    letters += letter;
    count += 1;
    at += letter.length;
  };
  const width = () => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  while (count < MOST_DOTTED && isLetterAt(text, at) && text.charAt(at + width()) === '.') {
    take();
    at += 1;
  }
  if (count > 0 && isLetterAt(text, at) && !isLetterOrDigitAt(text, at + width())) take();
  if (text.charAt(at) === '.') at += 1;
  if (count < 2) return null;
  const end = at;
  let folded = '';
  for (let letter = 0; letter < letters.length; ) {
    const one = readCharacter(letters, letter);
    folded += one?.fold ?? ''; // null for an ideograph
    letter += one?.length ?? 1;
  }
  return { folded, end };
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

const isNeither = (text: string, at: number) => !isCapitalAt(text, at) && !isSmallAt(text, at);

/** The words of a hashtag in camel case, as offsets: #IstanbulTalks. One pair where it is a single word. */
export function splitTag(text: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = [];
  const skip = (from: number, is: (text: string, at: number) => boolean) => {
    let at = from;
    while (at < end && is(text, at)) at += 1;
    return at;
  };
  for (let at = start; at < end; ) {
    const from = at;
    at = skip(at, isCapitalAt);
    const capitals = at - from;
    // The last of several capitals before a small letter begins the next word: #UNTalks.
    if (capitals > 1 && at < end && isSmallAt(text, at)) at -= 1;
    else if (capitals < 2) at = skip(at, isSmallAt);
    if (at === from) at = skip(at, isNeither);
    parts.push([from, at]);
  }
  return parts;
}

/** Folded words of a text that is nothing but words and what joins them: as `readForm` reads it, for less. */
export function foldWords(text: string): string[] {
  return text.split(/[-'\u2019\s]+/).map((word) => readWord(word, 0).folded);
}
