/** The way back to where the reader was before he was led to a mention. */

export interface WayBack {
  /**
   * Remembers where the reader is, before an element is scrolled to. Led on from mention to mention he comes back
   * to where he began; where he has scrolled by himself since, to where he is now.
   */
  leave(element: Element): void;
  /** Notes that the scrolling is done. */
  arrive(): void;
  /** Scrolls back at once; nothing where he was not led away. */
  go(): void;
  /** Forgets the way, as on another page. */
  forget(): void;
  isAway(): boolean;
}

/** Farther than this, CSS px, the reader has scrolled himself: zoomed pages round by a pixel. */
const SLACK = 2;

/** The way back in one document. */
export function createWayBack({ defaultView: view }: Document): WayBack {
  /** Everything around the mention that may have been scrolled, and how far it was. */
  let places: [element: Element, left: number, top: number][] = [];
  let arrivedAt: number | null = null;
  const topNow = () => view?.scrollY ?? 0; // a document in a tab has a window

  return {
    leave(element) {
      const stayed = arrivedAt !== null && Math.abs(topNow() - arrivedAt) <= SLACK;
      const known = new Set(stayed ? places.map(([place]) => place) : []);
      if (!stayed) places = [];
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (!known.has(at)) places.push([at, at.scrollLeft, at.scrollTop]);
      }
    },
    arrive() {
      arrivedAt = topNow();
    },
    go() {
      // Not smoothly, whatever the page's style says: he wants to read on.
      for (const [place, left, top] of places) place.scrollTo({ left, top, behavior: 'instant' });
      this.forget();
    },
    forget() {
      places = [];
      arrivedAt = null;
    },
    isAway: () => places.length > 0,
  };
}
