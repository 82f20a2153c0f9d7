/** The boxes of what is painted. */

/** One live range for all measuring, kept at the document's start in between: live ranges cost at every change. */
export interface Probe {
  document: Document;
  /** Open shadow roots with marks in them. Browsers look into no others. */
  shadowRoots: Set<ShadowRoot>;
  measure<T>(range: AbstractRange, read: (live: Range) => T): T | null;
}

export function createProbe(document: Document): Probe {
  let live: Range | null = null;
  return {
    document,
    shadowRoots: new Set(),
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
