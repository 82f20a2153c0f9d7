/**
 * What a text may name: runs of capitalised words, counted. For an editor to choose from; matching on pages is far
 * stricter. Left out are single words that stand with a capital only where sentences begin, and names of months and days.
 */

export interface CandidateName {
  name: string;
  count: number;
  /** Paragraphs it stands in, from 1, each once. */
  paragraphs: number[];
}

const WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}’'-]*";
/** Small words inside a name. */
const INSIDE = 'of the|of|for|and|de la|de|del|du|des|van|von|der|den|di|da|und|für|y|ibn|al';
const RUN = new RegExp(`${WORD}(?:\\s+(?:(?:${INSIDE})\\s+)?${WORD})*`, 'gu');
/** Where a sentence begins: at the start, or after its end and perhaps a quotation mark. */
const SENTENCE_START = /(?:^|[.!?…]["”»’)]*\s+|["“«„‘(]|[:–—]\s+)$/u;
/** Possessive endings are no part of a name. */
const POSSESSIVE = /[’']s?$/u;

/** Names by how often they stand there, then by where they stand first. `language`: BCP 47, of the text; null where it is not known. */
export function listCandidates(paragraphs: readonly string[], language: string | null): CandidateName[] {
  const dated = listDateWords(language ?? 'en');
  const small = new Set(paragraphs.join(' ').match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu) ?? []);
  const found = new Map<string, CandidateName>();
  /** Names that stand inside a sentence somewhere, or are of several words. */
  const sure = new Set<string>();
  for (const [at, text] of paragraphs.entries()) {
    for (const { 0: run, index } of text.matchAll(RUN)) {
      const begins = SENTENCE_START.test(text.slice(0, index));
      const name = readName(run, begins, small);
      if (name === null || dated.has(name.toLowerCase())) continue;
      if (!begins || name.includes(' ')) sure.add(name);
      const known = found.get(name) ?? { name, count: 0, paragraphs: [] };
      known.count += 1;
      if (known.paragraphs.at(-1) !== at + 1) known.paragraphs.push(at + 1);
      found.set(name, known);
    }
  }
  const names = [...found.values()].filter(({ name }) => sure.has(name));
  return names.sort((a, b) => b.count - a.count);
}

/** Months and days of the week in a language, in lower case; many languages write them with a capital. */
function listDateWords(language: string): Set<string> {
  const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const days = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const words = [
    ...Array.from({ length: 12 }, (_, month) => months.format(Date.UTC(2026, month, 1))),
    ...Array.from({ length: 7 }, (_, day) => days.format(Date.UTC(2026, 0, 1 + day))),
  ];
  return new Set(words.map((word) => word.toLowerCase()));
}

function readName(run: string, begins: boolean, small: ReadonlySet<string>): string | null {
  const words = run.replace(POSSESSIVE, '').split(/\s+/);
  const [first = ''] = words;
  // "The Harbour Council" at the start of a sentence is the Harbour Council.
  const isNext = words.length === 1 || /^\p{Lu}/u.test(words[1] ?? '');
  if (begins && isNext && small.has(first.toLowerCase())) words.shift();
  const name = words.join(' ');
  return [...name].length < 2 ? null : name;
}
