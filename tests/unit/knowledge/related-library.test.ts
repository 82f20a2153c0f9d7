/** Whether the first passages beside a page have to do with it, by a set that was labelled by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type KeptArticle, linkArticle } from '../../../src/knowledge/kept-article.ts';
import { libraryRecords } from '../../../src/knowledge/library-records.ts';
import { relatedPassages } from '../../../src/knowledge/related-passages.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { loadBundledIndex } from '../matching/bundled-index.ts';
import { records } from './bundled-records.ts';

interface LabelledSet {
  articles: Record<string, { title: string; published: string; paragraphs: string[] }>;
  pages: { id: string; text: string[]; near: string[] }[];
}

const set = parse(readFileSync('tests/fixtures/related/library.yaml', 'utf8')) as LabelledSet;
const index = loadBundledIndex();
const kinds = new Map(records.entries.map(({ id, kind }) => [id, kind]));
const options = {
  find: (blocks: Parameters<typeof findCandidates>[1]) => findCandidates(index, blocks),
  kindOf: (entry: string) => kinds.get(entry) ?? null,
  linkedBy: 'test',
};
const linkText = (title: string, published: string | null, paragraphs: readonly string[]) =>
  linkArticle(
    {
      title,
      published,
      publisher: null,
      url: 'https://news.example/a',
      language: 'en',
      paragraphs: paragraphs.map((text) => ({ text, heading: false })),
    },
    options,
  );

const articles = Object.entries(set.articles).map(
  ([id, { title, published, paragraphs }]): KeptArticle => ({
    ...linkText(title, published, paragraphs),
    id,
    kept: '2026-11-26T10:00:00.000Z',
  }),
);
const library = libraryRecords(articles);

/** Share of the first three that are labelled as near; of as many as there are, where fewer are labelled. */
function precisionOf({ text, near }: LabelledSet['pages'][number], said: readonly string[]): number {
  const { entries } = linkText('', null, text);
  const most = Math.min(3, near.length);
  const found = relatedPassages([{ ...records, passages: [] }, library], entries, most, said);
  const first = found.map(({ statement: { passage } }) => `${passage.source}/${passage.place.paragraph}`);
  return first.filter((id) => near.includes(id)).length / most;
}

describe('passages of kept articles beside a page', () => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it('have to do with it: precision at three is 0.8 at least, and no less for the words', () => {
    const byWords = mean(set.pages.map((page) => precisionOf(page, page.text)));
    const byEntries = mean(set.pages.map((page) => precisionOf(page, [])));
    expect(byWords).toBeGreaterThanOrEqual(0.8);
    expect(byWords).toBeGreaterThanOrEqual(byEntries);
  });

  it('are none where the page names nothing', () => {
    expect(relatedPassages([records, library], [], 3, ['A page about bread.'])).toEqual([]);
  });

  it('would not pass for any three', () => {
    const all = library.passages.map(({ source, place }) => `${source}/${place.paragraph}`);
    const chance = mean(set.pages.map(({ near }) => near.length / all.length));
    expect(chance).toBeLessThan(0.2);
  });
});
