/** Dates and amounts that a text gives, for an editor to choose from. */
import * as chrono from 'chrono-node';
import { readNumber } from '../matching/numbers.ts';

export interface FoundDate {
  words: string;
  /** EDTF: as much of it as the words say for certain. */
  edtf: string;
  paragraph: number;
}

export interface FoundAmount {
  value: number;
  /** The number with the words around it. */
  words: string;
  paragraph: number;
}

type Parser = { parse(text: string, reference?: Date): chrono.ParsedResult[] };
const PARSERS: Readonly<Record<string, Parser>> = {
  en: chrono.en.GB,
  de: chrono.de,
  fr: chrono.fr,
  es: chrono.es,
  ru: chrono.ru,
  uk: chrono.uk,
};

/**
 * Dates by chrono-node, in the languages that it reads. "On Tuesday" is a date only where the day of the document is
 * known (`published`, ISO 8601): otherwise what hangs on it is left out.
 */
export function listDates(
  paragraphs: readonly string[],
  language: string | null,
  published: string | null,
): FoundDate[] {
  const parser = PARSERS[(language ?? 'en').slice(0, 2)];
  if (parser === undefined) return [];
  const reference = published === null ? undefined : new Date(`${published}T12:00:00Z`);
  return paragraphs.flatMap((text, at) =>
    parser.parse(text, reference).flatMap(({ text: words, start }): FoundDate[] => {
      const edtf = writeEdtf(start, published !== null);
      return edtf === null ? [] : [{ words, edtf, paragraph: at + 1 }];
    }),
  );
}

/** Parts that are not stated are implied by the reference; without one they say nothing. */
function writeEdtf(start: chrono.ParsedComponents, hasReference: boolean): string | null {
  if (!start.isCertain('year') && !hasReference) return null;
  const part = (name: 'year' | 'month' | 'day', length: number) =>
    String(start.get(name) ?? 0).padStart(length, '0'); // chrono fills in all three
  const year = part('year', 4);
  if (!start.isCertain('month') && !start.isCertain('weekday') && !start.isCertain('day')) return year;
  const month = `${year}-${part('month', 2)}`;
  return start.isCertain('day') || start.isCertain('weekday') ? `${month}-${part('day', 2)}` : month;
}

/** Words on either side that tell what is counted. */
const WORDS_BEFORE = 2;
const WORDS_AFTER = 4;

/** Whole numbers in digits, but for what looks like a year or a day, with the words around them. */
export function listAmounts(paragraphs: readonly string[]): FoundAmount[] {
  return paragraphs.flatMap((text, at) => {
    const amounts: FoundAmount[] = [];
    for (const { index } of text.matchAll(/(?<![\p{L}\p{N}.,])\p{Nd}/gu)) {
      const read = readNumber(text, index);
      if (read === null || read.value === null || isDated(text.slice(index, read.end), read.value)) continue;
      const before = text
        .slice(0, index)
        .split(/\s+/)
        .slice(-WORDS_BEFORE - 1);
      const after = text.slice(read.end).trimStart().split(/\s+/).slice(0, WORDS_AFTER);
      const words = `${before.join(' ')}${text.slice(index, read.end)} ${after.join(' ')}`.trim();
      amounts.push({ value: read.value, words, paragraph: at + 1 });
    }
    return amounts;
  });
}

/** A year without separators, or a small number such as a day: an editor finds those among the dates. */
function isDated(digits: string, value: number): boolean {
  return (/^(1[89]|20)\d\d$/.test(digits) && value < 2100) || value <= 31;
}
