/**
 * The sentences of a paragraph, as an editor counts them. `Intl.Segmenter` ends one at every dot before a capital; here
 * those of abbreviations ("Mr. Renn") and of ordinal numbers ("am 9. Juni") are put together again.
 */
import { endsInAbbreviation } from '../matching/gaps.ts';

/** Languages that write ordinal numbers with a dot. */
const DOTTED_ORDINALS = new Set([
  'de',
  'tr',
  'da',
  'nb',
  'nn',
  'no',
  'fi',
  'cs',
  'sk',
  'hu',
  'sl',
  'hr',
  'et',
  'lv',
]);
/** "9.", "21.": days of months and floors of houses; a sentence that ends in a year ends. */
const ORDINAL = /(?<![\p{L}\p{N}.,])\d{1,2}\.$/u;
const SMALL_WORD = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu;
const FIRST_WORD = /^[^\p{L}\p{N}]*([\p{L}\p{M}]+)/u;

/** How sentences are told apart in one document. */
export interface SentenceReader {
  /** The sentences of a paragraph, without the space between them; none for one without text. */
  split(text: string): string[];
  /** Words that the document writes with a small letter somewhere: with a capital they begin a sentence. */
  small: ReadonlySet<string>;
}

/** `language`: BCP 47, of the document; null where it is not known. */
export function createSentenceReader(paragraphs: readonly string[], language: string | null): SentenceReader {
  const small = new Set(paragraphs.flatMap((text) => text.match(SMALL_WORD) ?? []));
  const segmenter = new Intl.Segmenter(language ?? 'en', { granularity: 'sentence' });
  const hasOrdinals = DOTTED_ORDINALS.has((language ?? '').slice(0, 2));
  /** A name goes on after a title, any other word begins a sentence. */
  const goesOn = (before: string, after: string): boolean => {
    if (!before.endsWith('.')) return false;
    if (small.has(FIRST_WORD.exec(after)?.[1]?.toLowerCase() ?? '')) return false; // none: a number follows
    return endsInAbbreviation(before, before.length - 1) || (hasOrdinals && ORDINAL.test(before));
  };
  return {
    small,
    split(text) {
      const sentences: string[] = [];
      for (const { segment } of segmenter.segment(text)) {
        const last = sentences.at(-1);
        const part = segment.trim();
        if (part === '') continue;
        if (last !== undefined && goesOn(last, part)) sentences[sentences.length - 1] = `${last} ${part}`;
        else sentences.push(part);
      }
      return sentences;
    },
  };
}
