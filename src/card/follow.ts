/** Tells when an open card may have to move: the page scrolls, is zoomed or laid out anew, or the card grows. */

export interface Following {
  card: HTMLElement;
  /** Element that holds the mention. */
  element: Element;
  signal: AbortSignal;
  /** The page moved under the card. At most once per frame. */
  onMove(): void;
  /** The card has another size. */
  onGrow(): void;
}

/** Follows until `signal` aborts. Listens passively and adds nothing to the page. */
export function followPage({ card, element, signal, onMove, onGrow }: Following): void {
  let frame: number | null = null;
  const move = () => {
    frame ??= requestAnimationFrame(() => {
      frame = null;
      onMove();
    });
  };
  const options = { signal, passive: true, capture: true };
  document.addEventListener('scroll', move, options); // In capture: every scrolling part of the page.
  window.addEventListener('resize', move, options);
  // Null in documents that are not shown, which have no cards.
  window.visualViewport?.addEventListener('resize', move, options);
  window.visualViewport?.addEventListener('scroll', move, options);

  const page = new ResizeObserver(move); // What loads above a mention moves it without a scroll.
  page.observe(element);
  page.observe(document.documentElement);
  const own = new ResizeObserver(onGrow);
  own.observe(card);
  signal.addEventListener('abort', () => {
    page.disconnect();
    own.disconnect();
    if (frame !== null) cancelAnimationFrame(frame);
  });
}
