/**
 * Markdown as far as a document to write from needs it: what its front matter states, and its words without their marks.
 * Items of lists are paragraphs of their own, as in HTML; tables, rules and pictures are none.
 */
import { parse } from 'yaml';
import { isRecord } from '../knowledge/authored-files.ts';

/** What a front matter states; null for what it does not. */
export interface FrontMatter {
  title: string | null;
  publisher: string | null;
  url: string | null;
  /** ISO 8601 day, month or year, which are EDTF. */
  published: string | null;
  /** BCP 47. */
  language: string | null;
}

/** Lines between two rules at the very beginning. */
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;
/** Under which keys it is stated, as the usual generators of sites write them. */
const KEYS: Readonly<Record<keyof FrontMatter, readonly string[]>> = {
  title: ['title'],
  publisher: ['publisher'],
  url: ['url', 'canonical', 'canonical_url'],
  published: ['published', 'date'],
  language: ['language', 'lang'],
};
const FORMS: Readonly<Record<keyof FrontMatter, RegExp>> = {
  title: /\S/,
  publisher: /\S/,
  url: /^https?:\/\/\S+$/,
  published: /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=$|[T ])/,
  language: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/,
};

/** Takes the front matter off a document. What is no map of keys, or in no form that a pack could hold, states nothing. */
export function readFrontMatter(text: string): { stated: FrontMatter; body: string } {
  const found = FRONT_MATTER.exec(text);
  const keys = found === null ? {} : parseKeys(found[1] ?? '');
  const state = (key: keyof FrontMatter): string | null => {
    const values = KEYS[key].map((name) => keys[name]).filter((value) => value !== undefined);
    const value = values.map((one) => String(one).trim()).find((one) => FORMS[key].test(one));
    return (key === 'published' ? FORMS.published.exec(value ?? '')?.[0] : value) ?? null;
  };
  const stated = {
    title: state('title'),
    publisher: state('publisher'),
    url: state('url'),
    published: state('published'),
    language: state('language'),
  };
  return { stated, body: text.slice(found?.[0].length ?? 0) };
}

function parseKeys(yaml: string): Record<string, unknown> {
  try {
    const value: unknown = parse(yaml);
    return isRecord(value) ? value : {};
  } catch {
    return {}; // a document may begin with two rules and anything between them
  }
}

export interface MarkdownParagraph {
  text: string;
  heading: boolean;
}

const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;
const TABLE_ROW = /^\s*\|.*\|\s*$/;
const UNDERLINE = /\n(?:=+|-+)\s*$/;

/** Paragraphs, headings and items of lists of one block between blank lines. */
export function readMarkdownBlock(block: string): MarkdownParagraph[] {
  if (block.split('\n').every((line) => TABLE_ROW.test(line))) return [];
  const heading = /^#{1,6}\s/.test(block) || UNDERLINE.test(block);
  const items = ITEM.test(block) ? block.split(/\n(?=\s*(?:[-*+]|\d+[.)])\s)/) : [block];
  return items.map((item) => ({ text: dropMarks(item), heading }));
}

/** Marks around words are no words; a link is called by its words. */
function dropMarks(text: string): string {
  return text
    .replace(ITEM, '')
    .replace(/^#{1,6}\s+|^>\s?/gm, '')
    .replace(UNDERLINE, '')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|\*|`)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<!\w)(__|_)(?=\S)(.+?)(?<=\S)\1(?!\w)/g, '$2');
}
