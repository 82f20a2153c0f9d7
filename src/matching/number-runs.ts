/**
 * Reads the numbers of a tokenised text, in digits, in words, and mixed ("150
 * binden fazla"), as runs of rows. Which names and measures hold numbers is the
 * business of `walk.ts`.
 */
import { Gap } from './gaps.ts';
import type { MatchIndex } from './match-index.ts';
import type { Bound } from './model.ts';
import { BOUND_REACH, boundsOf } from './number-bounds.ts';
import { type Amount, createReader } from './number-grammar.ts';
import { readNumber } from './numbers.ts';
import { foldRow, readGaps, type Tokens } from './tokens.ts';
import { findToken, groupShift, hashToken, spell } from './vocabulary.ts';

/** A number as rows of the text. */
export interface NumberRun {
  first: number;
  last: number;
  value: number;
  /** Upper end of what has two: tens of thousands. */
  to: number | null;
  /** Id of the number's token, "#1000", or 0 where no name holds it. */
  id: number;
  bound: Bound;
  /** Rows with the words of its bound. */
  boundFirst: number;
  boundLast: number;
}

/** Numbers by the row that each starts at, and for every row the number it is part of. */
export interface NumberRuns {
  /** Rows that `starting` or `bounded` holds, ascending. */
  rows: readonly number[];
  starting: ReadonlyMap<number, NumberRun>;
  /** By the row that each starts at with the words of its bound, and again without them. */
  bounded: ReadonlyMap<number, NumberRun>;
  /** First row of the number that a row lies in, by row. */
  within: ReadonlyMap<number, number>;
}

/** The number that starts at a row in one language, or null. */
function readRun(
  index: MatchIndex,
  text: string,
  tokens: Tokens,
  row: number,
  lang: string,
): NumberRun | null {
  const reader = createReader(text, tokens, lang);
  const start = tokens.start[row] as number; // rows handed in are below `count`
  const numeral = index.numeralLanguages[tokens.id[row] as number] !== undefined;
  const digits = numeral ? null : readNumber(text, start);
  let amount: Amount | null;
  if (digits) {
    if (digits.value === null) return null;
    const scaled = reader.joined(row + 1) ? reader.read(row + 1, digits.value) : null;
    amount = scaled ?? { last: row, value: digits.value, to: null, bare: null };
  } else amount = reader.read(row, null);
  if (!amount) return null;
  const run: NumberRun = {
    first: row,
    last: amount.last,
    value: amount.value,
    to: amount.to,
    id: 0,
    bound: amount.to === null ? 'exactly' : 'between',
    boundFirst: row,
    boundLast: amount.last,
  };
  const before = row > 0 && reader.joined(row) ? reader.look(row - 1).numerals : [];
  const article = before.some(({ kind, value }) => kind === 'article' || (kind === 'unit' && value === 1));
  if (!digits && article && (amount.bare !== null || lang === 'en')) {
    run.first = row - 1;
    run.boundFirst = row - 1;
  } else if (amount.bare === 'none') return null;
  readBound(text, tokens, run, lang);
  // "Больше тысячи": behind such a word it is one thousand, not thousands.
  if (amount.bare === 'many' && amount.to !== null && run.boundFirst < run.first) {
    run.to = null;
  } else if (amount.to !== null) run.bound = 'between';
  if (run.to === null) {
    const token = `#${run.value}`;
    const id = findToken(index.vocabulary, hashToken(token), groupShift(index.vocabulary));
    run.id = spell(index.vocabulary, id) === token ? id : 0;
  }
  return run;
}

/** Finds the words that say how a number is meant, before it and behind it; the longest hold. */
function readBound(text: string, tokens: Tokens, run: NumberRun, lang: string): void {
  const [before, after] = [boundsOf(lang, 'before'), boundsOf(lang, 'after')];
  let words = '';
  for (let row = run.first - 1; row >= 0 && row >= run.first - BOUND_REACH; row--) {
    if (tokens.gap[row + 1] !== Gap.Join) break;
    const word = foldRow(text, tokens, row);
    if (words === '' && !before.beside.has(word)) break;
    words = word + (words && ` ${words}`);
    const bound = before.words.get(words);
    if (bound) [run.bound, run.boundFirst] = [bound, row];
  }
  words = '';
  for (let row = run.last + 1; row < tokens.count && row <= run.last + BOUND_REACH; row++) {
    if (tokens.gap[row] !== Gap.Join) break;
    const word = foldRow(text, tokens, row);
    if (words === '' && !after.beside.has(word)) break;
    words += (words && ' ') + word;
    const bound = after.words.get(words);
    if (bound) [run.bound, run.boundLast] = [bound, row];
  }
  if (
    run.boundFirst === run.first &&
    run.bound === 'exactly' &&
    text.charAt(tokens.end[run.last] as number) === '+'
  ) {
    run.bound = 'over';
  }
}

/** All numbers of a text in the languages of `mask`. Null where it has none, without allocating anything. */
export function readNumbers(
  index: MatchIndex,
  text: string,
  tokens: Tokens,
  mask: number,
): NumberRuns | null {
  if (tokens.numberCount === 0) return null;
  readGaps(text, tokens);
  const starting = new Map<number, NumberRun>();
  const bounded = new Map<number, NumberRun>();
  const within = new Map<number, number>();
  /** Row behind the number read last. */
  let behind = 0;
  for (let at = 0; at < tokens.numberCount; at++) {
    const row = tokens.numbers[at] as number; // rows, ascending
    if (row < behind) continue;
    const id = tokens.id[row] as number;
    // Digits are numbers in every language.
    const spoken = index.numeralLanguages[id] ?? -1;
    let best: NumberRun | null = null;
    index.languages.forEach((lang, bit) => {
      if ((mask & spoken & (1 << bit)) === 0) return;
      const run = readRun(index, text, tokens, row, lang);
      if (run && (!best || run.boundLast > best.boundLast || run.boundFirst < best.boundFirst)) best = run;
    });
    // Assigned in a callback, which the compiler does not follow.
    const run = best as NumberRun | null;
    if (!run) continue;
    starting.set(run.first, run);
    bounded.set(run.boundFirst, run);
    bounded.set(run.first, run);
    for (let inside = run.first; inside <= run.last; inside++) within.set(inside, run.first);
    behind = run.last + 1;
  }
  const rows = [...bounded.keys()].sort((a, b) => a - b);
  return starting.size > 0 ? { rows, starting, bounded, within } : null;
}
