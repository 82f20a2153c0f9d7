/** Made-up records about made-up people, for views. */
import type {
  CardContent,
  EntryRecord,
  PassageRecord,
  SourceRecord,
  Statement,
} from '../../../../src/knowledge/model.ts';

export const source: SourceRecord = {
  id: 'article',
  title: 'Harbour Plan Turned Down',
  publisher: null,
  url: null,
  published: null,
  paragraphs: 7,
  language: 'en',
};

export function passage(id: string, over: Partial<PassageRecord> = {}): PassageRecord {
  return {
    id,
    source: source.id,
    place: { paragraph: 3, sentence: 1 },
    text: `What ${id} says.`,
    chain: [{ name: `speaker of ${id}`, entry: null }],
    openness: 'unnamed',
    about: [],
    asOf: null,
    answeredBy: [],
    answers: [],
    ...over,
  };
}

export function statement(
  id: string,
  over: Partial<PassageRecord> = {},
  more: Partial<Statement> = {},
): Statement {
  return { passage: passage(id, over), source, role: 'about', answers: [], ...more };
}

export function entry(over: Partial<EntryRecord> = {}): EntryRecord {
  return {
    id: 'ada-example',
    kind: 'person',
    name: 'Ada Example',
    line: { text: 'A spokesperson of the harbour council.', passage: 'line' },
    general: false,
    event: null,
    figure: null,
    ...over,
  };
}

export function content(over: Partial<CardContent> = {}): CardContent {
  return {
    entry: entry(),
    lineStatement: statement('line', { chain: [], openness: 'narration' }),
    statements: [statement('one'), statement('two')],
    more: [],
    figures: [],
    names: {},
    pack: { title: 'The harbour', version: '2026-01-31' },
    ...over,
  };
}
