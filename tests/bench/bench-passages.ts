/**
 * What stands beside a page, and a search, over a pack of ten thousand passages: as the background works them out, in Node.
 */
import { catchUp } from '../../src/knowledge/catch-up.ts';
import { describeEntry } from '../../src/knowledge/entry-card.ts';
import type { PackRecords, PassageRecord } from '../../src/knowledge/model.ts';
import { relatedPassages } from '../../src/knowledge/related-passages.ts';
import { createSearch, listSpeakers, type SearchedPack } from '../../src/knowledge/search.ts';
import { timeline } from '../../src/knowledge/timeline.ts';
import { newRandom } from './random.ts';
import { clock, median } from './summary.ts';

/** Milliseconds, middle of the rounds. */
export interface PassageFigures {
  passages: number;
  /** Passages that have to do with a page, ranked by its entries and words. */
  related: number;
  /** Everything that stands beside a page: those, its cards, what it takes for granted, the timeline, who speaks. */
  beside: number;
  /** The same for the first page, when the pack has just been read. */
  first: number;
  /** One search of two words. */
  search: number;
  /** What the first search takes besides: the index of all words. */
  prepare: number;
}

const PASSAGES = 10_000;
const ENTRIES = 1_000;
const SOURCES = 500;
const WORDS = 20_000;
const ROUNDS = 15;
/** Entries that a page names, from those that everybody names to rare ones, and paragraphs in which it does. */
const NAMED = 12;
const PARAGRAPHS = 30;
/** As many as the popup is given. */
const LISTED = 8;

export async function benchPassages(): Promise<PassageFigures> {
  const random = newRandom(3);
  // Some words, and some names, are far more frequent than others, as in any language.
  const rare = (count: number) => Math.floor(random() ** 3 * count);
  const vocabulary = makeWords(WORDS, random);
  const word = () => vocabulary[rare(WORDS)] ?? '';
  const sentence = (length: number) => Array.from({ length }, word).join(' ');
  const pack = writePack(rare, sentence);
  const named = Array.from({ length: NAMED }, (_, at) => `entry-${at ** 2}`);
  const said = Array.from({ length: PARAGRAPHS }, () => sentence(40));
  const queries = Array.from({ length: ROUNDS }, () => `${word()} ${word()}`);
  const start = performance.now();
  const search = await createSearch([pack]);
  const prepare = performance.now() - start;
  const { records } = pack;
  const page = { entries: named, paragraphs: said };
  const showBeside = () => {
    for (const entry of named) describeEntry([records], entry);
    catchUp([records], page);
    timeline([records], named);
    relatedPassages([records], named, LISTED, said);
    listSpeakers([records]);
  };
  const first = clock(showBeside);
  const beside: number[] = [];
  const related: number[] = [];
  const searched: number[] = [];
  for (const query of queries) {
    beside.push(clock(showBeside));
    related.push(clock(() => relatedPassages([records], named, LISTED, said)));
    searched.push(clock(() => search.find({ query, speaker: null, openness: null, entries: named })));
  }
  return {
    passages: PASSAGES,
    first,
    beside: median(beside),
    related: median(related),
    prepare,
    search: median(searched),
  };
}

/** Invented words, all different, as long and as like each other as words are. */
function makeWords(count: number, random: () => number): string[] {
  const pick = (letters: string) => letters.charAt(Math.floor(random() * letters.length));
  const syllable = () => `${pick('bcdfghklmnprstvwz')}${pick('aeiou')}${pick('lmnrst    ')}`.trim();
  const words = new Set<string>();
  while (words.size < count)
    words.add(Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join(''));
  return [...words];
}

function writePack(rare: (count: number) => number, sentence: (length: number) => string): SearchedPack {
  const ids = Array.from({ length: ENTRIES }, (_, at) => `entry-${at}`);
  const passages = Array.from({ length: PASSAGES }, (_, at): PassageRecord => {
    const about = new Set([rare(ENTRIES), rare(ENTRIES)]);
    const speaker = `entry-${rare(ENTRIES)}`;
    return {
      id: `passage-${at}`,
      source: `source-${at % SOURCES}`,
      place: { paragraph: 1 + Math.floor(at / SOURCES), sentence: null },
      text: sentence(20),
      chain: [{ entry: speaker, name: speaker }],
      openness: 'named',
      about: [...about].map((entry) => `entry-${entry}`),
      asOf: null,
      answeredBy: [],
      answers: [],
    };
  });
  const sources = Array.from({ length: SOURCES }, (_, at) => ({
    id: `source-${at}`,
    title: sentence(6),
    publisher: 'News',
    url: null,
    published: null,
    paragraphs: 1 + PASSAGES / SOURCES,
    language: 'en',
  }));
  const entries = ids.map((id, at) => ({
    id,
    kind: 'organisation' as const,
    name: sentence(2),
    line: { text: sentence(10), passage: `passage-${at}` },
    general: false,
    event: null,
    figure: null,
  }));
  const records: PackRecords = {
    id: 'large',
    title: 'Large',
    version: '2026-01-31',
    sources,
    passages,
    entries,
  };
  return { records, names: Object.fromEntries(entries.map(({ id, name }) => [id, [name]])) };
}
