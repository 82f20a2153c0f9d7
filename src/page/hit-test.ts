/**
 * Which mention is painted at a point, and the boxes of a range. Beside a mark
 * the question costs some µs on a typical page, on one about 100 µs for its boxes,
 * and some ms on a very large page: ask once per frame at most.
 */
import type { Markable, Marked, MarkIndex } from './mark-index.ts';

/** One live range for all measuring, kept at the document's start in between: live ranges cost at every change. */
export interface Probe {
  document: Document;
  measure<T>(range: AbstractRange, read: (live: Range) => T): T | null;
}

export function createProbe(document: Document): Probe {
  let live: Range | null = null;
  return {
    document,
    measure(range, read) {
      live ??= document.createRange();
      try {
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return read(live);
      } catch {
        return null; // A node has become shorter than the offset: the mention is gone.
      } finally {
        live.setStart(document, 0);
        live.collapse(true);
      }
    },
  };
}

/** Line boxes in the viewport, in CSS px, without empty ones. Empty where the text is gone from the page. */
export function boxesOfRange(probe: Probe, range: AbstractRange): DOMRect[] {
  if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
  const boxes = probe.measure(range, (live) => [...live.getClientRects()]) ?? []; // Null where the text is gone.
  return boxes.filter(({ width, height }) => width > 0 && height > 0);
}

/** The mention at a point of the viewport, or null where there is none, or where something else lies on top. */
export function mentionAtPoint<M extends Markable>(
  probe: Probe,
  index: MarkIndex<M>,
  x: number,
  y: number,
): M | null {
  for (const marked of fromHighlights(index, x, y) ?? fromCaret(probe, index, x, y)) {
    if (liesOn(probe, marked, x, y)) return marked.mention;
  }
  return null;
}

/** Younger than the types, and not in every browser that can paint highlights. */
interface HighlightsFromPoint {
  highlightsFromPoint?(x: number, y: number): { ranges: AbstractRange[] }[];
}

/** Null where the browser cannot tell. */
function fromHighlights<M extends Markable>(index: MarkIndex<M>, x: number, y: number): Marked<M>[] | null {
  const registry: HighlightRegistry & HighlightsFromPoint = CSS.highlights;
  if (registry.highlightsFromPoint === undefined) return null;
  const ranges = registry.highlightsFromPoint(x, y).flatMap((result) => result.ranges);
  return ranges.map((range) => index.ofRange(range)).filter((marked) => marked !== null);
}

function fromCaret<M extends Markable>(
  { document }: Probe,
  index: MarkIndex<M>,
  x: number,
  y: number,
): Marked<M>[] {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null) return [];
  return index.inNode(caret.offsetNode).filter(({ range }) => {
    const afterStart = caret.offsetNode !== range.startContainer || caret.offset >= range.startOffset;
    return afterStart && (caret.offsetNode !== range.endContainer || caret.offset <= range.endOffset);
  });
}

/** Both questions answer with the nearest text; the point must be on the words themselves. */
function liesOn<M extends Markable>(probe: Probe, { range }: Marked<M>, x: number, y: number): boolean {
  return boxesOfRange(probe, range).some(
    ({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom,
  );
}
