/**
 * The language of a page that states none: asked for once, from the first text that
 * is read, and given to every block without one. A block plainly in another language
 * is still read in its own; that is matching's business.
 */
import type { Block } from '../matching/model.ts';

/** Longest text handed to a detector, in UTF-16 code units: more does not make it surer. */
const SAMPLE_LENGTH = 2000;

export interface PageLanguage {
  /** Blocks with a language each, where one could be told. Those that state one are left as they are. */
  state(blocks: readonly Block[]): Promise<Block[]>;
}

/** `detect` answers a BCP 47 tag or null; it is not called for pages that state their language. */
export function createPageLanguage(detect: (text: string) => Promise<string | null>): PageLanguage {
  let language: Promise<string | null> | null = null;
  return {
    async state(blocks) {
      const silent = blocks.filter(({ lang }) => lang === null);
      if (silent.length === 0) return [...blocks];
      language ??= detect(
        silent
          .map(({ text }) => text)
          .join('\n')
          .slice(0, SAMPLE_LENGTH),
      );
      const lang = await language;
      return blocks.map((block) => (block.lang === null ? { ...block, lang } : block));
    },
  };
}
