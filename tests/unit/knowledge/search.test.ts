import pack from 'virtual:bundled-pack';
import { describe, expect, it } from 'vitest';
import { createSearch, listSpeakers, type Search } from '../../../src/knowledge/search.ts';

const search = await createSearch([pack]);

const { records } = pack;
type Wish = Partial<Parameters<Search['find']>[0]>;
const find = (query: string, more: Wish = {}) => {
  const { entries, passages } = search.find({ query, speaker: null, openness: null, entries: [], ...more });
  return {
    names: entries.map(({ entry }) => entry.name),
    passages: passages.map(({ statement }) => statement.passage.id),
    statements: passages.map(({ statement }) => statement),
  };
};

describe('a search', () => {
  it.each([
    ['Zakharova', 'Maria Zakharova'],
    ['zakharva', 'Maria Zakharova'], // a letter left out
    ['Zaharowa', 'Maria Zakharova'], // two spellings crossed
    ['Захарова', 'Maria Zakharova'],
    ['Захарової', 'Maria Zakharova'], // a case that is no entry of the list
    ['Sacharowa', 'Maria Zakharova'],
    ['Zajárova', 'Maria Zakharova'], // with and without its accent
    ['zajarova', 'Maria Zakharova'],
    ['istanbl talks', 'Istanbul talks'],
    ['İstanbul', 'Istanbul'],
    ['Стамбул', 'Istanbul'],
    ['150,000', 'Over 150,000 people missing'],
    ['150 000', 'Over 150,000 people missing'],
    ['red cr', 'International Committee of the Red Cross'], // not typed to its end
  ])('for "%s" finds %s first', (query, name) => {
    expect(find(query).names[0]).toBe(name);
  });

  it('finds passages by what they say, who says it, and what it is about in any language', () => {
    expect(find('external dictates').passages).toContain('p1-external-dictates');
    expect(find('European officials').passages).toContain('p3-walk-out');
    expect(find('Захарова').passages).toContain('p2-spokesperson');
  });

  it('wants every word to be found', () => {
    expect(find('Zakharova dictates astronomy')).toMatchObject({ names: [], passages: [] });
    expect(find('qwertz').passages).toEqual([]);
  });

  it('lists a claim and its answer once, together', () => {
    const { statements } = find('encircle misleading portrayal', {});
    const { statements: either } = find('Western plan media');
    for (const list of [statements, either]) {
      const shown = list.flatMap(({ passage, answers, answerTo = [] }) =>
        [passage, ...[...answers, ...answerTo].map((other) => other.passage)].map(({ id }) => id),
      );
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.includes('p4-state-media')).toBe(shown.includes('p4-independent-media'));
    }
  });

  it('finds words, not markup', () => {
    expect(find('q').passages.length).toBeLessThan(records.passages.length / 2);
    expect(find('<q>')).toEqual(find('q'));
  });
});

describe('the filters', () => {
  it('keep what one speaker says, also where he is named among others', () => {
    const said = find('', { speaker: 'international-committee-of-the-red-cross' }).passages;
    expect(said).toEqual(['p4-warning', 'p4-unaccounted', 'p6-war-dead', 'p6-missing']);
  });

  it('keep what is said with one openness, with words and without', () => {
    for (const query of ['', 'Zakharova']) {
      const { statements } = find(query, { openness: 'named' });
      expect(statements.map(({ passage }) => passage.id)).toEqual(['p2-zakharova']);
      expect(statements[0]?.answers.map(({ passage }) => passage.id)).toEqual(['p2-analysts']); // never one side alone
    }
    expect(find('Zakharova', { openness: 'named' }).names).not.toContain('Maria Zakharova'); // her line is the article's
  });

  it('list what is closest to the page before the rest', () => {
    const [first] = find('', { openness: 'unnamed', entries: ['istanbul-talks'] }).passages;
    expect(first).toBe('p3-walk-out');
  });

  it('find nothing where both exclude each other', () => {
    expect(find('', { speaker: 'article', openness: 'named' })).toMatchObject({ names: [], passages: [] });
  });

  it('offer everybody who says something, the article first, and each finds something', () => {
    const speakers = listSpeakers([records]);
    expect(speakers[0]).toEqual({ key: 'article', name: null, language: 'en' });
    expect(speakers.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Maria Zakharova', 'Western diplomats']),
    );
    expect(new Set(speakers.map(({ key }) => key)).size).toBe(speakers.length);
    for (const { key } of speakers) expect(find('', { speaker: key }).passages, key).not.toEqual([]);
  });
});

it('without words or filters lists what is closest to the page', () => {
  expect(find('', { entries: ['istanbul-talks'] }).passages[0]).toBe('p3-walk-out');
  expect(find('').passages).toEqual([]);
});
