/**
 * The day on which a page says it was published: its structured data (JSON-LD), its
 * `meta` elements, its microdata, its `time` elements, in that order. Where a kind of
 * statement names several days, it says nothing of the page, and the next is asked.
 * The day is the publisher's, as written: a time zone would only move it.
 */

/** Names that publishers give the date; `name`, `property` or `itemprop` of a `meta`, in lower case. */
const META_NAMES = new Set([
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'citation_publication_date',
]);

const ARTICLE = /Article|Posting|Report$|^Review$/;
const DAY = /^\s*(\d{4})[-/](\d\d)[-/](\d\d)(?!\d)/;

/** ISO 8601 day ("2025-08-12"). Returns null where the page states none, or several that differ. */
export function readPublishedDay(document: Document): string | null {
  return (
    onlyDay(readJsonLd(document)) ??
    onlyDay(readMeta(document)) ??
    onlyDay(readTimes(document, 'time[pubdate],[itemprop~="datePublished"]')) ??
    onlyDay(readTimes(document, 'article time, [role=article] time'))
  );
}

/** The one day that all dates name; null for none and for several. */
function onlyDay(dates: readonly unknown[]): string | null {
  const days = new Set(dates.flatMap((date) => parseDay(date) ?? []));
  const [day] = days;
  return days.size === 1 ? (day ?? null) : null;
}

function parseDay(date: unknown): string | null {
  const [, year, month, day] = (typeof date === 'string' && DAY.exec(date)) || [];
  const iso = `${year}-${month}-${day}`;
  const time = Date.parse(iso);
  // 31 June is read as the first of July by some engines, as nothing by others.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

/** Dates of the articles that the structured data describes; of whatever has one, where none is called an article. */
function readJsonLd(document: Document): unknown[] {
  const articles: unknown[] = [];
  const others: unknown[] = [];
  const look = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(look);
    if (typeof node !== 'object' || node === null) return;
    const { '@graph': graph, '@type': type, datePublished } = node as Record<string, unknown>; // an object has properties
    look(graph);
    if (datePublished === undefined) return;
    const isArticle = [type].flat().some((name) => ARTICLE.test(String(name)));
    (isArticle ? articles : others).push(datePublished);
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      look(JSON.parse(script.textContent ?? '')); // an element always has text
    } catch {
      // Not JSON: many pages are broken so.
    }
  }
  return articles.length > 0 ? articles : others;
}

function readMeta(document: Document): unknown[] {
  return [...document.querySelectorAll('meta[content]')].flatMap((meta) =>
    ['property', 'name', 'itemprop'].some((kind) =>
      META_NAMES.has(meta.getAttribute(kind)?.toLowerCase() ?? ''),
    ) // most have one of the three
      ? [meta.getAttribute('content')]
      : [],
  );
}

function readTimes(document: Document, selector: string): unknown[] {
  return [...document.querySelectorAll(selector)].map((element) => element.getAttribute('datetime'));
}
