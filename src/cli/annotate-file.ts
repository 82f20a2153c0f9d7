/**
 * One file through the whole of Sidelight's recognition, as a page would go:
 * blocks, candidates, decisions. Reading arguments and printing are in `annotate.ts`.
 */
import { extname } from 'node:path';
import type { PackRecords } from '../knowledge/model.ts';
import { decide } from '../matching/decide.ts';
import { findCandidates } from '../matching/find-candidates.ts';
import { guessLanguage } from '../matching/languages.ts';
import type { MatchIndex } from '../matching/match-index.ts';
import type { Block } from '../matching/model.ts';
import { collectBlocks } from '../text/collect-blocks.ts';
import { joinBlocks } from '../text/join-blocks.ts';
import { looksLikeHtml, readHtml } from './html-document.ts';
import { readPlainText } from './plain-text.ts';

/** One mention as printed; offsets in UTF-16 code units into the visible text. */
export interface Annotation {
  surface: string;
  label: string;
  kind: string;
  start: number;
  end: number;
  shown: boolean;
  why: string;
}

/** A file as matching sees it. */
export interface ReadFile {
  text: string;
  blocks: Block[];
  /** Where each block starts in `text`. */
  starts: Map<number, number>;
  /** Blocks in navigation and the like, where nothing is shown. */
  quiet: Set<number>;
}

const HTML_EXTENSIONS = new Set(['.html', '.htm', '.xhtml']);
const TEXT_EXTENSIONS = new Set(['.txt', '.text', '.md']);

/** Reads a file's visible text. Its kind goes by the extension, else by how it begins. */
export function readVisibleText(name: string, bytes: Buffer): ReadFile {
  const extension = extname(name).toLowerCase();
  const isHtml = HTML_EXTENSIONS.has(extension) || (!TEXT_EXTENSIONS.has(extension) && looksLikeHtml(bytes));
  return isHtml ? readHtmlText(bytes) : { ...readPlainText(bytes), quiet: new Set() };
}

function readHtmlText(bytes: Buffer): ReadFile {
  const page = readHtml(bytes);
  const collected = collectBlocks(page.body, page.sight);
  const { text, offsetOf } = joinBlocks(collected);
  const starts = new Map(collected.map(({ id }) => [id, offsetOf(id) ?? 0])); // Every id is among the joined blocks.
  const quiet = new Set(collected.filter((block) => block.quiet).map(({ id }) => id));
  const blocks = collected.map(({ id, text, lang, scope }) => ({ id, text, lang, scope }));
  page.close();
  return { text, blocks, starts, quiet };
}

/** All that is recognised in a file, in the order of the text. */
export function annotateText(file: ReadFile, index: MatchIndex, records: PackRecords): Annotation[] {
  const entries = new Map(records.entries.map((entry) => [entry.id, entry]));
  return decide(findCandidates(index, stateLanguage(file.blocks))).map((mention) => {
    const entry = entries.get(mention.entry);
    const offset = file.starts.get(mention.block);
    if (entry === undefined || offset === undefined)
      throw new Error(`A mention of ${mention.entry} that no block or pack holds.`);
    const [start, end] = [offset + mention.start, offset + mention.end];
    const shown = mention.shown && !file.quiet.has(mention.block);
    const { name: label, kind } = entry;
    return { surface: file.text.slice(start, end), label, kind, start, end, shown, why: mention.why };
  });
}

/** Gives blocks that state no language that of their whole text, as the page's script does by the browser's detector. */
function stateLanguage(blocks: Block[]): Block[] {
  const silent = blocks.filter(({ lang }) => lang === null);
  if (silent.length === 0) return blocks;
  const lang = guessLanguage(silent.map(({ text }) => text));
  return blocks.map((block) => (block.lang === null ? { ...block, lang } : block));
}
