// @vitest-environment jsdom
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readArticle } from '../../../src/text/article.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const read = (html: string) => readArticle(parse(html), 'https://news.example/a');
const prose = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<p>Sentence number ${at} of this report, which is long enough, with a comma, to be taken for running text by anybody who counts.</p>`,
  ).join('\n');

it('keeps the paragraphs of the fixture page as they stand, and leaves the page alone', async () => {
  const file = 'tests/fixtures/pages/article.html';
  const document = parse(await readFile(file, 'utf8'));
  const before = new XMLSerializer().serializeToString(document);
  const article = readArticle(document, 'https://ledger.example/a?b=1#part');
  expect(new XMLSerializer().serializeToString(document)).toBe(before);
  expect(article).toMatchObject({
    title: 'The Tuesday table: how a reading circle keeps up with far-off talks',
    url: 'https://ledger.example/a?b=1',
    language: 'en',
  });
  const texts = article?.paragraphs.map(({ text }) => text) ?? [];
  expect(texts.length).toBeGreaterThan(10);
  expect(
    texts.some((text) => text.startsWith('The rule on the door is short: nobody says “everyone knows”.')),
  ).toBe(true);
  expect(texts.every((text) => text === text.replace(/\s+/g, ' ').trim())).toBe(true);
  expect(texts).not.toContain('For the valley and its villages');
});

it('takes what the page states of itself, and nothing that it does not state', () => {
  const plain = read(`<title>A report</title><body><article><h1>A report</h1>${prose(6)}</article>`);
  expect(plain).toMatchObject({ title: 'A report', publisher: null, published: null, language: null });
  const stated = `<html lang="uk"><title>A report | Ledger</title><meta property="og:site_name" content="Ledger">
    <meta property="article:published_time" content="2025-06-14T10:00:00Z">
    <body><article><h1>A report</h1><h2>Part two</h2>${prose(6)}</article>`;
  const article = read(stated);
  expect(article).toMatchObject({
    title: 'A report',
    publisher: 'Ledger',
    published: '2025-06-14',
    language: 'uk',
  });
  expect(article?.paragraphs.filter(({ heading }) => heading)).toEqual([{ text: 'Part two', heading: true }]);
});

it.each([
  ['nothing', '<body></body>'],
  ['a form', '<body><form><input><button>Go</button></form></body>'],
  ['headings alone', '<body><h1>One</h1><h2>Two</h2></body>'],
])('finds no article where there is %s', (_what, html) => {
  expect(read(html)).toBeNull();
});

it('finds none in a page of more elements than an article has', () => {
  expect(read(`<body>${'<i>a</i>'.repeat(60_001)}</body>`)).toBeNull();
});
