/**
 * The article that a page is, as its reader would keep it: paragraphs as they stand, and what the page states of itself.
 * What is an article and what is page around it, Mozilla's Readability decides; the paragraphs are taken from the
 * elements it keeps. Where the page states nothing, nothing is put in its place.
 */
import { Readability } from '@mozilla/readability';
import { readPublishedDay } from './published-day.ts';

/** Plain JSON, since it is the answer of a script that runs in a page. */
export interface ExtractedArticle {
  title: string;
  publisher: string | null;
  /** Address without its fragment. */
  url: string;
  /** ISO 8601 day; see `readPublishedDay`. */
  published: string | null;
  /** BCP 47, as the page states it. */
  language: string | null;
  /** In their order, white space collapsed as the browser shows it. */
  paragraphs: ExtractedParagraph[];
}

export interface ExtractedParagraph {
  text: string;
  /** True for headings. */
  heading: boolean;
}

/** What holds running text of its own. */
const BLOCKS = 'p,li,blockquote,pre,dd,dt,figcaption,h1,h2,h3,h4,h5,h6';
const HEADING = /^H[1-6]$/;

/** Elements that are looked at, at most: a page of more is an application, and Readability's time grows with them. */
const MOST_ELEMENTS = 60_000;

/** Returns null where the page at this address holds no article. Leaves the document as it is. */
export function readArticle(document: Document, address: string): ExtractedArticle | null {
  const copy = document.cloneNode(true) as Document; // a clone is what it is a clone of
  const options = { maxElemsToParse: MOST_ELEMENTS, serializer: (node: Node) => node };
  const found = parse(() => new Readability<Node>(copy, options).parse());
  if (!found?.content) return null;
  const title = readHeadline(document) ?? collapse(found.title || document.title);
  const paragraphs = listParagraphs(found.content).filter(({ text }) => text !== title);
  if (title === '' || paragraphs.every(({ heading }) => heading)) return null;
  return {
    title,
    publisher: orNull(found.siteName),
    url: address.replace(/#.*$/, ''),
    published: readPublishedDay(document),
    language: orNull(document.documentElement.lang || found.lang),
    paragraphs,
  };
}

/** The page's one main heading, where its title holds it: Readability cuts titles at colons and dashes, and keeps the wrong part. */
function readHeadline(document: Document): string | null {
  const headings = [...document.querySelectorAll('h1')].map(({ textContent }) => collapse(textContent));
  const [only = ''] = headings;
  return headings.length === 1 && only !== '' && collapse(document.title).includes(only) ? only : null;
}

/** Readability throws on pages of too many elements. */
function parse<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}

function listParagraphs(content: Node): ExtractedParagraph[] {
  if (!('querySelectorAll' in content)) return [];
  const elements = [...(content as Element).querySelectorAll(BLOCKS)]; // it has what elements have
  const innermost = elements.filter((element) => element.querySelector(BLOCKS) === null);
  return innermost
    .map((element) => ({ text: collapse(element.textContent), heading: HEADING.test(element.tagName) }))
    .filter(({ text }) => text !== '');
}

function collapse(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function orNull(text: string | null | undefined): string | null {
  return collapse(text) || null;
}
