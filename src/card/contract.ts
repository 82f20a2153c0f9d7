/**
 * What the content script, the control script and the card script, three scripts of one
 * isolated world, know of each other. Every page gets the first; hover intent comes with
 * the first mark and lives behind `CardControl`; everything that draws comes with the first
 * rest on a mark and lives behind `Card`.
 */
import type { CardContent } from '../knowledge/model.ts';
import type { Manner } from './hover-times.ts';
import type { Openable } from './opener.ts';

/** Where the card script registers itself on `globalThis` of the isolated world. The page does not see that global. */
export const CARD: unique symbol = Symbol.for('sidelight.card');

/**
 * Name of the card's host element, the one node of ours that is ever on a page. A name of its own, so that
 * no rule of the page's for `div` or `body > *:last-child` means it by chance.
 */
export const HOST_NAME = 'sidelight-card';

/** How the reader asked for a card; `touch` stands for a click too: such a card stays until it is sent away. */
export type Opening = 'pointer' | 'touch' | 'keyboard';

/** A point in the viewport, CSS pixels, as in `MouseEvent.clientX` and `clientY`. */
export interface Point {
  x: number;
  y: number;
}

/** One card to open. */
export interface CardRequest {
  /** Null, or a promise of null, where no enabled pack knows the entry; a rejected promise shows the error state. */
  content: CardContent | null | Promise<CardContent | null>;
  /** Entry id. */
  entry: string;
  /** The words of the mention as they stand on the page: the card's name until its content is there. */
  surface: string;
  /** Form and rule that mark them, as matching puts it. */
  why: string;
  /** What the page's numbers are worked out from, now, by whoever made the card: see `CardActions`. */
  grounds(): unknown;
  /** Line boxes of the mention, viewport CSS pixels (`Range.getClientRects()`); read again whenever the page moves. Empty: the mention is gone. */
  boxes(): ArrayLike<DOMRect>;
  /** Element that holds the mention: its scrolling ancestors clip it, its open dialog takes the host. */
  element: Element;
  how: Opening;
  /** Where the reader pointed: chooses the line of a mention that is broken over two. Null for the keyboard. */
  point: Point | null;
  /** The reader's choice of light or dark; `system`: as the browser has it. */
  theme: 'system' | 'light' | 'dark';
  /** Aborting it closes the card. */
  signal: AbortSignal;
  /**
   * Called once where the card closes of its own accord: its mention scrolled away or left the
   * page, the page took its host, or
   * the reader tabbed out of it or pressed its button. Not called after `close()`, `destroy()`, `signal`, or a next `open()`.
   */
  onGone(): void;
  /** Called where the reader wants the card to stay until it is sent away, or no more: a pin, an undo that is offered. */
  onPin(pinned: boolean): void;
  /** Takes the marks of the entry off this page for this visit, or brings them back. */
  hideHere(hidden: boolean): void;
}

/** The card of one page. At most one is open. */
export interface Card {
  /** Opens a card, in place of one that is open. */
  open(request: CardRequest): void;
  /** Closes the card and takes its host off the page; gives focus back where the card had it. Does nothing where none is open. */
  close(): void;
  /** True where the target of an event on the page is the card's host: the pointer or the focus is in the card. */
  holds(target: EventTarget | null): boolean;
  /** Closes, and lets go of the registration. A card that offers to turn the site on again stays until that is over: it is the reader's way back. */
  destroy(): void;
}

/** Where the control script registers itself, as `CARD` does. */
export const CONTROL: unique symbol = Symbol.for('sidelight.control');

/** What opens and closes the cards of one page, and leads the reader to its mentions. */
export interface CardControl<M> {
  /** Brings a mention into view and opens its card at once, for the keyboard. */
  ask(mention: M): void;
  /** Scrolls back to where the reader was before he was led to a mention; nothing where he was not. */
  goBack(): void;
  /** Whether there is a way back. */
  isAway(): boolean;
  /** Forgets the way back, as on another page. */
  forgetWay(): void;
  /** Hides the card that is open and forgets what was under way; pages that change their article call it. */
  dismiss(): void;
}

export interface CardControlOptions<M> {
  /** Ends everything: listeners, timers, card. */
  signal: AbortSignal;
  /** The reader's choices, now. `modifier` as in `KeyboardEvent.key`. */
  manner(): Manner & { modifier: string; theme: CardRequest['theme'] };
  /** Where the marks are, as whoever makes the control can ask it. */
  painted: unknown;
  /** Line boxes of a mention in the viewport, now; empty where it left the page. */
  boxesOf(mention: M): DOMRect[];
  /** As in `CardRequest`. */
  grounds: CardRequest['grounds'];
  /** As in `CardRequest`. */
  hideHere(entry: string, hidden: boolean): void;
  /** False where the extension has gone from under the page. */
  mayOpen(): boolean;
  /** A card is about to open. */
  onOpen(mention: M): void;
  /** A card closed, or is about to. */
  onClose(): void;
  /** What a card says of an entry that the page names in these words; null where no enabled pack has it. */
  describe(entry: string, surface: string): Promise<CardContent | null>;
  /** Brings the card script into this page; resolves when it has run. */
  injectCard(): Promise<void>;
}

/** The mark at a point of the viewport, or null. Marks are compared with `===`: hand out the same one each time. */
export type HitTest<M> = (point: Point) => M | null;

/** The isolated world's global, as the scripts see it. */
export interface CardWorld {
  [CARD]?: Card;
  [CONTROL]?: <M extends Openable>(options: CardControlOptions<M>) => CardControl<M>;
}

/** The global of the isolated world that this script runs in. */
export function cardWorld(): CardWorld {
  return globalThis as CardWorld; // `as`: the global's type knows nothing of us.
}

/** The card of this page, or null until the card script has run. */
export function findCard(): Card | null {
  return cardWorld()[CARD] ?? null; // Absent until then.
}
