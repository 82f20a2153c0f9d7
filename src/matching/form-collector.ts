/**
 * Takes in the forms of names and evidence, one by one, as an index needs them:
 * their words numbered, what each word can do, what each form ends in.
 */
import { ANY_NUMBER, CAPITAL_BITS, createFormReader, lettersOf } from './forms.ts';
import type { CaseRule } from './model.ts';
import { createPairs, type Pairs } from './pairs.ts';
import { Role, type Words } from './vocabulary.ts';

/** What forms end in, in the order of their numbers: one for all forms of a name that its rules treat alike. */
export interface FormEnds {
  entry: number[];
  manner: number[];
  exact: Record<number, string>;
  manners: { owner: number; lang: string; capitals: number }[];
}

/** Tokens of numbers: "#1000", and `ANY_NUMBER`. No word folds to one. */
export const isNumber = (word: string | null | undefined) => word?.startsWith(ANY_NUMBER) ?? false;

/** Gives each key a number, in the order in which they come. */
export function createNumbering() {
  const known = new Map<string, number>();
  return {
    /** The key's number, and whether it is new. */
    number(key: string): { at: number; isNew: boolean } {
      const at = known.get(key);
      if (at !== undefined) return { at, isNew: false };
      known.set(key, known.size);
      return { at: known.size - 1, isNew: true };
    },
  };
}

/** What is read from the forms of a spec. */
interface ReadForms extends Words {
  ends: FormEnds;
  words: string[];
  roles: number[];
  seconds: Map<number, Set<number>>;
  /** Forms in columns, words as indexes into `words`, -1 for up to three words. */
  forms: { words: number[]; lengths: number[]; ends: number[] };
}

/** Takes in forms one by one. `isName`: whether what an owner has is a name, or evidence for the whole article. */
export function createFormCollector(isName: (owner: number) => boolean) {
  const read: ReadForms = {
    ends: { entry: [], manner: [], exact: {}, manners: [] },
    words: [],
    roles: [],
    seconds: new Map(),
    forms: { words: [], lengths: [], ends: [] },
  };
  const numbering = createNumbering();
  /** By language, then by owner and capitals; and ends by entry and manner. Both one more than their number. */
  const manners = new Map<string, Pairs>();
  const ends = createPairs();
  const exactEnds = new Map<string, number>();
  const numberOf = (word: string) => {
    const { at, isNew } = numbering.number(word);
    if (isNew) read.roles[read.words.push(word) - 1] = 0;
    return at;
  };
  const readText = createFormReader((token) => (token === null ? -1 : numberOf(token)));
  const addRole = (word: number, role: number) => {
    read.roles[word] = (read.roles[word] ?? 0) | role;
  };
  /** Takes in what follows a small word that a name begins with; -1 where nothing does, or any word may. */
  const addSecond = (opening: number, second: number) => {
    if (second < 0 || isNumber(read.words[second])) {
      addRole(opening, Role.Leads);
      return;
    }
    const known = read.seconds.get(opening);
    if (known) known.add(second);
    else read.seconds.set(opening, new Set([second]));
  };
  const mannerOf = (owner: number, capitals: number, lang: string) => {
    const own = manners.get(lang) ?? createPairs();
    manners.set(lang, own);
    let next = own.get(owner, capitals);
    if (next === 0) {
      next = read.ends.manners.push({ owner, lang, capitals });
      own.add(owner, capitals, next);
    }
    return next - 1;
  };

  /** The number of what a form ends in, given out where it is the first such. */
  const endOf = (entry: number, manner: number, exact: string | null) => {
    const key = exact === null ? '' : `${entry} ${manner} ${exact}`;
    let next = exact === null ? ends.get(entry, manner) : exactEnds.get(key);
    if (!next) {
      next = read.ends.manner.push(manner);
      read.ends.entry.push(entry);
      if (exact === null) ends.add(entry, manner, next);
      else {
        read.ends.exact[next - 1] = exact;
        exactEnds.set(key, next);
      }
    }
    return next - 1;
  };

  return {
    read,
    numberOf,
    /** Takes in words that numbers begin with, whether a form holds them or not. */
    addNumerals(words: readonly string[]): void {
      for (const word of words) addRole(numberOf(word), Role.Numeral | Role.Small);
    },
    add(text: string, lang: string, owner: number, entry: number, rule: CaseRule): void {
      const { tokens, capitals: written } = readText(text);
      // A form without a token (punctuation only) can never be found.
      if (!tokens.some((word) => word >= 0)) return;
      const capitals = rule === 'any' ? 0 : written & CAPITAL_BITS;
      const exact = rule === 'exact' || rule === 'abbreviation' ? lettersOf(text) : null;
      tokens.forEach((word, at) => {
        if (word >= 0 && (capitals & (1 << at)) === 0) addRole(word, Role.Small);
        read.forms.words.push(word);
      });
      const [opening = -1, second = -1, third = -1] = tokens;
      if (opening >= 0 && isName(owner)) {
        addRole(opening, Role.OpensName);
        if ((capitals & 1) === 0) addSecond(opening, second);
      }
      if (isNumber(read.words[opening])) {
        const counted = second >= 0 ? second : third;
        if (counted >= 0) addRole(counted, Role.AfterNumber);
      }
      read.forms.lengths.push(tokens.length);
      read.forms.ends.push(endOf(entry, mannerOf(owner, capitals, lang), exact));
    },
  };
}
