/**
 * Everything the reader has, in one file: settings, packs, library. One line of JSON for each thing, so that a library of
 * many thousand articles is written and read without ever standing in one text. A file is read whole before anything
 * is stored; with one line that does not hold, nothing is.
 */
import { importPack } from '../../src/knowledge/import-pack.ts';
import type { KeptArticle, OwnEntry } from '../../src/knowledge/kept-article.ts';
import { copyArticle, readArticleCopy, readEntryCopy } from '../../src/knowledge/kept-schema.ts';
import type { StoredPack } from '../../src/platform/pack-store.ts';
import { type PackChoice, readPackChoices } from '../../src/platform/packs.ts';
import type { Settings } from '../../src/platform/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../src/platform/settings-file.ts';

/** Raised where a file of the version before can no longer be read as it is. */
const VERSION = 1;

/** Faults that are told: who has more has another file. */
const MOST_FAULTS = 20;

export interface Backup {
  settings: Settings;
  /** How packs are used, in the reader's order. */
  choices: readonly PackChoice[];
  packs: StoredPack[];
  articles: KeptArticle[];
  entries: OwnEntry[];
}

/** What is wrong with one line, from 1. */
export interface LineFault {
  line: number;
  reason: string;
}

/** What goes into a file; articles come one by one. */
export interface Written extends Omit<Backup, 'articles' | 'packs'> {
  packs: readonly Pick<StoredPack, 'authored'>[];
  articles: AsyncIterable<KeptArticle>;
}

/** The lines of a backup, each with its end. `made`: when, ISO 8601. */
export async function* writeBackup(backup: Written, made: string): AsyncGenerator<string> {
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  yield line({ sidelight: 'backup', version: VERSION, made });
  yield line({ settings: JSON.parse(writeSettingsFile(backup.settings)) });
  yield line({ choices: backup.choices.map(({ id, on, marks }) => ({ id, on, marks })) });
  for (const { authored } of backup.packs) yield line({ pack: JSON.parse(authored) });
  for await (const article of backup.articles) yield line({ article: copyArticle(article) });
  for (const entry of backup.entries) yield line({ entry });
}

/** Reads lines, or says what is wrong with them. Rejects where they cannot be read at all. */
export async function readBackup(
  lines: AsyncIterable<string>,
): Promise<{ backup: Partial<Backup>; faults?: never } | { backup?: never; faults: LineFault[] }> {
  const packs: StoredPack[] = [];
  const articles: KeptArticle[] = [];
  const entries: OwnEntry[] = [];
  const backup: Partial<Backup> = { packs, articles, entries };
  const faults: LineFault[] = [];
  let number = 0;
  for await (const text of lines) {
    number += 1;
    if (text.trim() === '') continue;
    const reason = number === 1 ? readHead(text) : takeLine(text, backup, { packs, articles, entries });
    if (reason !== null) faults.push({ line: number, reason });
    if (faults.length === MOST_FAULTS || (number === 1 && reason !== null)) break;
  }
  if (number === 0) faults.push({ line: 1, reason: NO_BACKUP });
  return faults.length > 0 ? { faults } : { backup };
}

const NO_BACKUP = 'this is no backup of Sidelight; choose a file that it wrote';

function readHead(text: string): string | null {
  const head = parse(text);
  if (head?.sidelight !== 'backup' || typeof head.version !== 'number') return NO_BACKUP;
  return head.version > VERSION ? 'a newer Sidelight wrote this; update Sidelight first' : null;
}

type Lists = Pick<Backup, 'packs' | 'articles' | 'entries'>;

/** Takes in what a line holds; what is wrong with it, or null. */
function takeLine(text: string, backup: Partial<Backup>, lists: Lists): string | null {
  const line = parse(text);
  const [kind, ...others] = Object.keys(line ?? {});
  if (line === null || kind === undefined || others.length > 0) return 'this is no line of a backup';
  const value = line[kind];
  switch (kind) {
    case 'settings': {
      const read = readSettingsFile(JSON.stringify(value));
      if ('faults' in read) return `settings: ${JSON.stringify(read.faults[0])}`;
      backup.settings = read.settings;
      return null;
    }
    case 'choices': {
      const choices = readPackChoices(value);
      if (typeof choices === 'string') return choices;
      backup.choices = choices;
      return null;
    }
    case 'pack':
      return take(readPack(value), lists.packs);
    case 'article':
      return take(readArticleCopy(value), lists.articles);
    case 'entry':
      return take(readEntryCopy(value), lists.entries);
    default:
      return `"${kind.slice(0, 40)}" is unknown here`;
  }
}

function take<T>(read: T | string, list: T[]): string | null {
  if (typeof read === 'string') return read;
  list.push(read);
  return null;
}

function readPack(value: unknown): StoredPack | string {
  const { pack, problems } = importPack([{ name: 'pack', text: JSON.stringify(value) }]);
  if (pack !== undefined) return { id: pack.compiled.records.id, ...pack };
  const [first] = problems;
  return first === undefined ? 'this is no pack' : `${first.path}: ${first.reason}`;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isMap ? (value as Record<string, unknown>) : null; // any such object is one
  } catch {
    return null;
  }
}

/** The lines of a file, without their ends; the text of the file is never held whole. */
export async function* readLines(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value = '' } = await reader.read();
    const parts = (rest + value).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
    if (done) break;
  }
  if (rest !== '') yield rest;
}
