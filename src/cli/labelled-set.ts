/**
 * Reads labelled folders (documents plus gold.json) and finds their gold occurrences in a text.
 * How predictions are judged is scoring.ts; the form of the folder is described in
 * tests/fixtures/mentions/README.md.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A label the gold uses, and the surfaces of it that a prediction may show without praise or blame. */
export interface LabelRule {
  label: string;
  kind: string;
  neutral: RegExp[];
}

export interface GoldItem {
  surface: string;
  count: number;
  /** `…before⟦surface⟧after…`, one per occurrence; absent where the set gives none. */
  ctx?: string[];
}
export interface GoldEntry {
  lang: string;
  topic: string;
  set: string;
  mentions: (GoldItem & { label: string; alt?: string[]; stretch?: boolean })[];
  mustNot: (GoldItem & { label: string; alt?: string[]; why: string; zone?: boolean; soft?: boolean })[];
  optional: (GoldItem & { labels: string[] })[];
}
export interface LabelledDocument {
  /** "set/id" as the report names it. */
  key: string;
  path: string;
  gold: GoldEntry;
}
export interface LabelledSet {
  documents: LabelledDocument[];
  /** By entry id. */
  labels: Map<string, LabelRule>;
}

/** Half-open, UTF-16 code units. */
export type Span = [start: number, end: number];

/** The entry id of a label: lower case, apostrophes and commas dropped, every other run of non-alphanumerics a hyphen. */
export function entryIdOf(label: string): string {
  return label
    .toLowerCase()
    .replace(/['’,]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Reads a folder with a gold.json, or one whose folders have one each. Throws where there is none, or no inventory.json beside or above. */
export function readLabelledSet(dir: string): LabelledSet {
  const root = resolve(dir);
  const folders = existsSync(join(root, 'gold.json'))
    ? [root]
    : readdirSync(root)
        .map((name) => join(root, name))
        .filter((path) => existsSync(join(path, 'gold.json')))
        .sort();
  if (folders.length === 0) throw new Error(`no gold.json in ${dir} or in its folders`);
  return { documents: folders.flatMap(readFolder), labels: readInventory(folders[0] ?? root) };
}

function readFolder(folder: string): LabelledDocument[] {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Record<string, GoldEntry>;
  return Object.entries(gold).map(([id, entry]) => {
    const path = ['.html', '.txt'].map((ending) => join(folder, id + ending)).find(existsSync);
    if (!path) throw new Error(`${folder}: gold.json names ${id}, and there is no such document`);
    return { key: `${basename(folder)}/${id}`, path, gold: entry };
  });
}

function readInventory(folder: string): Map<string, LabelRule> {
  const path = [folder, dirname(folder)].map((at) => join(at, 'inventory.json')).find(existsSync);
  if (!path) throw new Error(`no inventory.json in ${folder} or above it`);
  const list = JSON.parse(readFileSync(path, 'utf8')) as { label: string; kind: string; neutral: string[] }[];
  return new Map(
    list.map((l) => [
      entryIdOf(l.label),
      {
        label: l.label,
        kind: l.kind === 'sources' ? 'group' : l.kind,
        neutral: l.neutral.map((source) => new RegExp(source, 'iu')),
      },
    ]),
  );
}

/** Space, soft hyphens, zero-width and bidi characters: they say nothing about where a context stands. */
const BLANK = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const WORD = /[\p{L}\p{N}]/u;

/** A text without blanks, and for each of its code units the offset in the full text. */
export interface Squeezed {
  text: string;
  at: number[];
}

export function squeeze(full: string): Squeezed {
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < full.length; i += 1) {
    const char = full.charAt(i);
    if (BLANK.test(char)) continue;
    text += char;
    at.push(i);
  }
  return { text, at };
}

/** Whether no letter or digit of the same word continues on either side of the span. */
export function isWordBounded(text: string, [start, end]: Span): boolean {
  const joins = (a: string, b: string): boolean => WORD.test(a) && WORD.test(b);
  return !joins(text.charAt(start - 1), text.charAt(start)) && !joins(text.charAt(end - 1), text.charAt(end));
}

/** Context kept on each side, in code units without blanks, widest first: blocks may have come in another order. */
const WINDOWS: readonly Span[] = [
  [99, 99],
  [99, 3],
  [3, 99],
  [10, 10],
  [6, 6],
  [99, 0],
  [0, 99],
  [3, 3],
];

/**
 * Every span that fits an occurrence's context, under the widest window that fits anywhere.
 * With `exactly` only the whole context counts. Empty where the text does not hold it.
 */
export function findContext(full: string, text: Squeezed, ctx: string, exactly: boolean): Span[] {
  const [head = '', rest = ''] = ctx.split('⟦');
  const [surface = '', tail = ''] = rest.split('⟧');
  const [before, core, after] = [squeeze(head).text, squeeze(surface).text, squeeze(tail).text];
  if (core === '') return [];
  for (const [left, right] of exactly ? WINDOWS.slice(0, 1) : WINDOWS) {
    const lead = left === 0 ? '' : before.slice(-left);
    const spans = findAll(full, text, lead, core, after.slice(0, right));
    if (spans.length > 0) return spans;
  }
  return [];
}

/** Every word-bounded span of a bare surface. */
export function findSurface(full: string, text: Squeezed, surface: string): Span[] {
  const core = squeeze(surface).text;
  return core === '' ? [] : findAll(full, text, '', core, '').filter((span) => isWordBounded(full, span));
}

function findAll(full: string, { text, at }: Squeezed, lead: string, core: string, tail: string): Span[] {
  const needle = lead + core + tail;
  const spans: Span[] = [];
  for (let i = text.indexOf(needle); i >= 0; i = text.indexOf(needle, i + 1)) {
    const first = i + lead.length;
    const start = at[first];
    const last = at[first + core.length - 1];
    if (start !== undefined && last !== undefined) spans.push([start, Math.min(last + 1, full.length)]);
  }
  return spans;
}
