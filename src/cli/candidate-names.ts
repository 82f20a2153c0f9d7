/**
 * What a text may name: runs of capitalised words, counted. For an editor to choose from; matching on pages is far
 * stricter. Left out are words that stand with a capital only where sentences begin, and names of months and days.
 */
import { frequentWords } from '../matching/languages.ts';
import { habitsOf, type NameHabits } from './name-habits.ts';

export interface CandidateName {
  /** As it stands most often. */
  name: string;
  /** All ways it stands there, that one first: with other endings, in a language that has some. */
  forms: string[];
  count: number;
  /** Indexes of the sentences it stands in, each once. */
  sentences: number[];
}

const LETTERS = "\\p{L}\\p{M}\\p{N}’'-";
/** Initials and dotted abbreviations, or a word. */
const WORD = `(?:\\p{Lu}\\.(?:\\p{Lu}\\.)*|\\p{Lu}[${LETTERS}]*)`;
/** Small words inside a name. No "and": two people are two names. */
const INSIDE = '&|of the|of|for|de la|de|del|du|des|van|von|der|den|di|da|für|ibn|al';
/** Not from within a word (iPhone); an article before an apostrophe is one of its own: l'Union. */
const RUN = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}-])${WORD}(?:\\s+(?:(?:${INSIDE})\\s+)?${WORD})*`, 'gu');
/** What stands before the first word of a sentence or a quotation. */
const OPENING = /(?:^|["“«„‘(:–—]\s*)[^\p{L}\p{N}]*$/u;

/** One run of words in one sentence. */
interface Occurrence {
  name: string;
  sentence: number;
  /** It may owe its capital to something else: a sentence begins with it, or it is a noun of German. */
  unsure: boolean;
}

/**
 * Names by how often they stand there, then by where they stand first. `small`: words that the text writes with a small
 * letter somewhere. `language`: BCP 47, of the text; null where it is not known.
 */
export function listCandidates(
  sentences: readonly string[],
  language: string | null,
  small: ReadonlySet<string>,
): CandidateName[] {
  const habits = habitsOf(language);
  const dated = listDateWords(language ?? 'en');
  const common = frequentWords(language ?? 'en');
  const isCommon = (word: string) =>
    small.has(word.toLowerCase()) ||
    common.has(word.toLowerCase()) ||
    (habits.determiner?.test(`${word} `) ?? false);
  const found = sentences
    .flatMap((text, sentence) => findRuns(text, sentence, habits, isCommon))
    .filter(({ name }) => !dated.has(name.toLowerCase()) && [...name].length > 1);
  const groups = groupForms(found, habits);
  const names = groups.filter(
    (group) => group.some(({ unsure }) => !unsure) || isSurname(group, groups, habits),
  );
  return names.map(describe).sort((a, b) => b.count - a.count);
}

function findRuns(
  text: string,
  sentence: number,
  habits: NameHabits,
  isCommon: (word: string) => boolean,
): Occurrence[] {
  const runs: Occurrence[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const after = text.slice(index + run.length);
    const begins = OPENING.test(text.slice(0, index));
    // Within a sentence a dot behind a word makes it an abbreviation: "Dr. Vahl".
    if (/^\.\s/.test(after) && !run.includes(' ')) continue;
    const parts = splitAtSuffix(run.split(/\s+/), habits);
    for (const [at, words] of parts.entries()) {
      const opens = begins && at === 0;
      // "The Harbour Council" at the start of a sentence is the Harbour Council.
      const dropped = opens && words.length > 1 && isCommon(words[0] ?? '') && isLarge(words[1]);
      const name = trim(dropped ? words.slice(1) : words, habits);
      const isNoun =
        !name.includes(' ') &&
        (habits.determiner?.test(text.slice(0, index)) ?? false) &&
        /\p{Ll}/u.test(name);
      const startsOnly = opens && !dropped && !name.includes(' ');
      runs.push({ name, sentence, unsure: startsOnly || isNoun });
    }
  }
  for (const { 1: name = '' } of habits.quoted === null ? [] : text.matchAll(habits.quoted))
    if (name.split(/\s+/).length <= MOST_QUOTED && name.includes(' '))
      runs.push({ name, sentence, unsure: false });
  return runs;
}

/** Words of the longest name in quotation marks; what is longer is somebody's words. */
const MOST_QUOTED = 4;

function isLarge(word: string | undefined): boolean {
  return /^\p{Lu}/u.test(word ?? '');
}

/** "Türkiye'nin Ankara" is two names. */
function splitAtSuffix(words: readonly string[], { endsAtSuffix, suffix }: NameHabits): string[][] {
  const parts: string[][] = [[]];
  for (const word of words) {
    parts.at(-1)?.push(word);
    if (endsAtSuffix && suffix.test(word)) parts.push([]);
  }
  return parts.filter(({ length }) => length > 0);
}

function trim(words: readonly string[], { prefix, suffix }: NameHabits): string {
  const name = words.join(' ').replace(suffix, '');
  const bare = prefix === null ? name : name.replace(prefix, '');
  return /\p{Lu}\.\p{Lu}/u.test(bare.slice(-4)) ? bare : bare.replace(/\.$/, '');
}

/** Occurrences of one name together, in whatever form. */
function groupForms(found: readonly Occurrence[], { isSameWord }: NameHabits): Occurrence[][] {
  const groups: Occurrence[][] = [];
  for (const one of found) {
    const words = one.name.split(' ');
    const same = groups.find(([first]) => {
      const others = first?.name.split(' ') ?? []; // no group is empty
      return others.length === words.length && words.every((word, at) => isSameWord(word, others[at] ?? ''));
    });
    if (same === undefined) groups.push([one]);
    else same.push(one);
  }
  return groups;
}

/** A word that only begins sentences is a name after all where a longer name ends in it: "Vahl said", of Ines Vahl. */
function isSurname(
  [one]: readonly Occurrence[],
  groups: readonly Occurrence[][],
  { isSameWord }: NameHabits,
): boolean {
  if (one === undefined || one.name.includes(' ')) return false;
  return groups.some(([first]) => {
    const words = first?.name.split(' ') ?? [];
    return words.length > 1 && isSameWord(words.at(-1) ?? '', one.name);
  });
}

function describe(group: readonly Occurrence[]): CandidateName {
  const counts = new Map<string, number>();
  for (const { name } of group) counts.set(name, (counts.get(name) ?? 0) + 1);
  const forms = [...counts].sort(([, a], [, b]) => b - a).map(([form]) => form);
  const sentences = [...new Set(group.map(({ sentence }) => sentence))];
  return { name: forms[0] ?? '', forms, count: group.length, sentences };
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
