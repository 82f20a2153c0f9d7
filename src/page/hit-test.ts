/**
 * Which mention is painted at a point. Beside a mark the question costs some µs on a typical page, on one about 100 µs
 * for its boxes, and some ms on a very large page: ask once per frame at most. Comes with the control, which alone asks.
 */
import type { Markable, Marked, MarkIndex } from './mark-index.ts';
import { boxesOfRange, type Probe } from './probe.ts';

/** What is painted on a page: `Marks.painted`. */
export interface Painted<M extends Markable> {
  probe: Probe;
  index: MarkIndex<M>;
}

/** The mention at a point of the viewport, or null where there is none, or where something else lies on top. */
export function mentionAtPoint<M extends Markable>(
  { probe, index }: Painted<M>,
  x: number,
  y: number,
): M | null {
  for (const marked of fromHighlights(probe, index, x, y) ?? fromCaret(probe, index, x, y)) {
    if (liesOn(probe, marked, x, y)) return marked.mention;
  }
  return null;
}

/** Younger than the types, and not in every browser that can paint highlights. */
interface HighlightsFromPoint {
  highlightsFromPoint?(
    x: number,
    y: number,
    options: CaretPositionFromPointOptions,
  ): { ranges: AbstractRange[] }[];
}

/** Null where the browser cannot tell. */
function fromHighlights<M extends Markable>(
  probe: Probe,
  index: MarkIndex<M>,
  x: number,
  y: number,
): Marked<M>[] | null {
  const registry: HighlightRegistry & HighlightsFromPoint = CSS.highlights;
  if (registry.highlightsFromPoint === undefined) return null;
  const ranges = registry.highlightsFromPoint(x, y, within(probe)).flatMap((result) => result.ranges);
  return ranges.map((range) => index.ofRange(range)).filter((marked) => marked !== null);
}

function fromCaret<M extends Markable>(probe: Probe, index: MarkIndex<M>, x: number, y: number): Marked<M>[] {
  const caret = probe.document.caretPositionFromPoint(x, y, within(probe));
  if (caret === null) return [];
  return index.inNode(caret.offsetNode).filter(({ range }) => {
    const afterStart = caret.offsetNode !== range.startContainer || caret.offset >= range.startOffset;
    return afterStart && (caret.offsetNode !== range.endContainer || caret.offset <= range.endOffset);
  });
}

function within({ shadowRoots }: Probe): CaretPositionFromPointOptions {
  for (const root of shadowRoots) if (!root.isConnected) shadowRoots.delete(root);
  return { shadowRoots: [...shadowRoots] };
}

/** Both questions answer with the nearest text; the point must be on the words themselves. */
function liesOn<M extends Markable>(probe: Probe, { range }: Marked<M>, x: number, y: number): boolean {
  return boxesOfRange(probe, range).some(
    ({ left, right, top, bottom }) => x >= left && x < right && y >= top && y < bottom,
  );
}
