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
import type { Block, Bound, Mention } from '../matching/model.ts';
import { decideQuantities } from '../matching/quantities.ts';
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

/** One amount of something that the knowledge counts and that no mention holds; offsets as in `Annotation`. */
export interface AnnotatedQuantity {
  surface: string;
  /** Id of the measure: `measures:` of the pack. */
  measure: string;
  value: number;
  /** Upper end where `bound` is `between`; else null. */
  to: number | null;
  bound: Bound;
  start: number;
  end: number;
  why: string;
}

/** All that is recognised in a file, each list in the order of the text. */
export interface AnnotatedFile {
  mentions: Annotation[];
  quantities: AnnotatedQuantity[];
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

/** All that is recognised in a file. Throws where a block or an entry is missing, which no pack of ours can cause. */
export function annotateText(file: ReadFile, index: MatchIndex, records: PackRecords): AnnotatedFile {
  const entries = new Map(records.entries.map((entry) => [entry.id, entry]));
  const findings = findCandidates(index, stateLanguage(file.blocks));
  const decided = decide(findings);
  const place = (block: number, span: { start: number; end: number }) => {
    const offset = file.starts.get(block);
    if (offset === undefined) throw new Error(`Something was found in block ${block}, which was not read.`);
    const [start, end] = [offset + span.start, offset + span.end];
    return { surface: file.text.slice(start, end), start, end };
  };
  const annotate = (mention: Mention): Annotation => {
    const entry = entries.get(mention.entry);
    if (entry === undefined) throw new Error(`A mention of ${mention.entry}, which is no entry.`);
    const { surface, ...span } = place(mention.block, mention);
    const shown = mention.shown && !file.quiet.has(mention.block);
    return { surface, label: entry.name, kind: entry.kind, ...span, shown, why: mention.why };
  };
  return {
    mentions: decided.map(annotate),
    quantities: decideQuantities(findings, decided).map(({ block, span, measure, value, to, bound, why }) => {
      const { surface, ...at } = place(block, span);
      return { surface, measure, value, to, bound, ...at, why };
    }),
  };
}

/** Gives blocks that state no language that of their whole text, as the page's script does by the browser's detector. */
function stateLanguage(blocks: Block[]): Block[] {
  const silent = blocks.filter(({ lang }) => lang === null);
  if (silent.length === 0) return blocks;
  const lang = guessLanguage(silent.map(({ text }) => text));
  return blocks.map((block) => (block.lang === null ? { ...block, lang } : block));
}
