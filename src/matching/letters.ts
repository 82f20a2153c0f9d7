/**
 * What stands at an offset, asked of the tables of characters. An expression over
 * letters of all scripts says the same, but takes the engine one to five milliseconds
 * to compile, and a worker that has just woken compiles all of them for its first page.
 */
import { FOLD_MASK, foldAt, KIND_SHIFT, Kind, kindAt, TRAIT_SHIFT, Trait, unitAt } from './characters.ts';

/** Whether a letter begins at an offset, of any script; false past the end. */
export function isLetterAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  if (kind === Kind.Complex) return foldAt(text, at).kind === Kind.Letter;
  return kind === Kind.Letter || kind === Kind.Ideograph;
}

/** Whether a letter or a digit begins at an offset. */
export const isLetterOrDigitAt = (text: string, at: number) =>
  kindAt(text, at) === Kind.Digit || isLetterAt(text, at);

const traitsAt = (text: string, at: number) => (unitAt(text, at) >>> TRAIT_SHIFT) & 15;

/** Whether a capital stands at an offset inside the text. */
export const isCapitalAt = (text: string, at: number) => (traitsAt(text, at) & Trait.Upper) !== 0;

/** Whether a small letter stands at an offset inside the text. */
export const isSmallAt = (text: string, at: number) => (traitsAt(text, at) & Trait.Lower) !== 0;

/** Whether a stretch that is not empty holds nothing but capitals. */
export function areCapitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isCapitalAt(text, at)) return false;
  return start < end;
}

/** Whether some letter of a stretch is Cyrillic. */
export function hasCyrillic(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((traitsAt(text, at) & Trait.Cyrillic) !== 0) return true;
  return false;
}

/** The letters from an offset on that fold to one code unit each, folded. */
export function foldLetters(text: string, start: number): string {
  let folded = '';
  for (let at = start; at < text.length; at++) {
    const unit = unitAt(text, at);
    if (unit >>> KIND_SHIFT !== Kind.Letter) break;
    folded += String.fromCharCode(unit & FOLD_MASK);
  }
  return folded;
}
