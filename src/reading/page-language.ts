/**
 * The language of a page that states none: asked for once, from the first text that
 * is heard or else read, and given to every block without one. A block plainly in another language
 * is still read in its own; that is matching's business.
 */
import type { Block } from '../matching/model.ts';
import { SEPARATOR } from '../text/gather.ts';

/** Longest text handed to a detector, in UTF-16 code units: more does not make it surer. */
const SAMPLE_LENGTH = 2000;

export interface PageLanguage {
  /** Takes in raw text of the page, as gathered, ahead of its blocks; the sample is taken from what comes first. */
  hear(text: string): void;
  /** Blocks with a language each, where one could be told. Those that state one are left as they are. */
  state(blocks: readonly Block[]): Promise<Block[]>;
}

/** Shorter stretches, menus mostly, come after the longer ones, UTF-16 code units. */
const LINE_LENGTH = 60;

/** What a detector hears: lines before words, without the white space of the source. */
function chooseSample(stretches: readonly string[]): string {
  const lines = stretches.filter(({ length }) => length >= LINE_LENGTH);
  const all = [...lines, ...stretches.filter(({ length }) => length < LINE_LENGTH)];
  return all
    .join('\n')
    .slice(0, 2 * SAMPLE_LENGTH)
    .replace(/\s+/g, ' ')
    .slice(0, SAMPLE_LENGTH);
}

/** `detect` answers a BCP 47 tag or null; it is not called for pages that state their language. */
export function createPageLanguage(detect: (text: string) => Promise<string | null>): PageLanguage {
  let language: Promise<string | null> | null = null;
  let sample = '';
  return {
    hear(text) {
      sample ||= text;
    },
    async state(blocks) {
      const silent = blocks.filter(({ lang }) => lang === null);
      if (silent.length === 0) return [...blocks];
      language ??= detect(
        chooseSample(sample === '' ? silent.map(({ text }) => text) : sample.split(SEPARATOR)),
      );
      const lang = await language;
      return blocks.map((block) => (block.lang === null ? { ...block, lang } : block));
    },
  };
}
