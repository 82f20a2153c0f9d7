/** Holds the bundled pack to its source and to the promises of the house. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { EntryRecord, PassageRecord } from '../../../src/knowledge/model.ts';
import { records } from './bundled-records.ts';

/** The sentences of the article: paragraph and number of sentences, headings not counted. */
const SENTENCES: readonly (readonly [PassageRecord['place']['paragraph'], number])[] = [
  ['headline', 0],
  ['standfirst', 1],
  [1, 2],
  [2, 3],
  [3, 3],
  [4, 2],
  [5, 3],
  [6, 3],
  [7, 3],
];

/** Words that judge: allowed only as words that somebody is quoted with. */
const LOADED = /intransigen|propaganda|stalling|aggression|maximalis|encircle|dictate/i;
/** A source is restated, not copied: a run of this many words is a copy. */
const COPIED_WORDS = 8;
/** A quotation is a dozen words at most. */
const QUOTED_WORDS = 12;

const shared = (path: string) => fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url));
const SOURCE = shared('seeds/western-security-plan.txt');
const INVENTORY = shared('eval/inventory.json');

const passage = (id: string) => find(records.passages, id);
const entry = (id: string): EntryRecord => find(records.entries, id);
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const quotesOf = (text: string) => [...text.matchAll(/<q>(.*?)<\/q>/gs)].map((match) => match[1] ?? '');
const authoredTexts = [
  ...records.passages.map(({ id, text }) => ({ id, text })),
  ...records.entries.map(({ id, line }) => ({ id, text: line.text })),
];

function find<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the pack has no "${id}"`);
  return found;
}

describe('the bundled pack', () => {
  it('covers every sentence of the article', () => {
    const sentences = SENTENCES.flatMap(([paragraph, count]) =>
      count === 0
        ? [`${paragraph}`]
        : Array.from({ length: count }, (_, index) => `${paragraph}.${index + 1}`),
    );
    const covered = new Set(
      records.passages.map(({ place: { paragraph, sentence } }) =>
        [paragraph, ...(sentence === null ? [] : [sentence])].join('.'),
      ),
    );
    expect(sentences.filter((sentence) => !covered.has(sentence))).toEqual([]);
    // The three section headings stand with the paragraph below them.
    expect([...covered].filter((place) => !sentences.includes(place))).toEqual(['3', '5', '7']);
    expect(records.passages.length).toBeGreaterThanOrEqual(25);
  });

  it('states nothing of its source that the article does not state', () => {
    expect(records.sources).toEqual([
      expect.objectContaining({ publisher: null, url: null, published: null, paragraphs: 7, language: 'en' }),
    ]);
  });

  it('holds one date, August 2025, as the as-of of the missing', () => {
    expect(records.passages.filter(({ asOf }) => asOf !== null).map(({ id, asOf }) => [id, asOf])).toEqual([
      ['p6-missing', '2025-08'],
    ]);
    expect(records.entries.filter(({ event }) => event !== null && event.date !== null)).toEqual([]);
    const dates = authoredTexts.filter(({ text }) =>
      /\b(19|20)\d\d\b/.test(text.replaceAll('August 2025', '')),
    );
    expect(dates).toEqual([]);
  });

  it('uses loaded words only as words that somebody is quoted with', () => {
    const loose = authoredTexts.filter(({ text }) => LOADED.test(text.replace(/<q>.*?<\/q>/gs, '')));
    expect(loose).toEqual([]);
  });

  it('quotes no more than a dozen words at a time', () => {
    const long = authoredTexts
      .flatMap(({ text }) => quotesOf(text))
      .filter((quote) => wordsOf(quote).length > QUOTED_WORDS);
    expect(long).toEqual([]);
  });

  it('names the speaker in every passage and line that somebody else than the article says', () => {
    const silent = authoredTexts.filter(({ id, text }) => {
      const said = records.passages.find((one) => one.id === id) ?? passage(entry(id).line.passage);
      if (said.openness === 'narration') return false;
      const speakers = said.chain.flatMap(({ name, entry: speaker, includes = [] }) => [
        name,
        ...[...(speaker === null ? [] : [speaker]), ...includes].map((one) => entry(one).name),
      ]);
      const itself = said.chain.some((link) => link.entry === id || link.includes?.includes(id));
      return !itself && !speakers.some((name) => text.toLowerCase().includes(name.toLowerCase()));
    });
    expect(silent).toEqual([]);
  });

  it('says so in the line where a claim is the article’s own', () => {
    const plain = records.entries
      .filter(
        ({ line }) => passage(line.passage).openness === 'narration' && !/\bthe article\b/i.test(line.text),
      )
      .map(({ id }) => id);
    // Who Maria Zakharova is, is no claim that anybody disputes in the article.
    expect(plain).toEqual(['maria-zakharova', 'russian-foreign-ministry']);
  });

  it('keeps the walk-out in Istanbul an allegation of unnamed officials wherever it is told', () => {
    const told = authoredTexts.filter(({ text }) => /walk(ed|ing)?[ -]?out/i.test(text));
    expect(told.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['p3-walk-out', 'russian-delegation', 'istanbul', 'istanbul-talks']),
    );
    for (const { id, text } of told.filter(({ id }) => id !== 'european-officials'))
      expect(text, id).toMatch(/European officials, speaking anonymously, said/);
    expect(entry('european-officials').line.text).toMatch(/^Speaking anonymously, they said/);
    expect(passage('p3-walk-out')).toMatchObject({
      openness: 'unnamed',
      chain: [{ entry: 'european-officials' }],
    });
    expect(records.entries.filter(({ name }) => /walk/i.test(name))).toEqual([]);
  });

  it.each([
    ['p2-coordination', /\breportedly\b/],
    ['p3-non-starter', /\bwidely\b/],
    ['p5-seen-as', /\bare seen\b/],
    ['p7-prospects', /\bappears\b/],
    ['p7-warning', /\brisk\b/],
    ['p2-analysts', /\boften\b/],
  ])('keeps the hedge in %s', (id, hedge) => {
    expect(passage(id).text).toMatch(hedge);
  });

  it.each([
    ['p2-zakharova', 'p2-analysts'],
    ['p3-refusal', 'p3-non-starter'],
    ['p4-state-media', 'p4-independent-media'],
  ])('pairs %s with its answer in both directions', (claim, answer) => {
    expect(passage(claim).answeredBy).toEqual([answer]);
    expect(passage(answer).answers).toEqual([claim]);
  });

  it('gives each figure with its bound, its count, its speaker and its date, and none instead of another', () => {
    expect(entry('1000-prisoners-from-each-side').figure).toMatchObject({
      value: 1000,
      bound: 'exactly',
      to: null,
      asOf: null,
      speaker: [],
    });
    expect(entry('over-150000-people-missing').figure).toMatchObject({
      value: 150_000,
      bound: 'over',
      counted: 'people still missing',
      asOf: '2025-08',
      asOfBounds: { from: '2025-08-01', to: '2025-08-31', approximate: false },
      speaker: [{ entry: 'international-committee-of-the-red-cross' }],
    });
    expect(entry('tens-of-thousands-of-prisoners-and-missing-persons').figure).toMatchObject({
      worded: 'tens of thousands of prisoners and missing persons',
      asOf: null,
      speaker: [
        {
          entry: 'international-observers',
          includes: ['united-nations', 'international-committee-of-the-red-cross'],
        },
      ],
    });
    expect(authoredTexts.filter(({ text }) => /contradict|inconsisten|differ/i.test(text))).toEqual([]);
  });

  it('gives general entries no more than everybody knows by name', () => {
    const general = records.entries.filter((one) => one.general).map(({ name }) => name);
    expect(general.toSorted()).toEqual([
      'Istanbul',
      'Moscow',
      'Russia',
      'The West',
      'Ukraine',
      'United Nations',
      'United States',
    ]);
  });
});

describe.skipIf(!existsSync(SOURCE))('beside its source (needs the optional folder of test material)', () => {
  const source = existsSync(SOURCE) ? readFileSync(SOURCE, 'utf8') : '';

  it('copies no run of words outside quotation marks', () => {
    const known = new Set(runsOf(source));
    const copied = authoredTexts.flatMap(({ id, text }) => {
      const unquoted = text.split(/<q>.*?<\/q>/s);
      return unquoted
        .flatMap(runsOf)
        .filter((run) => known.has(run))
        .map((run) => `${id}: ${run}`);
    });
    expect(copied).toEqual([]);
  });

  it('quotes and cites words that stand in the source', () => {
    const plain = (text: string) => wordsOf(text).join(' ');
    const quoted = authoredTexts.flatMap(({ text }) => quotesOf(text));
    const cited = records.entries.flatMap(({ event }) => [
      event?.cited ?? '',
      ...(event?.further ?? []).map((one) => one.cited),
    ]);
    const pieces = [...quoted, ...cited.flatMap((text) => text.split('…'))].map(plain);
    expect(pieces.filter((piece) => !plain(source).includes(piece))).toEqual([]);
  });

  it('counts paragraphs and sentences as the source has them', () => {
    const [, , , ...rest] = source.split('\n');
    const paragraphs = rest.filter((line) => /[.]["”]?$/.test(line.trim()));
    const counted = paragraphs.map((text) => text.split(/(?<=[.]["”]?) (?=[A-Z])/).length);
    expect(counted).toEqual(
      SENTENCES.filter(([paragraph]) => typeof paragraph === 'number').map(([, count]) => count),
    );
  });
});

describe.skipIf(!existsSync(INVENTORY))(
  'beside the inventory (needs the optional folder of test material)',
  () => {
    it('has exactly its labels, with their kinds', () => {
      const labels = JSON.parse(readFileSync(INVENTORY, 'utf8')) as { label: string; kind: string }[]; // its own format
      const wanted = labels
        .filter(({ label }) => label !== 'August 2025')
        .map(({ label, kind }) => `${label}: ${kind === 'sources' ? 'group' : kind}`);
      expect(records.entries.map(({ name, kind }) => `${name}: ${kind}`).toSorted()).toEqual(
        wanted.toSorted(),
      );
    });
  },
);

/** Names of bodies cannot be said in other words: each counts as one. */
const bodies = records.entries.filter(({ kind }) => kind === 'organisation').map(({ name }) => name);

/** All runs of as many words as make a copy. */
function runsOf(text: string): string[] {
  const words = wordsOf(bodies.reduce((rest, name) => rest.replaceAll(name, name.replaceAll(' ', '')), text));
  return words.flatMap((_, start) => {
    const run = words.slice(start, start + COPIED_WORDS);
    return run.length === COPIED_WORDS ? [run.join(' ')] : [];
  });
}
