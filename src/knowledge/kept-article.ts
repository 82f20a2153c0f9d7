/**
 * An article that the reader keeps: what the page said, as it said it, and what of it is known. Plain JSON, so that it
 * can be stored. How it is taken from a page is the business of src/text/article.ts; how it answers beside packs, of
 * `library-records.ts`.
 */
import { decide } from '../matching/decide.ts';
import type { Findings } from '../matching/find-candidates.ts';
import type { Amount, Block, Mention } from '../matching/model.ts';
import { decideQuantities } from '../matching/quantities.ts';
import { findSpeaker, type KnownName } from './attribution.ts';
import type { Kind, Openness } from './model.ts';
import { stemWords } from './plain-words.ts';

/** What a page is read into. */
export interface ArticleText {
  title: string;
  publisher: string | null;
  /** Without fragment; names the article: who keeps a page twice keeps what it says now. */
  url: string;
  /** ISO 8601 day. */
  published: string | null;
  /** BCP 47; null where nobody states it. */
  language: string | null;
  paragraphs: { text: string; heading: boolean }[];
}

export interface KeptParagraph {
  /** Verbatim. */
  text: string;
  heading: boolean;
  /** Names of known entries; offsets into `text`, UTF-16 code units. */
  mentions: KnownName[];
  quantities: Omit<Amount, 'start' | 'end'>[];
  /** Who says it, where its words name one. */
  speaker: { name: string; entry: string | null; openness: Openness } | null;
}

export interface KeptArticle extends Omit<ArticleText, 'paragraphs'> {
  /** Sorts by the time it was kept. */
  id: string;
  /** ISO 8601 instant. */
  kept: string;
  paragraphs: KeptParagraph[];
  /** Entries named in it, and measures it gives amounts of (`measureKey`), each once. */
  entries: string[];
  /** Beginnings of its words, each once; see `stemWords`. */
  words: string[];
  /** Which packs, in which state, its names were found with. */
  linkedBy: string;
}

/** A measure among the ids of entries, none of which has a sign in it. */
export function measureKey(measure: string): string {
  return `#${measure}`;
}

/** An entry of the reader's own: words that he picked out of an article, and what they are. */
export interface OwnEntry {
  id: string;
  kind: Kind;
  /** As it stands in the article. */
  name: string;
  /** The article it was picked out of, and its paragraph there, from 0. */
  article: string;
  paragraph: number;
}

export interface LinkOptions {
  find(blocks: Block[]): Findings;
  kindOf(entry: string): Kind | null;
  linkedBy: string;
}

/** Links an article to what is known now, in place of what was known before. */
export function linkArticle<A extends ArticleText>(
  article: A,
  { find, kindOf, linkedBy }: LinkOptions,
): A & Pick<KeptArticle, 'paragraphs' | 'entries' | 'words' | 'linkedBy'> {
  const lang = article.language;
  const blocks = article.paragraphs.map(({ text }, id): Block => ({ id, text, lang, scope: 1 }));
  const findings = find(blocks);
  const decided = decide(findings);
  const quantities = decideQuantities(findings, decided);
  const paragraphs = article.paragraphs.map(({ text, heading }, id): KeptParagraph => {
    const mentions = decided.filter((mention) => mention.block === id && mention.shown).map(toName);
    const amounts = quantities.filter(({ block }) => block === id);
    return {
      text,
      heading,
      mentions,
      quantities: amounts.map(({ measure, value, to, bound, worded }) => ({
        measure,
        value,
        to,
        bound,
        worded,
      })),
      speaker: heading ? null : nameSpeaker(text, mentions, kindOf),
    };
  });
  const entries = new Set(paragraphs.flatMap(({ mentions }) => mentions.map(({ entry }) => entry)));
  const words = stemWords([article.title, ...article.paragraphs.map(({ text }) => text)].join('\n'));
  for (const { measure } of quantities) entries.add(measureKey(measure));
  return { ...article, paragraphs, entries: [...entries], words: [...words], linkedBy };
}

function toName({ start, end, entry }: Mention): KnownName {
  return { start, end, entry };
}

/** Only people and bodies speak: "according to the treaty" is a source, not a speaker. */
const SPEAKING: readonly Kind[] = ['person', 'organisation', 'group'];

function nameSpeaker(
  text: string,
  mentions: readonly KnownName[],
  kindOf: LinkOptions['kindOf'],
): KeptParagraph['speaker'] {
  const speaker = findSpeaker(text, mentions);
  if (speaker === null) return null;
  const kind = speaker.entry === null ? 'person' : kindOf(speaker.entry);
  if (kind === null || !SPEAKING.includes(kind)) return null;
  return { ...speaker, openness: kind === 'person' ? 'named' : 'institution' };
}
