/**
 * From offsets in a block back to places in the document, checked against what
 * the nodes hold now: a page may have changed since it was read.
 */
import type { TextBlock, TextRun } from './model.ts';

/** Boundary points of a range; offsets in UTF-16 code units of the node's data. */
export interface TextPlace {
  startNode: Text;
  startOffset: number;
  endNode: Text;
  endOffset: number;
}

/**
 * Finds where `text.slice(start, end)` of a block stands in the document. Characters that stand in no node
 * (line breaks, objects) are left out at the ends.
 * Returns null when the slice is empty, holds no node's text, or when the nodes no longer hold it.
 */
export function rangeOf(block: TextBlock, start: number, end: number): TextPlace | null {
  if (start < 0 || end > block.text.length || start >= end) return null;
  let place: TextPlace | null = null;
  for (let index = runIndexAt(block.runs, start); index < block.runs.length; index += 1) {
    const run = block.runs[index];
    if (run === undefined || run.at >= end) break;
    if (run.node < 0) continue;
    const piece = pieceOf(block, run, index, start, end);
    if (piece === null) return null;
    place ??= { startNode: piece.node, startOffset: piece.from, endNode: piece.node, endOffset: piece.to };
    place.endNode = piece.node;
    place.endOffset = piece.to;
  }
  return place;
}

/** The part of one run inside the slice, or null where its node has changed or left the block. */
function pieceOf(block: TextBlock, run: TextRun, index: number, start: number, end: number) {
  const node = block.nodes[run.node];
  const runEnd = block.runs[index + 1]?.at ?? block.text.length; // The last run ends with the text.
  const first = Math.max(start, run.at);
  const last = Math.min(end, runEnd);
  const from = run.offset + first - run.at;
  const to = from + last - first;
  if (node === undefined || !node.isConnected || !block.element.contains(node)) return null;
  return holds(node.data.slice(from, to), block.text.slice(first, last)) ? { node, from, to } : null;
}

/** Whether node data is the rendered text, but for white space that is rendered as a space. */
function holds(data: string, rendered: string): boolean {
  return data === rendered || data.replace(/[\t\n\r\f]/g, ' ') === rendered;
}

/** Index of the run that the character at `offset` belongs to. Runs ascend and the first starts at 0. */
function runIndexAt(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const run = runs[middle];
    if (run !== undefined && run.at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
