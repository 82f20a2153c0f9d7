/**
 * Kept articles as a pack beside the others: paragraphs are its passages, verbatim, and each leads to the place it stands
 * at. What the reader added himself are its entries. A paragraph says what it says to nobody in particular: it has no
 * answer, and no words but its own.
 */
import type { KeptArticle, KeptParagraph, OwnEntry } from './kept-article.ts';
import type { AmountRecord, EntryRecord, PackRecords, PassageRecord, SourceRecord } from './model.ts';
import { linkToQuote, selectParagraph } from './text-quote.ts';

/** Id of the library among the packs; no pack may have it. */
export const LIBRARY_ID = 'my-library';

/** Records of these articles, the latest first, and of those of the reader's entries that stand in them. */
export function libraryRecords(articles: readonly KeptArticle[], own: readonly OwnEntry[] = []): PackRecords {
  const passages = articles.flatMap(listPassages);
  const known = new Set(passages.map(({ id }) => id));
  const there = own.filter(({ article, paragraph }) => known.has(passageId(article, paragraph)));
  return {
    id: LIBRARY_ID,
    title: '',
    version: (articles[0]?.kept ?? '').slice(0, DAY_LENGTH),
    sources: articles.map(toSource),
    passages,
    amounts: articles.flatMap(listAmounts),
    entries: there.map((one) => toEntry(one, articles)),
  };
}

const DAY_LENGTH = 'yyyy-mm-dd'.length;

const passageId = (article: string, paragraph: number) => `${article}/${paragraph}`;

function toSource({ id, title, publisher, url, published, paragraphs, language }: KeptArticle): SourceRecord {
  const body = paragraphs.filter(({ heading }) => !heading).length;
  return { id, title, publisher, url, published, paragraphs: body, language: language ?? '' };
}

function listPassages({ id, url, paragraphs }: KeptArticle): PassageRecord[] {
  let number = 0;
  const texts = paragraphs.map(({ text }) => text);
  return paragraphs.flatMap((paragraph, at): PassageRecord[] => {
    if (paragraph.heading) return [];
    number += 1;
    const quote = selectParagraph(texts, at);
    return [{ ...toPassage(paragraph, { id: passageId(id, at), source: id, number, url }), quote }];
  });
}

function listAmounts({ id, paragraphs }: KeptArticle): AmountRecord[] {
  return paragraphs.flatMap(({ heading, quantities }, at) =>
    heading ? [] : quantities.map((amount) => ({ ...amount, passage: passageId(id, at) })),
  );
}

function toPassage(
  { text, mentions, speaker }: KeptParagraph,
  { id, source, number, url }: { id: string; source: string; number: number; url: string },
): PassageRecord {
  return {
    id,
    source,
    place: { paragraph: number, sentence: null },
    text: escapeText(text),
    chain: speaker === null ? [] : [{ name: speaker.name, entry: speaker.entry }],
    openness: speaker?.openness ?? 'narration',
    about: [...new Set(mentions.map(({ entry }) => entry))],
    asOf: null,
    answeredBy: [],
    answers: [],
    link: linkToQuote(url, text),
  };
}

/** Its line is the sentence it was picked out of. */
function toEntry(
  { id, kind, name, article, paragraph }: OwnEntry,
  articles: readonly KeptArticle[],
): EntryRecord {
  const text = articles.find((one) => one.id === article)?.paragraphs[paragraph]?.text ?? name; // only those that stand there
  return {
    id,
    kind,
    name,
    line: { text: escapeText(sentenceWith(text, name)), passage: passageId(article, paragraph) },
    general: false,
    event: null,
    figure: null,
  };
}

/** Verbatim text as authored text, in which signs of markup stand for themselves. */
function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function sentenceWith(text: string, words: string): string {
  const sentences = [...new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text)];
  return (sentences.find(({ segment }) => segment.includes(words))?.segment ?? text).trim();
}
