// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { readPublishedDay } from '../../../src/text/published-day.ts';

const read = (head: string, body = '') =>
  readPublishedDay(
    new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html'),
  );
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the day a page was published', () => {
  it.each<[string, string, string?]>([
    ['an article’s structured data', ld({ '@type': 'NewsArticle', datePublished: '2025-08-12T23:40:00-04:00' })],
    ['a graph of several things', ld({ '@graph': [{ '@type': 'WebPage', datePublished: '2020-01-01' }, { '@type': ['Article', 'Thing'], datePublished: '2025-08-12' }] })],
    ['a list', ld([{ '@type': 'BreadcrumbList' }, { '@type': 'ReportageNewsArticle', datePublished: '2025-08-12' }])],
    ['a page that calls itself none', ld({ '@type': 'WebPage', datePublished: '2025-08-12' })],
    ['broken data before whole data', `<script type="application/ld+json">{,</script>${ld({ '@type': 'Article', datePublished: '2025-08-12' })}`],
    ['the open graph', '<meta property="article:published_time" content="2025-08-12T06:00:00Z">'],
    ['a name in capitals', '<meta name="DC.date.issued" content="2025-08-12">'],
    ['slashes', '<meta name="citation_publication_date" content="2025/08/12">'],
    ['microdata', '', '<p>By A. <time itemprop="datePublished" datetime="2025-08-12">yesterday</time></p>'],
    ['the article’s own time', '', '<time datetime="2024-01-01"></time><article><time datetime="2025-08-12T10:00"></time><time datetime="2025-08-12T12:00"></time></article>'],
  ])('is read from %s', (_, head, body) => {
    expect(read(head, body)).toBe('2025-08-12');
  }); // biome-ignore format: one case a line

  it('keeps the publisher’s day, whatever the time zone', () => {
    expect(read('<meta property="article:published_time" content="2025-12-31T23:59:00-11:00">')).toBe(
      '2025-12-31',
    );
  });

  it('asks the stronger statement first', () => {
    const both = `<meta name="date" content="2025-08-13">${ld({ '@type': 'Article', datePublished: '2025-08-12' })}`;
    expect(read(both)).toBe('2025-08-12');
  });

  it.each<[string, string, string?]>([
    ['nothing is stated', ''],
    ['a list of articles names many days', ld([{ '@type': 'Article', datePublished: '2025-08-12' }, { '@type': 'Article', datePublished: '2025-08-13' }])],
    ['an article tells of several days', '', '<article><time datetime="2025-08-12"></time><time datetime="2025-02-24"></time></article>'],
    ['no day is given', '<meta name="date" content="August 2025">'],
    ['there is no such day', '<meta name="date" content="2025-02-30">'],
    ['it is no text', ld({ '@type': 'Article', datePublished: 20250812 })],
    ['it was changed, not published', '<meta property="article:modified_time" content="2025-08-12">'],
  ])('is not told where %s', (_, head, body) => {
    expect(read(head, body)).toBeNull();
  }); // biome-ignore format: one case a line

  it('falls back where a stronger statement contradicts itself', () => {
    const many = ld([
      { '@type': 'Article', datePublished: '2025-08-12' },
      { '@type': 'Article', datePublished: '2025-08-13' },
    ]);
    expect(read(`${many}<meta property="article:published_time" content="2025-08-14">`)).toBe('2025-08-14');
  });
});
