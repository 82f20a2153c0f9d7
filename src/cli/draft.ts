/**
 * The draft of a pack from its documents: everything that can be read off them, and for the rest a place to write. No
 * sentence of a document is put into a passage: a pack says what its sources say in words of its own.
 */
import { stringify } from 'yaml';
import { listCandidates } from './candidate-names.ts';
import { type FoundAmount, listAmounts, listDates } from './found-facts.ts';
import { createSentenceReader } from './sentences.ts';
import type { SourceDocument } from './source-document.ts';

/** A document with the id it gets as a source. */
export interface DraftSource {
  id: string;
  document: SourceDocument;
}

/** Candidate names that are listed: a pack begins with what is named most. */
const MOST_NAMES = 40;
/** Dates and amounts that are listed: a document of more is a table. */
const MOST_FACTS = 100;
/** Places of one name that are listed: its first ones tell who it is. */
const MOST_PLACES = 8;
/** UTF-16 code units of a sentence that tell an editor which it is. */
const MOST_WORDS = 90;

/** What a draft is told beside its documents. */
export interface DraftOptions {
  /** Of the pack. */
  id: string;
  /** ISO 8601 day. */
  today: string;
  /** Path of the JSON Schema from where the draft will lie; null where it does not reach there. */
  schema: string | null;
}

/** YAML of a pack to be finished; `check` says what is still to be written. */
export function draftPack(sources: readonly DraftSource[], { id, today, schema }: DraftOptions): string {
  const head = { format: 1, id, title: sources[0]?.document.title ?? id, version: today };
  const read = sources.map((source) => [source, readSentences(source)] as const);
  const each = (describe: (source: DraftSource, reading: Reading) => string[]) =>
    read.flatMap(([source, reading]) => describe(source, reading));
  return [
    ...(schema === null ? [] : [`# yaml-language-server: $schema=${schema}`]),
    '# A draft. What is still to be written is marked TODO; `npm run knowledge -- check FILE` says what is missing.',
    stringify(head, { lineWidth: 0 }).trimEnd(),
    'sources:',
    ...each(describeSource),
    '',
    ...each(listSentences),
    'passages:',
    '  # TODO: one for each thing a source says, in your own neutral words, hedges kept. For example:',
    ...PASSAGE_EXAMPLE.map((line) => `  # ${line}`.trimEnd()),
    '',
    ...each(listFacts),
    'entries:',
    '  # TODO: what pages name and readers want to know of; each needs a passage under its line. For example:',
    ...ENTRY_EXAMPLE.map((line) => `  # ${line}`.trimEnd()),
    '',
    ...each(listNames),
    'names:',
    '  # TODO: how pages write each entry, by language. For example:',
    '  # anna-berg: { en: [Anna Berg, { text: Berg, surname: true }] }',
    '  # council: { en: ["Harbour Council [of Aarsund]"] } # quoted, for its brackets',
    '',
  ].join('\n');
}

const PASSAGE_EXAMPLE = [
  'plan:',
  '  source: …',
  '  place: { paragraph: 1, sentence: 2 }',
  '  text: The council reportedly plans a new quay.',
  '  openness: narration # or named, institution, unnamed, with chain: [who says it]',
  '  about: [new-quay]',
];

const ENTRY_EXAMPLE = [
  'anna-berg:',
  '  kind: person # person, organisation, group, place, document, event, figure',
  '  name: Anna Berg',
  '  line:',
  '    text: She speaks for the council.',
  '    passage: plan',
];

/** What the document does not state is left to whoever can look it up, as a comment. */
function describeSource({ id, document }: DraftSource, { sentencesOf }: Reading): string[] {
  const { title, publisher, url, published, language, readsLike } = document;
  const line = (key: string, value: string | null, todo: string) =>
    value === null
      ? `    # ${key}: TODO, ${todo}`
      : `    ${stringify({ [key]: value }, { lineWidth: 0 }).trimEnd()}`;
  const likely = readsLike === null ? '' : `; its words read like "${readsLike}"`;
  return [
    `  ${id}:`,
    line('title', title, 'needed; the document states none'),
    line('publisher', publisher, 'where the document states it'),
    line('url', url, 'where the document states it'),
    line('published', published, 'where the document states it'),
    `    paragraphs: ${sentencesOf.length}`,
    `    sentences: [${sentencesOf.map(({ length }) => length).join(', ')}]`,
    line('language', language, `needed; the document states none${likely}`),
  ];
}

/** A document read into sentences. */
interface Reading {
  /** Of each paragraph that is no heading. */
  sentencesOf: string[][];
  sentences: string[];
  /** By index of the sentence: "2.1" is the first of the second paragraph. */
  places: string[];
  small: ReadonlySet<string>;
}

function readSentences({ document }: DraftSource): Reading {
  const body = document.paragraphs.filter(({ heading }) => !heading).map(({ text }) => text);
  const { split, small } = createSentenceReader(body, document.readsLike);
  const sentencesOf = body.map(split);
  return {
    sentencesOf,
    sentences: sentencesOf.flat(),
    places: sentencesOf.flatMap((sentences, at) =>
      sentences.map((_, sentence) => `${at + 1}.${sentence + 1}`),
    ),
    small,
  };
}

/** Where everything stands, as comments. */
function listSentences({ id, document }: DraftSource, { sentencesOf }: Reading): string[] {
  let number = 0;
  const lines = document.paragraphs.flatMap(({ text, heading }) => {
    if (heading) return [`#      ${shorten(text)}`];
    number += 1;
    return (sentencesOf[number - 1] ?? []).map(
      (sentence, at) => `# ${number}.${at + 1}  ${shorten(sentence)}`,
    );
  });
  return [`# ${id}, paragraph by paragraph:`, ...lines, ''];
}

function listFacts({ id, document }: DraftSource, { sentences, places }: Reading): string[] {
  const { readsLike, published } = document;
  const dates = listDates(sentences, readsLike, published);
  const amounts = listAmounts(sentences, readsLike, dates ?? []);
  const where = (sentence: number, words: string) => `“${words}”, ${places[sentence]}`;
  return [
    ...(dates === null
      ? [`# dates in ${id}: not looked for, since they are not read in "${readsLike}".`, '']
      : comment(
          `dates in ${id}`,
          dates.map(({ words, edtf, sentence }) => `${edtf}  ${where(sentence, words)}`),
        )),
    ...comment(
      `amounts in ${id}`,
      amounts.map((amount) => `${describeAmount(amount)}  ${where(amount.sentence, amount.words)}`),
    ),
  ];
}

function describeAmount({ bound, value, to }: FoundAmount): string {
  return `${bound === 'exactly' ? '' : `${bound} `}${value}${to === null ? '' : ` to ${to}`}`;
}

function listNames({ id, document }: DraftSource, { sentences, places, small }: Reading): string[] {
  const names = listCandidates(sentences, document.readsLike, small);
  const lines = names.map(({ forms, count, sentences: at }) => {
    const first = at.slice(0, MOST_PLACES).map((sentence) => places[sentence]);
    const more = at.length > MOST_PLACES ? ', …' : '';
    return `${shorten(forms.join(', '))}  ×${count}, ${first.join(', ')}${more}`;
  });
  return comment(`named in ${id}, most often first`, lines, MOST_NAMES);
}

function comment(title: string, lines: readonly string[], most = MOST_FACTS): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > most ? [`and ${lines.length - most} more`] : [];
  return [`# ${title}:`, ...[...lines.slice(0, most), ...more].map((line) => `#   ${line}`), ''];
}

function shorten(text: string): string {
  return text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text;
}
