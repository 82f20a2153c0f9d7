/**
 * A document that a pack is to be written from: its paragraphs, and what it states of itself. HTML by the same reading as
 * a page that a reader keeps; text and Markdown by blank lines. What a document does not state is not put in its place.
 */
import { extname } from 'node:path';
import type { ArticleText } from '../knowledge/kept-article.ts';
import { guessLanguage } from '../matching/languages.ts';
import { readArticle } from '../text/article.ts';
import { parseHtml } from './html-document.ts';
import { type FrontMatter, readFrontMatter, readMarkdownBlock } from './markdown.ts';
import { decodeText } from './plain-text.ts';

/** A document; null is what it does not state. */
export interface SourceDocument extends Omit<ArticleText, 'url' | 'title'> {
  title: string | null;
  url: string | null;
  /** What its words read like, for reading them: the stated language, else a guess that no pack should rest on. */
  readsLike: string | null;
}

/** Why a file is no source; said as reason and remedy. */
export class NoSource extends Error {
  override name = 'NoSource';
  constructor(
    reason: string,
    readonly remedy: string,
  ) {
    super(reason);
  }
}

const SAVE_OTHERWISE = 'save the document as .txt, .md or .html';
/** Controls but for white space, which no text holds, in whatever encoding it was read; Windows-1252 leaves some of the later ones unset. */
const BINARY = /(?=\p{Cc})[^\s\u0080-\u009f]/u;

/** Reads the bytes of a file by the end of its name. Throws `NoSource` where there is nothing to read. */
export function readSource(name: string, bytes: Buffer): SourceDocument {
  const kind = extname(name).toLowerCase();
  const read = READERS[kind];
  if (read === undefined) throw new NoSource(`files that end in "${kind}" are not read`, SAVE_OTHERWISE);
  const text = decodeText(bytes);
  if (text.trim() === '') throw new NoSource('this file is empty', 'put the text of the document into it');
  if (BINARY.test(text)) throw new NoSource('this is no text', SAVE_OTHERWISE);
  const document = read(bytes, text);
  if (document.paragraphs.every(({ heading }) => heading))
    throw new NoSource('there is no paragraph in it', 'check that the file holds the text of the document');
  const texts = document.paragraphs.map((paragraph) => paragraph.text);
  return { ...document, readsLike: document.language ?? guessLanguage(texts) };
}

type Read = Omit<SourceDocument, 'readsLike'>;

const READERS: Readonly<Record<string, (bytes: Buffer, text: string) => Read>> = {
  '.txt': (_bytes, text) => readBlocks(text, (block) => [{ text: block, heading: false }], NOTHING_STATED),
  '.md': (_bytes, text) => {
    const { stated, body } = readFrontMatter(text);
    return readBlocks(body, readMarkdownBlock, stated);
  },
  '.html': readPage,
  '.htm': readPage,
};

const NOTHING_STATED: FrontMatter = {
  title: null,
  publisher: null,
  url: null,
  published: null,
  language: null,
};

type Paragraph = Read['paragraphs'][number];

function readBlocks(text: string, readBlock: (block: string) => Paragraph[], stated: FrontMatter): Read {
  const blocks = text
    .split(/\n[^\S\n]*\n/)
    .flatMap(readBlock)
    .map(({ text: words, heading }) => ({ text: words.replace(/\s+/g, ' ').trim(), heading }))
    .filter(({ text: words }) => /[\p{L}\p{N}]/u.test(words)); // lines between parts are none
  const [first] = blocks;
  const title = stated.title ?? (first !== undefined && isHeadline(first) ? first.text : null);
  // A title may stand above the text and in the front matter as well.
  const paragraphs = first?.text === title ? blocks.slice(1) : blocks;
  return { ...stated, title, paragraphs };
}

/** UTF-16 code units of the longest headline. */
const LONGEST_HEADLINE = 200;

/** A heading, or a line that is no sentence. */
function isHeadline({ text, heading }: Paragraph): boolean {
  return heading || (text.length <= LONGEST_HEADLINE && !/[.…:;,]["”»’]?$/u.test(text));
}

function readPage(bytes: Buffer): Read {
  const dom = parseHtml(bytes);
  const { document } = dom.window;
  const address = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  const url = /^https?:\/\//.test(address) ? address : null;
  const article = readArticle(document, url ?? 'about:blank');
  dom.window.close();
  if (article === null)
    throw new NoSource('no article is found on this page', 'save the text of the article as .txt');
  return { ...article, url };
}
