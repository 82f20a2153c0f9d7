/**
 * Reads the reader's hand on the page and drives `hover-intent.ts` with it.
 *
 * Goes into the script that every page gets: no view, no placement in here. Listens
 * passively, so a link keeps its click and its tap, believes only events the browser
 * vouches for, and hit-tests at most once per frame.
 */
import type { Opening, Point } from './contract.ts';
import { far, hasTapOfItsOwn, isEditor, isFrame, isPlainClick, pointOf, TYPED } from './hand.ts';
import { dueAt, type Effect, type HoverEvent, reduceHover, startHover, type Target } from './hover-intent.ts';
import type { Manner } from './hover-times.ts';

/** A touch longer than this is a long press, ms: the browsers' own menu and selection begin here. */
export const LONG_PRESS_MS = 500;

/** Time and frames, so that tests can turn the clock. Each call answers with how to call it off. */
export interface Clock {
  /** ms, never falling. */
  now(): number;
  after(ms: number, run: () => void): () => void;
  frame(run: () => void): () => void;
}

/** The browser's clock. */
export const browserClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  frame(run) {
    const frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  },
};

export interface HoverOptions<M> {
  /** The page's document. */
  document: Pick<Document, 'addEventListener' | 'visibilityState'>;
  /** Takes every listener off, stops every timer, and closes the card. */
  signal: AbortSignal;
  clock?: Clock;
  /** The reader's choice, now; asked at every event, so that another one holds at once. `modifier` as in `KeyboardEvent.key`. */
  manner(): Manner & { modifier: string };
  /** The mark at a point of the viewport, or null. Marks are compared with `===`: hand out the same one each time. */
  hitTest(point: Point): M | null;
  /** True where the target of an event is the card's host. */
  isCard(target: EventTarget | null): boolean;
  /** Fetch the content, bring the card script in. Called before `show` of the same mark. */
  prepare(mark: M): void;
  /** Open the card, in place of one that is open. */
  show(mark: M, how: Opening, point: Point | null): void;
  hide(): void;
}

export interface Hover<M> {
  /** Opens a mark's card at once, for the keyboard. */
  ask(mark: M): void;
  /** Hides the card that is open and forgets what was under way; pages that change their article call it. */
  dismiss(): void;
  /** Tells that the open card is to stay until it is sent away, or no more. */
  pin(pinned: boolean): void;
  /** Tells that the card closed of its own accord. */
  noteGone(): void;
  destroy(): void;
}

/** Watches the page until `signal` aborts or `destroy()`. */
export function createHover<M>(options: HoverOptions<M>): Hover<M> {
  const { document, clock = browserClock, manner, hitTest, isCard } = options;
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, ending.signal]);
  let state = startHover<M>();
  let stopTimer = () => {};
  let stopFrame: (() => void) | null = null;
  let moved: PointerEvent | null = null;
  let pressed: PointerEvent | null = null;
  let touch: { id: number; at: number; point: Point } | null = null;
  /** The last thing the reader did was with a pointer: focus that follows is the press's, not the keyboard's. */
  let pressing = false;

  function run(effect: Effect<M>): void {
    if (effect.do === 'prepare') options.prepare(effect.mark);
    else if (effect.do === 'show') options.show(effect.mark, effect.how, effect.point);
    else options.hide();
  }

  function send(event: HoverEvent<M>): void {
    const step = reduceHover(state, event, clock.now(), manner());
    state = step.state;
    stopTimer();
    const due = signal.aborted ? null : dueAt(state);
    stopTimer =
      due === null ? () => {} : clock.after(Math.max(0, due - clock.now()), () => send({ type: 'tick' }));
    for (const effect of step.effects) run(effect);
  }

  function look(target: EventTarget | null, point: Point): Target<M> {
    if (isCard(target)) return 'card';
    const mark = hitTest(point);
    return mark === null ? 'page' : { mark };
  }

  /** Only asked where it matters: most readers hold no key. */
  function isHeld(event: MouseEvent): boolean {
    const { trigger, modifier } = manner();
    return trigger !== 'hover' && event.getModifierState(modifier);
  }

  function readMove(): void {
    stopFrame = null;
    if (moved === null) return;
    const point = pointOf(moved);
    send({ type: 'pointed', on: look(moved.target, point), point, held: isHeld(moved) });
  }

  function listen<K extends keyof DocumentEventMap>(
    type: K,
    hear: (event: DocumentEventMap[K]) => void,
  ): void {
    const trusted = (event: DocumentEventMap[K]) => {
      if (event.isTrusted) hear(event);
    };
    document.addEventListener(type, trusted, { signal, passive: true, capture: true });
  }

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') {
      if (touch && far(touch.point, event)) touch = null;
      return;
    }
    // A held button selects or drags: the way back begins with the first move after it.
    moved = event.buttons === 0 ? event : null;
    if (moved) stopFrame ??= clock.frame(readMove);
  });
  listen('pointerover', (event) => {
    // Over a frame no move is heard, and the last one may have been on a mark.
    if (event.pointerType === 'touch' || !isFrame(event.target)) return;
    moved = null;
    send({ type: 'pointed', on: 'page', point: pointOf(event) });
  });
  listen('pointerout', (event) => {
    if (event.relatedTarget !== null || event.pointerType === 'touch') return;
    moved = null;
    send({ type: 'left' });
  });
  listen('pointerdown', (event) => {
    pressing = true;
    pressed = event;
    moved = null;
    if (event.pointerType !== 'touch') return send({ type: 'pressed', onCard: isCard(event.target) });
    touch = event.isPrimary ? { id: event.pointerId, at: clock.now(), point: pointOf(event) } : null;
  });
  listen('pointerup', (event) => {
    const tap = touch;
    touch = null;
    if (tap === null || tap.id !== event.pointerId || clock.now() - tap.at >= LONG_PRESS_MS) return;
    const on = look(event.target, tap.point);
    send({ type: 'tapped', on: on !== 'card' && hasTapOfItsOwn(event) ? 'page' : on, point: tap.point });
  });
  listen('click', (event) => {
    if (manner().trigger !== 'click' || pressed === null || !isPlainClick(event, pressed)) return;
    if (isCard(event.target) || hasTapOfItsOwn(event)) return;
    const point = pointOf(event);
    send({ type: 'clicked', on: look(event.target, point), point });
  });
  const forgetTouch = () => {
    touch = null;
  };
  listen('pointercancel', forgetTouch);
  listen('contextmenu', forgetTouch);
  listen('scroll', () => {
    touch = null;
    moved = null;
    send({ type: 'scrolled' });
  });
  listen('keydown', (event) => {
    pressing = false;
    if (!event.repeat) send({ type: event.key === manner().modifier ? 'held' : 'released' });
    if (event.key === 'Escape' && !event.isComposing) send({ type: 'escaped' });
    else if (TYPED.test(event.key) && isEditor(event.composedPath()[0])) send({ type: 'typed' });
  });
  listen('keyup', (event) => {
    if (event.key === manner().modifier) send({ type: 'released' });
  });
  listen('focusin', (event) => {
    if (!pressing) send({ type: 'focused', inCard: isCard(event.target) });
  });
  listen('visibilitychange', () => {
    if (document.visibilityState === 'hidden') send({ type: 'left' });
  });

  signal.addEventListener('abort', () => {
    stopFrame?.(); // Null while no frame is awaited.
    send({ type: 'escaped' });
  });

  return {
    ask: (mark) => send({ type: 'asked', mark }),
    dismiss: () => send({ type: 'escaped' }),
    pin: (pinned) => send({ type: 'pinned', pinned }),
    noteGone: () => send({ type: 'gone' }),
    destroy: () => ending.abort(),
  };
}
