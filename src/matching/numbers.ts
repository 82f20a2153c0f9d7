/**
 * Numbers with digits, in the notations of the press: 1,000; 1.000; 1 000 with
 * any space; 1'000; 150k; 150 thousand. Numbers in words are read in `number-runs.ts`.
 */
import { FOLD_MASK, Kind, kindAt, unitAt } from './characters.ts';
import { foldLetters, isLetterAt, isLetterOrDigitAt } from './letters.ts';

export interface ReadNumber {
  /** Offset after the number, its scale word included. */
  end: number;
  /** Null where it is no whole number, or too large to be held exactly. */
  value: number | null;
}

/** Between groups of three digits. A plain space counts: "150 000". */
const GROUPING = /[,.'\u2019\u00a0\u2009\u202f\u2007\u2008\u200a ]/;

/** What may part a number from its scale. */
const BEFORE_SCALE = ' \u00a0\u202f\u2009-';

/** Scale words by factor; those with a dot may have one behind them. */
const SCALE_WORDS: readonly (readonly [number, string])[] = [
  [
    1e3,
    'thousand thousands тысяч тысяча тысяче тысячи тысячу тысячах тысячам тысячами тыс. ' +
      'тисяч тисяча тисячі тисячу тисячах тисячам тисячами тис. ' +
      'tysiąc tysiąca tysiące tysięcy tysiącom tysiącach tysiącami tys. tausend Tsd. mille mil bin',
  ],
  [
    1e6,
    'million millions Millionen миллион миллиона миллионов мільйон мільйона мільйонів млн. ' +
      'milion miliony milionów millón millones milyon mln.',
  ],
];

interface Scale {
  factor: number;
  /** A dot behind it belongs to it. */
  dotted: boolean;
}

/** By their folded letters. Made at the first use: their characters must be told first. */
let scales: ReadonlyMap<string, Scale> | null = null;

function listScales(): ReadonlyMap<string, Scale> {
  return new Map(
    SCALE_WORDS.flatMap(([factor, words]) =>
      words.split(' ').map((word) => [foldLetters(word, 0), { factor, dotted: word.endsWith('.') }] as const),
    ),
  );
}

/** The scale word that stands behind a number, and where it ends; null where none does. */
function readScale(text: string, at: number): { end: number; factor: number } | null {
  if (/[kK]/.test(text.charAt(at)) && !isLetterOrDigitAt(text, at + 1)) return { end: at + 1, factor: 1e3 };
  const start = at < text.length && BEFORE_SCALE.includes(text.charAt(at)) ? at + 1 : at;
  // What every scale word begins with; most numbers have none, and this is quick to see.
  if (!/[tTтТmMмМbB]/.test(text.charAt(start))) return null;
  scales ??= listScales();
  const letters = foldLetters(text, start);
  const scale = scales.get(letters);
  const end = start + letters.length;
  if (scale === undefined || isLetterOrDigitAt(text, end)) return null;
  const isDotted = scale.dotted && text.charAt(end) === '.' && !isLetterOrDigitAt(text, end + 1);
  return { end: isDotted ? end + 1 : end, factor: scale.factor };
}

function isDigit(text: string, at: number): boolean {
  return kindAt(text, at) === Kind.Digit;
}

/** Longest run of digits that a number is read from; longer ones (account numbers) have no value. */
const MAX_DIGITS = 12;

/** Most groups of three that one number has: a list of thousands of them would be read anew from each. */
const MAX_GROUPS = 12;

/** Digits of a number that is read the short way: years, days, hours. */
const MAX_PLAIN = 4;

/** Whether a number is over here, whatever follows; else it may go on: with a group, a fraction, a scale word, a letter. */
function isOver(text: string, at: number): boolean {
  const [sign, next] = [text.charAt(at), text.charCodeAt(at + 1)];
  if (sign === '' || ':;!?()'.includes(sign)) return true;
  if (!'., -'.includes(sign)) return false;
  if (Number.isNaN(next)) return true;
  if (next >= 0x80 || (next >= 0x30 && next <= 0x39)) return false;
  return sign === '.' || sign === ',' || !'ktmb'.includes(String.fromCharCode(next | 0x20));
}

/** The number of a few ASCII digits and nothing else, as most are; null where it takes the long way to tell. */
function readPlain(text: string, start: number): ReadNumber | null {
  let value = 0;
  for (let at = start; at <= start + MAX_PLAIN; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) value = value * 10 + unit - 0x30;
    else return at > start && isOver(text, at) ? { end: at, value } : null;
  }
  return null;
}

/** Reads the number that starts with the digit at `start`. Letters directly behind the digits make it no number: null. */
export function readNumber(text: string, start: number): ReadNumber | null {
  return readPlain(text, start) ?? readInFull(text, start);
}

/** As `readNumber`, the long way: what the short one tells is the same. */
export function readInFull(text: string, start: number): ReadNumber | null {
  let digits = '';
  let at = start;
  const take = () => {
    // A digit's fold is its ASCII digit.
    digits += String.fromCharCode(unitAt(text, at++) & FOLD_MASK);
  };
  while (isDigit(text, at)) take();
  let fraction = '';
  let separator = '';
  if (at - start <= 3) {
    while (
      digits.length <= 3 * MAX_GROUPS &&
      GROUPING.test(text.charAt(at)) &&
      (separator === '' || text.charAt(at) === separator) &&
      isDigit(text, at + 1) &&
      isDigit(text, at + 2) &&
      isDigit(text, at + 3) &&
      !isDigit(text, at + 4)
    ) {
      separator = text.charAt(at++);
      for (let group = 0; group < 3; group++) take();
    }
  }
  if (/[.,]/.test(text.charAt(at)) && isDigit(text, at + 1)) {
    at++;
    while (isDigit(text, at)) fraction += text.charAt(at++);
  }
  const scale = readScale(text, at);
  if (scale !== null) return { end: scale.end, value: scaled(digits, fraction, scale.factor) };
  if (isLetterAt(text, at) || text.charAt(at) === '_') return null;
  return { end: at, value: scaled(digits, fraction, 1) };
}

function scaled(digits: string, fraction: string, factor: number): number | null {
  if (digits.length > MAX_DIGITS) return null;
  const value = Math.round(Number(`${digits}.${fraction || '0'}`) * factor * 1e6) / 1e6;
  return Number.isInteger(value) ? value : null;
}
