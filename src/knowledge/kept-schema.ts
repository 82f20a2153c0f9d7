/**
 * Kept articles and entries as they come back from a backup: read as strictly as a pack, since a file may be anybody's.
 * Only what the page said comes back; what is known in it is found anew.
 */
import * as v from 'valibot';
import type { KeptArticle, OwnEntry } from './kept-article.ts';
import { PACK_LIMITS } from './pack-limits.ts';
import { stemWords } from './plain-words.ts';

/** Paragraphs of one article, at most, and UTF-16 code units of one: the longest reports have some hundreds. */
const MOST_PARAGRAPHS = 5_000;
const MOST_TEXT = 20_000;

const Line = v.pipe(v.string(), v.nonEmpty(), v.maxLength(PACK_LIMITS.text));
const Id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

const Article = v.strictObject({
  id: Id,
  url: v.pipe(v.string(), v.maxLength(PACK_LIMITS.text), v.regex(/^https?:\/\/[^\s#]+$/)),
  title: Line,
  publisher: v.nullable(Line),
  published: v.nullable(v.pipe(v.string(), v.isoDate())),
  language: v.nullable(v.pipe(v.string(), v.maxLength(35))), // BCP 47 demands room for 35 characters
  kept: v.pipe(v.string(), v.isoTimestamp()),
  paragraphs: v.pipe(
    v.array(v.strictObject({ text: v.pipe(v.string(), v.maxLength(MOST_TEXT)), heading: v.boolean() })),
    v.maxLength(MOST_PARAGRAPHS),
  ),
});

const Entry = v.strictObject({
  id: Id,
  kind: v.picklist(['person', 'organisation', 'group', 'place', 'document']),
  name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
  article: Id,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MOST_PARAGRAPHS)),
});

/** What of a kept article is written into a backup. */
export type ArticleCopy = v.InferOutput<typeof Article>;

export function copyArticle(article: KeptArticle): ArticleCopy {
  const { id, url, title, publisher, published, language, kept, paragraphs } = article;
  const said = paragraphs.map(({ text, heading }) => ({ text, heading }));
  return { id, url, title, publisher, published, language, kept, paragraphs: said };
}

/** An article to be stored, nothing known in it yet; or what is wrong with it, in a few words. */
export function readArticleCopy(value: unknown): KeptArticle | string {
  const { success, output, issues } = v.safeParse(Article, value);
  if (!success) return describe(issues[0]);
  const words = stemWords([output.title, ...output.paragraphs.map(({ text }) => text)].join('\n'));
  const paragraphs = output.paragraphs.map((said) => ({
    ...said,
    mentions: [],
    quantities: [],
    speaker: null,
  }));
  return { ...output, paragraphs, entries: [], words: [...words], linkedBy: '' };
}

/** Likewise. */
export function readEntryCopy(value: unknown): OwnEntry | string {
  const { success, output, issues } = v.safeParse(Entry, value);
  return success ? output : describe(issues[0]);
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => String(key).slice(0, 40)).join('.'); // none for a whole value
  return `${path === '' ? 'the whole' : path}: ${issue.message.slice(0, 200)}`;
}
