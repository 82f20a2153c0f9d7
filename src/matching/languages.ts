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
  fr: 'le la les des et est une un du dans que qui pour sur avec par au aux ne pas ont sont cette leur après à',
  es: 'el la los las de y que en un una por con para del se al es su no más como lo fue han sobre según',
  pl: 'w i z na do nie się jest że to przez od po za oraz jak ale dla są ich o był było może który która które',
  tr: 've bir bu için ile da de olarak olan daha çok kadar sonra gibi ancak dedi ise her değil göre en',
  uk: 'що та але як це для від про із які який його до між або цього після щоб також під час й і у',
  ru: 'и что как это для от или его из они был было были также после между чтобы во время когда о об со',
};

/** Letters that hardly any other of these languages uses. */
const LETTERS: Readonly<Record<string, string>> = {
  de: 'äß',
  es: 'ñ¿¡',
  pl: 'łąęśżźćń',
  tr: 'ğışİ',
  uk: 'іїєґ',
  ru: 'ыэъё',
};

/** Code units that are looked at: a few sentences settle it. */
const SAMPLE_LENGTH = 600;

/** A language that scores this share of the best one may be meant as well: close relatives, or a quotation. */
const NEAR_SHARE = 0.6;

/** A letter that no relative has tells more than a word does: one "і" and Cyrillic text is Ukrainian. */
const LETTER_POINTS = 2;

/** Below this nothing is settled: a headline of two names. */
const SETTLED = 2;

/** Points of words that speak against what the document states before the text wins. */
const OVERWHELMING = 4;

const words = new Map<string, string[]>();
for (const [lang, list] of Object.entries(FREQUENT)) {
  for (const word of list.split(' ')) words.set(word, [...(words.get(word) ?? []), lang]);
}
const letters = new Map(
  Object.entries(LETTERS).flatMap(([lang, list]) =>
    [...list].map((letter): [string, string] => [letter, lang]),
  ),
);

const WORD = /\p{L}+/gu;
const TELLING = new RegExp(`[${[...letters.keys()].join('')}]`, 'giu');
const HAS_CYRILLIC = /[\u0400-\u04ff]/;
const HAS_LATIN = /[A-Za-z\u00c0-\u024f]/;

/** Points of each language, from frequent words and telling letters. */
function score(text: string): Map<string, number> {
  const points = new Map<string, number>();
  const add = (lang: string, more: number) => points.set(lang, (points.get(lang) ?? 0) + more);
  const sample = text.slice(0, SAMPLE_LENGTH);
  for (const [word] of sample.matchAll(WORD))
    for (const lang of words.get(word.toLowerCase()) ?? []) add(lang, 1);
  for (const [letter] of sample.matchAll(TELLING)) {
    const lang = letters.get(letter) ?? letters.get(letter.toLowerCase());
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

/** A stated language holds for its script unless the text speaks plainly for another; null where none is stated. */
function settle(
  text: string,
  stated: string | null,
  among: readonly string[],
  scored: () => ReadonlyMap<string, number>,
): readonly string[] {
  if (stated === null) return guess(scored(), among);
  // A language that we know no words of cannot be contradicted.
  const own = FREQUENT[stated];
  if (own === undefined || isBorneOut(text, stated)) return [stated];
  const points = scored();
  const others = guess(points, among);
  const best = Math.max(0, ...others.map((lang) => points.get(lang) ?? 0));
  return best >= OVERWHELMING && (points.get(stated) ?? 0) === 0 ? others : [stated];
}

/** Whether a text begins with a frequent word of a language before long: the quick way for a page that states it rightly. */
function isBorneOut(text: string, lang: string): boolean {
  for (const [word] of text.slice(0, SAMPLE_LENGTH).matchAll(WORD)) {
    if (words.get(word.toLowerCase())?.includes(lang)) return true;
  }
  return false;
}

/** First subtag of a BCP 47 tag in lower case; null for none and for `und` and `mul`. */
function primaryOf(lang: string | null): string | null {
  const primary = lang?.trim().split(/[-_]/, 1)[0]?.toLowerCase() ?? '';
  return primary === '' || primary === 'und' || primary === 'mul' ? null : primary;
}

/**
 * Languages, as primary subtags, whose names hold in a text: among those `known`, and the stated one.
 * A text in two scripts has languages of both.
 */
export function readLanguages(
  text: string,
  lang: string | null,
  known: readonly string[],
): readonly string[] {
  const primary = primaryOf(lang);
  let points: ReadonlyMap<string, number> | undefined;
  const scored = () => {
    points ??= score(text);
    return points;
  };
  return [true, false].flatMap((cyrillic) => {
    if (!(cyrillic ? HAS_CYRILLIC : HAS_LATIN).test(text)) return [];
    const among = known.filter((one) => CYRILLIC.has(one) === cyrillic);
    const stated = primary !== null && CYRILLIC.has(primary) === cyrillic ? primary : null;
    return settle(text, stated, among, scored);
  });
}
