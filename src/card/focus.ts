/**
 * The keyboard's way into a card and out of it.
 *
 * A card takes no focus when it opens. One that was asked for by the keyboard is a Tab
 * away: the next Tab goes into it. Tab past its end, Shift+Tab before its start and Escape
 * close it and give the focus back to where it was, so that the page's own order goes on.
 */
export interface FocusOptions {
  root: ShadowRoot;
  card: HTMLElement;
  signal: AbortSignal;
  /** The next Tab goes into the card. */
  enterByTab: boolean;
  /** The reader tabbed out. */
  onLeave(): void;
}

export interface CardFocus {
  /** Gives the focus back where the card has it; else does nothing. */
  giveBack(): void;
}

/** Guides the focus until `signal` aborts. */
export function guideFocus({ root, card, signal, enterByTab, onLeave }: FocusOptions): CardFocus {
  let origin: EventTarget | null = null;

  function enter(event: KeyboardEvent): void {
    if (!event.isTrusted || !isTab(event) || event.shiftKey || root.activeElement !== null) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // The page does not see a Tab that is not for it.
    card.focus({ preventScroll: true });
  }

  function leave(event: KeyboardEvent): void {
    if (!isTab(event)) return;
    const stops = [...card.querySelectorAll<HTMLElement>(STOPS)];
    const edge = event.shiftKey ? [card, stops[0]] : [stops.at(-1) ?? card];
    if (!edge.some((stop) => stop === root.activeElement)) return;
    event.preventDefault();
    onLeave();
  }

  if (enterByTab) window.addEventListener('keydown', enter, { signal, capture: true });
  root.addEventListener('focusin', (event) => {
    const { relatedTarget } = event as FocusEvent; // `as`: focusin is one by definition.
    if (!(relatedTarget instanceof Node && root.contains(relatedTarget))) origin = relatedTarget;
  });
  for (const type of ['keydown', 'keypress', 'keyup'] as const) {
    // Keys for the card are no shortcuts of the page's.
    root.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  card.addEventListener('keydown', leave, { signal });

  return {
    giveBack() {
      if (root.activeElement !== null && origin instanceof HTMLElement) origin.focus({ preventScroll: true });
    },
  };
}

/** What Tab stops at in a card. */
const STOPS = 'a[href], button, [tabindex="0"]';

function isTab(event: KeyboardEvent): boolean {
  return event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey;
}
