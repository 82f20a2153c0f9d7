/**
 * The way back from a path in a pack to the file and line where it is written.
 */
import { type Document, isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { PathKey } from './problem.ts';

/** One file, parsed, with its lines. */
export interface ParsedFile {
  name: string;
  document: Document;
  lines: LineCounter;
}

/** Tells the file and line where a path stands, or its nearest parent that is written. */
export type Locate = (path: readonly PathKey[]) => { file: string; line: number | null };

/** Finds places in several files that merge into one value. */
export function locateIn(parsed: readonly ParsedFile[]): Locate {
  return (path) => {
    const found = parsed.map((file) => ({ file, ...findOffset(file.document, path) }));
    const deepest = Math.max(...found.map(({ depth }) => depth));
    const candidates = found.filter(({ depth }) => depth === deepest);
    // What is missing from the whole pack belongs where the pack itself is described.
    const home = candidates.find(({ file }) => file.document.has('format')) ?? candidates[0];
    if (home === undefined) return { file: '', line: null };
    return { file: home.file.name, line: home.file.lines.linePos(home.offset).line };
  };
}

function findOffset(document: Document, path: readonly PathKey[]): { depth: number; offset: number } {
  let node: unknown = document.contents;
  let found = { depth: 0, offset: offsetOf(node) };
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((item) => keyText(item.key) === String(key));
      if (pair === undefined) break;
      found = { depth: found.depth + 1, offset: offsetOf(pair.key) };
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number' && key < node.items.length) {
      node = node.items[key];
      found = { depth: found.depth + 1, offset: offsetOf(node) };
    } else break;
  }
  return found;
}

/** A key as text, whatever YAML took it for. */
export function keyText(key: unknown): string {
  return String(isScalar(key) ? key.value : key);
}

/** Where a node begins in its file, in UTF-16 code units; 0 where nothing is written. */
export function offsetOf(node: unknown): number {
  const range = (node as Node | null | undefined)?.range; // parsed nodes have a range; an empty value has none
  return range?.[0] ?? 0;
}
