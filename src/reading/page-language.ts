/**
 * The language of a page that states none: told from its raw text, once, and given to
 * every block without one. A block plainly in another language is still read in its
 * own; that is matching's business.
 */
import type { Block } from '../matching/model.ts';

/** Longest text handed to a detector, in UTF-16 code units: more does not make it surer. */
const SAMPLE_LENGTH = 2000;
/** Shorter stretches, menus mostly, come after the longer ones, UTF-16 code units. */
const LINE_LENGTH = 60;

/** What a detector hears of a page: lines before words, without the white space of the source. */
export function chooseSample(stretches: readonly string[]): string {
  const lines = stretches.filter(({ length }) => length >= LINE_LENGTH);
  const words = stretches.filter(({ length }) => length < LINE_LENGTH);
  const sample = [...lines, ...words].join('\n').slice(0, 2 * SAMPLE_LENGTH);
  return sample.replace(/\s+/g, ' ').slice(0, SAMPLE_LENGTH);
}

/** Blocks with a language each, where the page's is known (BCP 47). Those that state one are left as they are. */
export function stateLanguage(blocks: readonly Block[], lang: string | null): Block[] {
  return blocks.map((block) => (block.lang === null ? { ...block, lang } : block));
}
