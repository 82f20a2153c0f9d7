/**
 * Two made-up languages out of English, for finding words that escaped translation and
 * layouts that fit English only: one accented, some 40 % longer, its dates Greek; one written
 * from right to left in Hebrew letters. Neither holds a letter of ASCII outside placeholders.
 */
import type { Words } from './messages.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'àƀćďéƒĝĥíĵķĺɱńóþɋŕśţúṽŵẋýź';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשתאבגד';
const VOWEL = /[aeiouy]/gi;

export type PseudoLanguage = 'long' | 'right-to-left';

/** Every language tag here has plural forms that `other` can stand in for. */
const TAGS: Readonly<Record<PseudoLanguage, string>> = { long: 'el', 'right-to-left': 'he' };

/** English words made over; placeholders stay. */
export function makePseudoWords(english: Words, language: PseudoLanguage): Map<string, string> {
  const words = new Map([...english].map(([key, text]) => [key, disguise(text, language)]));
  words.set('language', TAGS[language]);
  words.set('direction', language === 'long' ? 'ltr' : 'rtl');
  return words;
}

function disguise(text: string, language: PseudoLanguage): string {
  const letters = language === 'long' ? ACCENTED : HEBREW;
  const replace = (letter: string) => {
    const other = [...letters][LATIN.indexOf(letter.toLowerCase())] ?? letter;
    return letter === letter.toLowerCase() ? other : other.toUpperCase();
  };
  return text
    .split(/(\{\w+\})/)
    .map((part, index) => {
      if (index % 2 === 1) return part;
      return part.replace(VOWEL, '$&$&').replace(/[a-z]/gi, replace); // doubled vowels: 40 % longer, and lines break as before
    })
    .join('');
}
