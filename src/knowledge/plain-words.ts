/**
 * Text as a bag of words, for comparing and searching what is written. Recognising names is
 * the business of `src/matching`, which is far stricter.
 */

/** Words by their beginning: "exchange", "exchanges" and "exchanged" are one. Six letters keep "Russia" from "rush". */
const STEM_LENGTH = 6;
/** Shorter words are articles and prepositions in most languages. */
const LEAST_LETTERS = 3;

const TAG = /<[^>]*>/g;
/** A number with its separators of thousands and decimals, or a run of letters. */
const WORD = /\d+(?:[.,\u00a0\u202f ]\d+)*|[\p{L}\p{M}]+/gu;

/** Lower case, without diacritics and markup, in every script: "Erdoğan" → "erdogan", "Київ" → "киів". */
export function foldPlain(text: string): string {
  return text
    .replace(TAG, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđıß]/g, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Letters with a stroke or without a dot, which Unicode does not take apart. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss' };

/** Every word of a text, folded. Numbers come without separators: "150,000" → "150000". */
export function listWords(text: string): string[] {
  return (foldPlain(text).match(WORD) ?? []).map((word) =>
    /^\d/.test(word) ? word.replace(/\D/g, '') : word,
  );
}

/** The beginnings of the words that say something, each once; numbers whole. */
export function stemWords(text: string): Set<string> {
  const telling = listWords(text).filter((word) => /^\d/.test(word) || word.length >= LEAST_LETTERS);
  return new Set(telling.map((word) => (/^\d/.test(word) ? word : word.slice(0, STEM_LENGTH))));
}
