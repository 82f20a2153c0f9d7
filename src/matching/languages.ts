/**
 * In which languages a block may be read. What a document states counts for its
 * own script; a text plainly in another one is judged by itself, by letters and
 * by very frequent words. The page's own detector is out of reach here: whoever
 * has asked it hands its answer in as the block's language.
 */

/** Languages written in Cyrillic; all others count as Latin. */
const CYRILLIC = new Set(['uk', 'ru', 'be', 'bg', 'mk', 'sr', 'kk', 'ky', 'tg', 'mn', 'tt']);

/** Words that a text of some length can hardly do without and that few other languages share. */
const FREQUENT: Readonly<Record<string, string>> = {
  en: 'the of and to in that is was for on with as by at from has have it his her their said who which',
  de: 'der die das und den dem des ist nicht ein eine mit für auf von zu im sich auch wird wurde haben hat dass wie',
  fr: 'le la les de des et est une un du dans que qui pour sur avec par au aux ne pas ont sont cette leur après à',
  es: 'el la los las de y que en un una por con para del se al es su no más como lo fue han sobre según',
  pl: 'w i z na do nie się jest że to przez od po za oraz jak ale dla są ich o był było może który która które',
  tr: 've bir bu için ile da de olarak olan daha çok kadar sonra gibi ancak dedi ise her değil göre en',
  uk: 'що та але як це для від про із які який його до між або цього після щоб також під час й і у',
  ru: 'и что как это для от или его из они был было были также после между чтобы во время когда о об со',
};

/** Frequent words of a language (BCP 47), in lower case; none of one that we know no words of. */
export function frequentWords(lang: string): ReadonlySet<string> {
  return new Set((FREQUENT[primaryOf(lang) ?? ''] ?? '').split(' '));
}

/** Letters that hardly any other of these languages uses. */
const LETTERS: Readonly<Record<string, string>> = {
  de: 'äß',
  es: 'ñ¿¡',
  pl: 'łąęśżźćń',
  tr: 'ğışİ',
  uk: 'іїєґ',
  ru: 'ыэъё',
};

/** Code units that are looked at: two sentences settle it. */
const SAMPLE_LENGTH = 250;

/** Blocks that are looked at for the language of a whole text. */
const SAMPLE_BLOCKS = 40;

/** A language that scores this share of the best one may be meant as well: close relatives, or a quotation. */
const NEAR_SHARE = 0.6;

/** A letter that no relative has tells more than a word does: one "і" and Cyrillic text is Ukrainian. */
const LETTER_POINTS = 2;

/** Below this nothing is settled: a headline of two names. */
const SETTLED = 2;

/** Points of words that speak against what the document states before the text wins. */
const OVERWHELMING = 4;

/** Languages of each frequent word. */
const words = new Map<string, string[]>();
for (const [lang, list] of Object.entries(FREQUENT)) {
  for (const word of list.split(' ')) words.set(word, [...(words.get(word) ?? []), lang]);
}
/** Longer words are not looked up. */
const LONGEST = Math.max(...[...words.keys()].map((word) => word.length));
/** Lengths of the frequent words, as bits, by their first and last letters, large or small: few others share all three. */
const shapes = new Int32Array(32 * 32);
const shapeOf = (first: number, last: number) => ((first & 31) << 5) | (last & 31);
for (const word of words.keys()) {
  const shape = shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1));
  shapes[shape] = (shapes[shape] as number) | (1 << word.length); // one shape for every pair of five bits
}

/** Language of each telling letter, by code unit, small and large. */
const letters = new Map<number, string>();
for (const [lang, list] of Object.entries(LETTERS)) {
  // The capitals of ß and ı are S and I, which everybody writes.
  for (const letter of list + list.toUpperCase()) {
    if (!/[a-z]/i.test(letter)) letters.set(letter.charCodeAt(0), lang);
  }
}
/** No letter below this code unit tells a language. */
const FIRST_TELLING = Math.min(...letters.keys());

const HAS_CYRILLIC = /[\u0400-\u04ff]/;
const HAS_LATIN = /[A-Za-z\u00c0-\u024f]/;

/** Whether a code unit is part of a word; rough, and quick: general punctuation and symbols are not. */
const isLetter = (unit: number) =>
  unit < 0xc0 ? (unit | 32) >= 97 && (unit | 32) <= 122 : unit < 0x2000 || unit > 0x2bff;

/** Languages of the frequent word that stands here; undefined where it is none. */
function frequentIn(text: string, start: number, end: number): readonly string[] | undefined {
  if (end - start > LONGEST) return undefined;
  const [first, last] = [text.charCodeAt(start), text.charCodeAt(end - 1)];
  const lengths = shapes[shapeOf(first, last)] as number; // as above
  // Beyond ASCII, large and small letters may differ in other bits.
  if (first < 0x80 && last < 0x80 && (lengths & (1 << (end - start))) === 0) return undefined;
  const word = text.slice(start, end);
  return words.get(word) ?? words.get(word.toLowerCase());
}

/** Languages of the first frequent word from `from` on, and where it ends; null where there is none before `limit`. */
function findFrequent(
  text: string,
  from: number,
  limit: number,
): { languages: readonly string[]; end: number } | null {
  let start = -1;
  for (let at = from; at <= limit; at++) {
    if (at < limit && isLetter(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      const languages = frequentIn(text, start, at);
      if (languages) return { languages, end: at };
      start = -1;
    }
  }
  return null;
}

/** Points of each language, from frequent words and telling letters. */
function score(text: string): Map<string, number> {
  const points = new Map<string, number>();
  const add = (lang: string, more: number) => points.set(lang, (points.get(lang) ?? 0) + more);
  const limit = Math.min(text.length, SAMPLE_LENGTH);
  for (let found = findFrequent(text, 0, limit); found; found = findFrequent(text, found.end, limit)) {
    for (const lang of found.languages) add(lang, 1);
  }
  for (let at = 0; at < limit; at++) {
    const unit = text.charCodeAt(at);
    const lang = unit < FIRST_TELLING ? undefined : letters.get(unit);
    if (lang !== undefined) add(lang, LETTER_POINTS);
  }
  return points;
}

/** Which of some languages a text is in; all of them where it does not tell. */
function guess(points: ReadonlyMap<string, number>, among: readonly string[]): readonly string[] {
  const best = Math.max(0, ...among.map((lang) => points.get(lang) ?? 0));
  if (best < SETTLED) return among;
  return among.filter((lang) => (points.get(lang) ?? 0) >= best * NEAR_SHARE);
}

/** A text that states no language is in one where its points are this many times those of the next. */
const CLEAR_LEAD = 1.5;

/**
 * The language of a whole text that states none, from a sample of its blocks; null where it does not tell.
 * For callers without the browser's detector; a short block takes its article's language by it.
 */
export function guessLanguage(texts: readonly string[]): string | null {
  const total = new Map<string, number>();
  for (const text of texts.slice(0, SAMPLE_BLOCKS)) {
    for (const [lang, points] of score(text)) total.set(lang, (total.get(lang) ?? 0) + points);
  }
  const [best, next] = [...total].sort(([, a], [, b]) => b - a);
  if (best === undefined || best[1] < SETTLED) return null;
  return next === undefined || best[1] >= next[1] * CLEAR_LEAD ? best[0] : null;
}

/** A stated language holds for its script unless the text speaks plainly for another; null where none is stated. */
function settle(
  text: string,
  stated: string | null,
  among: () => readonly string[],
  scored: () => ReadonlyMap<string, number>,
): readonly string[] {
  if (stated === null) return guess(scored(), among());
  // A language that we know no words of cannot be contradicted.
  const own = FREQUENT[stated];
  if (own === undefined || isBorneOut(text, stated)) return [stated];
  const points = scored();
  const others = guess(points, among());
  const best = Math.max(0, ...others.map((lang) => points.get(lang) ?? 0));
  return best >= OVERWHELMING && (points.get(stated) ?? 0) === 0 ? others : [stated];
}

/** Whether a frequent word of a language stands in a text before long: the quick way for a page that states it rightly. */
function isBorneOut(text: string, lang: string): boolean {
  const limit = Math.min(text.length, SAMPLE_LENGTH);
  for (let found = findFrequent(text, 0, limit); found; found = findFrequent(text, found.end, limit)) {
    if (found.languages.includes(lang)) return true;
  }
  return false;
}

const KNOWN: ReadonlySet<string> = new Set(Object.keys(FREQUENT));

/** First subtag of a BCP 47 tag in lower case; null for none and for `und` and `mul`. */
function primaryOf(lang: string | null): string | null {
  // Most are a known primary subtag and nothing else.
  if (lang === null || KNOWN.has(lang)) return lang;
  const primary = lang.trim().split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
  return primary === '' || primary === 'und' || primary === 'mul' ? null : primary;
}

/** Scripts that a text is seen to use, where its reader has looked already. */
export interface Scripts {
  latin: boolean;
  cyrillic: boolean;
}

/**
 * Languages, as primary subtags, whose names hold in a text: among those `known`, and the stated one.
 * A text in two scripts has languages of both.
 */
export function readLanguages(
  text: string,
  lang: string | null,
  known: readonly string[],
  scripts: Scripts = { latin: HAS_LATIN.test(text), cyrillic: HAS_CYRILLIC.test(text) },
): readonly string[] {
  const primary = primaryOf(lang);
  // What nearly every text is: in one script, and as it states.
  const isOf = primary !== null && CYRILLIC.has(primary) === scripts.cyrillic;
  if (isOf && scripts.latin !== scripts.cyrillic && isBorneOut(text, primary)) return [primary];
  return weighLanguages(text, primary, known, scripts);
}

function weighLanguages(
  text: string,
  primary: string | null,
  known: readonly string[],
  scripts: Scripts,
): readonly string[] {
  let points: ReadonlyMap<string, number> | undefined;
  const scored = () => {
    points ??= score(text);
    return points;
  };
  const read = (cyrillic: boolean): readonly string[] => {
    const stated = primary !== null && CYRILLIC.has(primary) === cyrillic ? primary : null;
    return settle(text, stated, () => known.filter((one) => CYRILLIC.has(one) === cyrillic), scored);
  };
  if (!scripts.cyrillic) return scripts.latin ? read(false) : [];
  return scripts.latin ? [...read(true), ...read(false)] : read(true);
}
