/** How languages write names, as far as `candidate-names.ts` needs it to offer an editor what a text may name. */

const GERMAN_DETERMINERS =
  /(?:^|[^\p{L}])(?:der|die|das|den|dem|des|(?:m|d|s|k)?ein(?:e[nmrs]?)?|(?:ihr|unser|euer|dies|jed|jen|viel|all|welch)(?:e[nmrs]?)?|zum|zur|vom|beim|im|am)\s+(?:\p{Ll}[\p{L}-]*e[nmrs]?\s+)?$/iu;

/** Endings of nouns and adjectives; two words that differ in nothing else are forms of one name. */
const ENDINGS: Readonly<Record<string, RegExp>> = {
  cyrillic:
    /^(?:а|у|ові|еві|ом|ем|єм|і|ї|и|ы|е|є|о|ого|ому|им|ым|ом|ій|ої|ой|ою|ую|ая|ий|ый|я|ю|ею|єю|ів|ов|ам|ами|ах|ям|ями|ях)?$/,
  polish: /^(?:a|u|owi|em|iem|ie|e|y|i|ą|ę|o|ego|emu|im|ym|ej|ów|om|ami|ach|iej|iego|iemu)?$/,
  german: /^(?:s|es)?$/,
};

const ENDINGS_OF: Readonly<Record<string, keyof typeof ENDINGS>> = {
  uk: 'cyrillic',
  ru: 'cyrillic',
  be: 'cyrillic',
  pl: 'polish',
  de: 'german',
};

/** Letters that forms of one word share at least: shorter ones are alike by chance. */
const LEAST_SHARED = 3;

export interface NameHabits {
  /** What at the end of a word is no part of a name: a possessive, a case after an apostrophe. */
  suffix: RegExp;
  /** What at the beginning of a word is none: an article that has lost its vowel. */
  prefix: RegExp | null;
  /** Whether a name ends in a word with a suffix: in English it may go on (People's Party). */
  endsAtSuffix: boolean;
  /** Names in quotation marks, of which only the first word is large: «Вільний берег». */
  quoted: RegExp | null;
  /** Before a word with a capital, says that it is a noun as others; null where nouns are small. */
  determiner: RegExp | null;
  /** Whether two words are forms of one. */
  isSameWord(one: string, other: string): boolean;
}

/** `language`: BCP 47; null where it is not known. */
export function habitsOf(language: string | null): NameHabits {
  const lang = (language ?? '').slice(0, 2);
  const endings = ENDINGS[ENDINGS_OF[lang] ?? ''];
  return {
    suffix: lang === 'tr' ? /['’]\p{Ll}+$/u : /['’]s?$/u,
    prefix: ['fr', 'it', 'ca'].includes(lang) ? /^(?:[dlnst]|qu|dell|nell|all)['’](?=\p{Lu})/iu : null,
    endsAtSuffix: lang === 'tr',
    quoted: ['uk', 'ru', 'be'].includes(lang) ? /(?<![,:]\s*)«(\p{Lu}[^«».!?]*)»/gu : null,
    determiner: lang === 'de' ? GERMAN_DETERMINERS : null,
    isSameWord: (one, other) =>
      one === other || (endings !== undefined && differInEnding(one, other, endings)),
  };
}

function differInEnding(one: string, other: string, endings: RegExp): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  // "Липове" and "Липового" share a vowel that belongs to both endings.
  for (let at = shared; at >= LEAST_SHARED && at > shared - 2; at -= 1)
    if (endings.test(one.slice(at)) && endings.test(other.slice(at))) return true;
  return false;
}
