/**
 * The draft of a pack from its documents: everything that can be read off them, and for the rest a place to write. No
 * sentence of a document is put into a passage: a pack says what its sources say in words of its own.
 */
import { stringify } from 'yaml';
import { listCandidates } from './candidate-names.ts';
import { listAmounts, listDates } from './found-facts.ts';
import type { SourceDocument } from './source-document.ts';

/** A document with the id it gets as a source. */
export interface DraftSource {
  id: string;
  document: SourceDocument;
}

/** Candidate names that are listed: a pack begins with what is named most. */
const MOST_NAMES = 40;
/** UTF-16 code units of a sentence that tell an editor which it is. */
const MOST_WORDS = 90;

/** YAML of a pack to be finished; `check` says what is still to be written. `today`: ISO 8601 day. */
export function draftPack(id: string, sources: readonly DraftSource[], today: string): string {
  const head = { format: 1, id, title: sources[0]?.document.title ?? id, version: today };
  return [
    '# yaml-language-server: $schema=pack.schema.json',
    '# A draft. What is still to be written is marked TODO; `npm run knowledge -- check FILE` says what is missing.',
    stringify(head, { lineWidth: 0 }).trimEnd(),
    'sources:',
    ...sources.flatMap(describeSource),
    '',
    ...sources.flatMap(listSentences),
    'passages:',
    '  # TODO: one for each thing a source says, in your own neutral words, hedges kept. For example:',
    ...PASSAGE_EXAMPLE.map((line) => `  # ${line}`.trimEnd()),
    '',
    ...sources.flatMap(listFacts),
    'entries:',
    '  # TODO: what pages name and readers want to know of; each needs a passage under its line. For example:',
    ...ENTRY_EXAMPLE.map((line) => `  # ${line}`.trimEnd()),
    '',
    ...sources.flatMap(listNames),
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
  '  line: { text: She speaks for the council., passage: plan }',
];

/** What the document does not state is left to whoever can look it up, as a comment. */
function describeSource({ id, document }: DraftSource): string[] {
  const { title, publisher, url, published, language, paragraphs } = document;
  const body = paragraphs.filter(({ heading }) => !heading);
  const line = (key: string, value: string | null) =>
    value === null
      ? `    # ${key}: TODO, where the document states it`
      : `    ${stringify({ [key]: value }, { lineWidth: 0 }).trimEnd()}`;
  return [
    `  ${id}:`,
    line('title', title),
    line('publisher', publisher),
    line('url', url),
    line('published', published),
    `    paragraphs: ${body.length}`,
    `    sentences: [${body.map(({ text }) => splitSentences(text).length).join(', ')}]`,
    `    language: ${language ?? 'und # TODO: of the document'}`,
  ];
}

function splitSentences(text: string): string[] {
  const segments = new Intl.Segmenter(undefined, { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}

/** Where everything stands, as comments: "1.2" is the second sentence of the first paragraph. */
function listSentences({ id, document }: DraftSource): string[] {
  let number = 0;
  const lines = document.paragraphs.flatMap(({ text, heading }) => {
    if (heading) return [`#      ${shorten(text)}`];
    number += 1;
    return splitSentences(text).map((sentence, at) => `# ${number}.${at + 1}  ${shorten(sentence)}`);
  });
  return [`# ${id}, paragraph by paragraph:`, ...lines, ''];
}

function listFacts({ id, document }: DraftSource): string[] {
  const texts = bodyOf(document);
  const dates = listDates(texts, document.language, document.published);
  const amounts = listAmounts(texts);
  return [
    ...comment(
      `dates in ${id}`,
      dates.map(({ words, edtf, paragraph }) => `${edtf}  “${words}”, paragraph ${paragraph}`),
    ),
    ...comment(
      `amounts in ${id}`,
      amounts.map(({ value, words, paragraph }) => `${value}  “${words}”, paragraph ${paragraph}`),
    ),
  ];
}

function listNames({ id, document }: DraftSource): string[] {
  const names = listCandidates(bodyOf(document), document.language).slice(0, MOST_NAMES);
  return comment(
    `named in ${id}, most often first`,
    names.map(({ name, count, paragraphs }) => `${name}  ×${count}, paragraphs ${paragraphs.join(', ')}`),
  );
}

function bodyOf({ paragraphs }: SourceDocument): string[] {
  return paragraphs.filter(({ heading }) => !heading).map(({ text }) => text);
}

function comment(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`# ${title}:`, ...lines.map((line) => `#   ${line}`), ''];
}

function shorten(text: string): string {
  return text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text;
}
