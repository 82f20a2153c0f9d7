/**
 * What stands between two words: whether a name may run across it, and whether
 * a sentence ends in it.
 */
import { Kind, kindAt } from './characters.ts';
import { isLetterAt, isLetterOrDigitAt } from './letters.ts';

export const Gap = {
  /** Spaces, a hyphen, an apostrophe, the dot of an abbreviation, or nothing: a name runs across. */
  Join: 0,
  /** Quotation marks: the words stand side by side, but no name runs across. */
  Loose: 1,
  Break: 2,
  /** The next word begins a sentence. */
  Sentence: 3,
} as const;

/** Abbreviations whose dot ends no sentence, beside single letters (initials; г-н). */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof st gen col lt sgt capt maj sen rep gov rev hon jr sr vs approx no nr art hr fr mme mlle sra ee ' +
    'bzw ca тыс млн им г-жа проф ул св тис ім вул tys mln np im ds ul tzw ok av doç'
  ).split(' '),
);
const LONGEST = Math.max(...[...ABBREVIATIONS].map(({ length }) => length));

/** Whether the letters before `to` are an abbreviation's: a dot there need not end a sentence. */
export function endsInAbbreviation(text: string, to: number): boolean {
  let from = to;
  while (from > 0 && to - from <= LONGEST && isLetterAt(text, from - 1)) from--;
  if (from === to || (from > 0 && isLetterOrDigitAt(text, from - 1))) return false;
  if (to - from === 1) return true;
  if (ABBREVIATIONS.has(text.slice(from, to).toLowerCase())) return true;
  // With a hyphen in it.
  const before = from - 2;
  if (before < 0 || !ABBREVIATIONS.has(text.slice(before, to).toLowerCase())) return false;
  return before === 0 || !isLetterOrDigitAt(text, before - 1);
}

/** An apostrophe joins within a word (Zakharova's) and after a plural (soldiers' remains); else it is a quotation mark. */
function joins(text: string, apostrophe: number, from: number, to: number): boolean {
  if (apostrophe === from && apostrophe + 1 === to) return true;
  return apostrophe === from && /[sS]/.test(text.charAt(apostrophe - 1));
}

/** A figure in quotation marks goes on with the words around it: the exchange “1000 for 1000”. */
function isFigureQuoted(text: string, from: number, to: number): boolean {
  return kindAt(text, to) === Kind.Digit || (from > 0 && kindAt(text, from - 1) === Kind.Digit);
}

/**
 * Reads the gap between the word that ends at `from` and the one that starts at `to`.
 * `capital`: whether the next word starts with a capital or is a number.
 */
export function readGap(text: string, from: number, to: number, capital: boolean): number {
  let spaces = 0;
  let hyphens = 0;
  let gap: number = Gap.Join;
  let stopped = false;
  for (let at = from; at < to; at++) {
    const kind = kindAt(text, at);
    if (kind === Kind.Space) spaces++;
    else if (kind === Kind.Hyphen) hyphens++;
    else if (kind === Kind.Apostrophe) {
      if (!joins(text, at, from, to)) gap = Math.max(gap, Gap.Loose);
    } else if (kind === Kind.Quote) {
      if (!isFigureQuoted(text, from, to)) gap = Math.max(gap, Gap.Loose);
    } else if (kind === Kind.Stop) {
      if (at !== from || text.charAt(at) !== '.' || !endsInAbbreviation(text, at)) stopped = true;
    } else if (kind === Kind.Break) {
      // "150,000+ missing": the plus belongs to the number; "#" only announces a tag.
      const sign = text.charAt(at);
      if (!(sign === '+' && at === from) && !(sign === '#' && at + 1 === to)) gap = Gap.Break;
    }
  }
  if (stopped) return capital && to > from + 1 ? Gap.Sentence : Gap.Break;
  // A dash that has spaces around it, or two hyphens, set words apart.
  if (hyphens > 1 || (hyphens === 1 && spaces > 0)) return Gap.Break;
  return gap;
}
