import { describe, expect, it } from 'vitest';
import { describeEntry } from '../../../src/knowledge/entry-card.ts';
import { type ArticleText, type KeptArticle, linkArticle } from '../../../src/knowledge/kept-article.ts';
import { LIBRARY_ID, libraryRecords } from '../../../src/knowledge/library-records.ts';
import { rankIds } from '../../../src/knowledge/rank-articles.ts';
import { linkToQuote, selectParagraph } from '../../../src/knowledge/text-quote.ts';
import { timeline } from '../../../src/knowledge/timeline.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { loadBundledIndex } from '../matching/bundled-index.ts';
import { records } from './bundled-records.ts';

const TEXT: ArticleText = {
  title: 'A report',
  publisher: 'Ledger',
  url: 'https://ledger.example/a',
  published: '2026-02-01',
  language: 'en',
  paragraphs: [
    { text: 'Talks', heading: true },
    {
      text: 'The Istanbul talks went on, said Maria Zakharova of the Russian Foreign Ministry.',
      heading: false,
    },
    {
      text: 'Over 160,000 people are missing in the war in Ukraine, Red Cross figures <show> & say.',
      heading: false,
    },
    { text: 'Anna Berg of the reading circle was there. She left early.', heading: false },
  ],
};

const index = loadBundledIndex();
const kinds = new Map(records.entries.map(({ id, kind }) => [id, kind]));
function keep(text: ArticleText = TEXT, id = '1'): KeptArticle {
  const linked = linkArticle(text, {
    find: (blocks) => findCandidates(index, blocks),
    kindOf: (entry) => kinds.get(entry) ?? null,
    linkedBy: 'test',
  });
  return { ...linked, id, kept: '2026-11-26T10:00:00.000Z' };
}

describe('an article that is kept', () => {
  const article = keep();

  it('knows the names in it where they stand, and who says what', () => {
    expect(article.entries).toEqual(expect.arrayContaining(['istanbul-talks', 'maria-zakharova']));
    const [, first] = article.paragraphs;
    for (const { start, end, entry } of first?.mentions ?? [])
      if (entry === 'maria-zakharova') expect(first?.text.slice(start, end)).toBe('Maria Zakharova');
    expect(first?.speaker).toEqual({ name: 'Maria Zakharova', entry: 'maria-zakharova', openness: 'named' });
    expect(article.paragraphs[3]?.speaker).toBeNull();
  });

  it('knows its amounts', () => {
    const [amount] = article.paragraphs[2]?.quantities ?? [];
    expect(amount).toMatchObject({ value: 160_000, bound: 'over', worded: 'Over 160,000' });
  });

  it('speaks on the card of what it names, verbatim, with the way to its words', () => {
    const card = describeEntry([records, libraryRecords([article])], 'istanbul-talks');
    const kept = [...(card?.statements ?? []), ...(card?.more ?? [])].find(
      ({ source }) => source.title === 'A report',
    );
    expect(kept?.passage).toMatchObject({ openness: 'named', place: { paragraph: 1, sentence: null } });
    expect(kept?.passage.quote).toMatchObject({
      prefix: 'Talks',
      suffix: 'Over 160,000 people are missing ',
    });
    expect(kept?.passage.link).toMatch(
      /^https:\/\/ledger\.example\/a#:~:text=The%20Istanbul%20talks%20went%20on%2C%20said,/,
    );
  });

  it('has no markup, whatever signs stand in it', () => {
    const passage = libraryRecords([article]).passages[1];
    expect(passage?.text).toContain('figures &lt;show&gt; &amp; say');
  });

  it('supports the entries that the reader picks out of it, and none that stand elsewhere', () => {
    const own = {
      id: `${LIBRARY_ID}/1`,
      kind: 'person',
      name: 'Anna Berg',
      article: '1',
      paragraph: 3,
    } as const;
    const packs = [libraryRecords([article], [own, { ...own, id: `${LIBRARY_ID}/2`, article: 'gone' }])];
    expect(packs[0]?.entries).toHaveLength(1);
    const card = describeEntry(packs, own.id);
    expect(card?.entry.line.text).toBe('Anna Berg of the reading circle was there.');
    expect(card?.lineStatement.source.title).toBe('A report');
  });
});

it('a kept article stands in the timeline on its day, once for each event it reports of', () => {
  const twice = {
    ...TEXT,
    paragraphs: [...TEXT.paragraphs, { text: 'The Istanbul talks ended.', heading: false }],
  };
  const dated = (published: string | null) => {
    const packs = [records, libraryRecords([keep({ ...twice, published })])];
    return timeline(packs, ['istanbul-talks']).dated.filter(
      ({ statement }) => statement.source.title === 'A report',
    );
  };
  const [item, ...others] = dated('2026-02-01').filter(({ entry }) => entry === 'istanbul-talks');
  expect(item).toMatchObject({ title: 'Istanbul talks', asOf: true, date: { from: '2026-02-01' } });
  expect(others).toEqual([]);
  expect(dated(null)).toEqual([]);
});

describe('a quote', () => {
  it('is selected with what stands around it', () => {
    const paragraphs = ['One '.repeat(20), 'Two.', 'Three.'];
    expect(selectParagraph(paragraphs, 1)).toEqual({
      type: 'TextQuoteSelector',
      exact: 'Two.',
      prefix: 'One One One One One One One One ',
      suffix: 'Three.',
    });
    expect(selectParagraph(paragraphs, 0).prefix).toBe('');
  });

  it.each([
    ['A short-lived one, and so on', '#:~:text=A%20short%2Dlived%20one%2C%20and%20so%20on'],
    ['a b c d e f g h i j k l m n', '#:~:text=a%20b%20c%20d%20e%20f,i%20j%20k%20l%20m%20n'],
    ['', ''],
    ['half \ud83d', '#:~:text=half%20%EF%BF%BD'],
  ])('is an address of its own: “%s”', (words, fragment) => {
    expect(linkToQuote('https://a.example/?b#c', words)).toBe(`https://a.example/?b${fragment}`);
  });
});

describe('documents near a page', () => {
  it('come by what they share, rare entries first, then the latest', () => {
    expect(rankIds([['1', '2', '3', '4'], ['2']], 100)).toEqual(['2', '4', '3', '1']);
    expect(rankIds([['1', '2'], ['3']], 100)).toEqual(['3', '2', '1']);
    expect(rankIds([[]], 0)).toEqual([]);
  });
});
