/** Dates and amounts that a text gives, for an editor to choose from. */
import * as chrono from 'chrono-node';
import { readNames } from '../matching/authored-names.ts';
import {
  buildIndex,
  decodeIndex,
  encodeIndex,
  languageBit,
  type MatchIndex,
} from '../matching/match-index.ts';
import type { Bound } from '../matching/model.ts';
import { readNumbers } from '../matching/number-runs.ts';
import { tokenise } from '../matching/tokenise.ts';
import { takeTokens } from '../matching/tokens.ts';

/** Something found; offsets into its sentence, UTF-16 code units. */
interface Found {
  words: string;
  sentence: number;
  start: number;
  end: number;
}

export interface FoundDate extends Found {
  /** EDTF: as much of it as the words say for certain. */
  edtf: string;
}

export interface FoundAmount extends Found {
  value: number;
  /** Upper end where `bound` is `between`; else null. */
  to: number | null;
  bound: Bound;
}

type Parser = { parse(text: string, reference?: Date): chrono.ParsedResult[] };
const { de, fr, es, ru, uk, pt, nl, it, sv, fi } = chrono;
const PARSERS: Readonly<Record<string, Parser>> = {
  en: chrono.en.GB,
  ...{ de, fr, es, ru, uk, pt, nl, it, sv, fi },
};

/**
 * Dates by chrono-node; null for a language that it does not read. "On Tuesday" is a date only where the day of the
 * document is known (`published`, EDTF): otherwise what hangs on it is left out. `language`: BCP 47.
 */
export function listDates(
  sentences: readonly string[],
  language: string | null,
  published: string | null,
): FoundDate[] | null {
  const parser = PARSERS[(language ?? 'en').slice(0, 2)];
  if (parser === undefined) return null;
  // A month or a year would make every Tuesday one of its first days.
  const isDay = /^\d{4}-\d\d-\d\d$/.test(published ?? '');
  const days = isDay ? [`${published}`] : ANY_TWO_DAYS;
  return sentences.flatMap((text, sentence) => {
    const [read = [], again] = days.map((day) => readDates(parser, text, day, isDay));
    const holds = ({ edtf, start }: FoundDate) =>
      again === undefined || again.some((other) => other.start === start && other.edtf === edtf);
    return read.map((date) => ({ ...date, sentence })).filter(holds);
  });
}

/** Far apart in year, month, day and weekday: "today" is another date on each, and "9 June 2026" the same. */
const ANY_TWO_DAYS = ['1987-10-21', '2001-03-03'];

function readDates(parser: Parser, text: string, day: string, isKnown: boolean): FoundDate[] {
  const results = parser.parse(text, new Date(`${day}T12:00:00Z`));
  return results.flatMap(({ text: parsed, index: start, start: from, end: to }): FoundDate[] => {
    const words = parsed.replace(/[\s,;]+$/, '');
    const edtf = writeEdtf(from, isKnown);
    const until = to ? writeEdtf(to, isKnown) : null; // absent for one day
    if (edtf === null) return [];
    return [
      {
        words,
        edtf: until === null ? edtf : `${edtf}/${until}`,
        sentence: 0,
        start,
        end: start + words.length,
      },
    ];
  });
}

/** Parts that are not stated are implied by the reference; without one they say nothing. A time of day alone is no date. */
function writeEdtf(at: chrono.ParsedComponents, hasReference: boolean): string | null {
  const [hasYear, hasMonth] = [at.isCertain('year'), at.isCertain('month')];
  const hasDay = at.isCertain('day') || at.isCertain('weekday');
  if (!hasYear && !(hasReference && (hasMonth || hasDay))) return null;
  const part = (name: 'year' | 'month' | 'day', length: number) =>
    String(at.get(name) ?? 0).padStart(length, '0'); // chrono fills in all three
  const year = part('year', 4);
  if (!hasMonth && !hasDay) return year;
  return hasDay ? `${year}-${part('month', 2)}-${part('day', 2)}` : `${year}-${part('month', 2)}`;
}

/** Of no language, by BCP 47: digits alone are read. */
const NO_WORDS = 'zxx';
/** Languages whose number words the matcher reads. */
const NUMBER_LANGUAGES = ['en', 'de', 'fr', 'es', 'pl', 'uk', 'ru', 'tr', NO_WORDS];

let numbers: MatchIndex | undefined;
/** An index that holds nothing but the number words of every language. */
function numberIndex(): MatchIndex {
  if (numbers === undefined) {
    const everything = Object.fromEntries(NUMBER_LANGUAGES.map((language) => [language, ['<number>']]));
    const { spec } = readNames({}, {}, [], {}, { everything });
    numbers = decodeIndex(encodeIndex(buildIndex(spec)));
  }
  return numbers;
}

/** UTF-16 code units on either side that tell what is counted. */
const CONTEXT_BEFORE = 20;
const CONTEXT_AFTER = 40;

/**
 * Amounts as the matcher reads them on pages, in digits and in words, with their bounds. Left out are parts of `dates`,
 * what looks like a year, and "one". `language`: BCP 47; of one that the matcher does not know, digits alone are read.
 */
export function listAmounts(
  sentences: readonly string[],
  language: string | null,
  dates: readonly Found[] = [],
): FoundAmount[] {
  const index = numberIndex();
  const lang = (language ?? '').slice(0, 2);
  const mask = languageBit(index.languages, NUMBER_LANGUAGES.includes(lang) ? lang : NO_WORDS);
  return sentences.flatMap((text, sentence) => {
    const tokens = takeTokens(text.length);
    tokenise(text, index.vocabulary, tokens);
    const runs = [...(readNumbers(index, text, tokens, mask)?.starting.values() ?? [])]; // null where it has none
    return runs.flatMap(({ value, to, bound, boundFirst, boundLast }): FoundAmount[] => {
      const [start = 0, end = 0] = [tokens.start[boundFirst], tokens.end[boundLast]]; // rows of this text
      const isYear = /^(1[89]|20)\d\d$/.test(text.slice(start, end));
      const isDate = dates.some((date) => date.sentence === sentence && date.start < end && start < date.end);
      if (isYear || isDate || (value === 1 && bound === 'exactly')) return [];
      return [{ value, to, bound, words: wordsAround(text, start, end), sentence, start, end }];
    });
  });
}

/** The amount with whole words on either side. */
function wordsAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - CONTEXT_BEFORE), start);
  const after = text.slice(end, end + CONTEXT_AFTER);
  const head = start > CONTEXT_BEFORE ? before.replace(/^\S*\s/, '') : before;
  const tail = text.length > end + CONTEXT_AFTER ? after.replace(/\s\S*$/, '') : after;
  return `${head}${text.slice(start, end)}${tail}`.trim();
}
