/**
 * A document that a pack is to be written from: its paragraphs, and what it states of itself. HTML by the same reading as
 * a page that a reader keeps; text and Markdown by blank lines, the first paragraph being the title.
 */
import { extname } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { ArticleText } from '../knowledge/kept-article.ts';
import { guessLanguage } from '../matching/languages.ts';
import { readArticle } from '../text/article.ts';
import { decodeText } from './plain-text.ts';

/** A document, with no address where the file states none. */
export type SourceDocument = Omit<ArticleText, 'url'> & { url: string | null };

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

/** Reads the bytes of a file by the end of its name. Throws `NoSource` where there is nothing to read. */
export function readSource(name: string, bytes: Buffer): SourceDocument {
  const kind = extname(name).toLowerCase();
  if (bytes.includes(0)) throw new NoSource('this is no text', 'save the document as .txt, .md or .html');
  const read = READERS[kind];
  if (read === undefined)
    throw new NoSource(`files that end in "${kind}" are not read`, 'save the document as .txt, .md or .html');
  const document = read(bytes);
  if (document.paragraphs.every(({ heading }) => heading))
    throw new NoSource('there is no paragraph in it', 'check that the file holds the text of the document');
  return document;
}

const READERS: Readonly<Record<string, (bytes: Buffer) => SourceDocument>> = {
  '.txt': (bytes) => readText(decodeText(bytes), (block) => ({ text: block, heading: false })),
  '.md': (bytes) => readText(decodeText(bytes).replace(FRONT_MATTER, ''), readMarkdown),
  '.html': readPage,
  '.htm': readPage,
};

/** Lines between two rules at the very beginning: what tools want to know, and no text. */
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

type Paragraph = SourceDocument['paragraphs'][number];

function readText(text: string, readBlock: (block: string) => Paragraph): SourceDocument {
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim() !== '');
  const [title, ...paragraphs] = blocks
    .map(readBlock)
    .map(({ text: words, heading }) => ({ text: words.replace(/\s+/g, ' ').trim(), heading }))
    .filter(({ text: words }) => words !== '');
  return {
    title: title?.text ?? '',
    publisher: null,
    url: null,
    published: null,
    language: guessLanguage(blocks),
    paragraphs,
  };
}

/** Marks of Markdown around words are no words; a link is called by its words. */
function readMarkdown(block: string): Paragraph {
  const heading = /^#{1,6}\s/.test(block) || /\n(=+|-+)\s*$/.test(block);
  const text = block
    .replace(/^#{1,6}\s+|^>\s?|^[-*+]\s+|^\d+[.)]\s+/gm, '')
    .replace(/\n(=+|-+)\s*$/, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|\*|_|`)(?=\S)(.+?)(?<=\S)\1/g, '$2');
  return { text, heading };
}

function readPage(bytes: Buffer): SourceDocument {
  const dom = new JSDOM(bytes, { virtualConsole: new VirtualConsole() }); // faulty style sheets are no news to anybody
  const { document } = dom.window;
  const address = document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '';
  const url = /^https?:\/\//.test(address) ? address : null;
  const article = readArticle(document, url ?? 'about:blank');
  dom.window.close();
  if (article === null)
    throw new NoSource('no article is found on this page', 'save the text of the article as .txt');
  const texts = article.paragraphs.map(({ text }) => text);
  return { ...article, url, language: article.language ?? guessLanguage(texts) };
}
