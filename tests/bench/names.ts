/**
 * The names of the bench: some that the pages hold, and padding that no page holds, so
 * that every count of names finds the same mentions.
 */
import { readNames } from '../../src/matching/authored-names.ts';
import { buildIndex, encodeIndex } from '../../src/matching/match-index.ts';
import { createWriter } from './articles.ts';

/** Numbers of names that are compared. */
export const COUNTS = [50, 1_000, 10_000, 100_000] as const;
export type Count = (typeof COUNTS)[number];

/** Names of the smallest set: all of them stand on some page. */
const REAL_NAMES = 50;
/** Two words written large, as names of people are. */
const PAIR = /\p{Lu}\p{Ll}{2,} \p{Lu}\p{Ll}{2,}/gu;

/** The names that the pages mention most, in turn page by page, so that each page has its share. */
export function chooseNames(texts: readonly string[]): string[] {
  const ranked = texts.map((text) => {
    const counts = new Map<string, number>();
    for (const [pair] of text.matchAll(PAIR)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    return [...counts].sort(([, a], [, b]) => b - a).map(([pair]) => pair);
  });
  const chosen = new Set<string>();
  const longest = Math.max(0, ...ranked.map(({ length }) => length));
  for (let rank = 0; rank < longest; rank += 1) {
    for (const list of ranked) {
      const pair = list[rank];
      if (pair !== undefined && chosen.size < REAL_NAMES) chosen.add(pair);
    }
  }
  return [...chosen];
}

/** Fills up to `count` with names that none of the texts holds. */
export function padNames(real: readonly string[], count: number, texts: readonly string[]): string[] {
  const { name } = createWriter(99);
  const text = texts.join('\n');
  const names = new Set(real);
  // Padding has a letter more, which no word of the made-up pages has.
  while (names.size < count) names.add(name().replace(/ (.)/, ' X$1'));
  return [...names].filter((each, at) => at < real.length || !text.includes(each));
}

/** The bytes of an index over these names, an entry for each, in every language. */
export function indexNames(names: readonly string[]): Uint8Array {
  const authored = Object.fromEntries(names.map((name, at) => [`entry-${at}`, { und: [name] }]));
  const entries = Object.keys(authored).map((id) => ({ id, general: false }));
  return encodeIndex(buildIndex(readNames(authored, {}, entries).spec));
}
