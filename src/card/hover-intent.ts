/**
 * When a card opens and closes: a pure state machine. Every delay is in `hover-times.ts`.
 *
 * State and event in; state and effects out. It knows no page and no clock: events
 * carry their time, and `dueAt` says when the next `tick` is wanted. Reading the
 * reader's hand from DOM events is the business of `hover.ts`; what a card is, of the
 * card script. After the model of Wikipedia's page previews.
 */
import type { Opening, Point } from './contract.ts';
import { LEAVE_MS, type Manner, TYPING_MS, USUAL, WARM_MS, type Waits, waitsFor } from './hover-times.ts';

/** What the pointer is on. Marks are compared with `===`. */
export type Target<M> = { mark: M } | 'card' | 'page';

export type HoverEvent<M> =
  /** A mouse or pen moved with no button held, the modifier key down or not. */
  | { type: 'pointed'; on: Target<M>; point: Point; held?: boolean }
  /** The modifier key went down. */
  | { type: 'held' }
  /** It came up, or another key went down with it: a shortcut. */
  | { type: 'released' }
  /** A mouse clicked on what has no click of its own. */
  | { type: 'clicked'; on: Target<M>; point: Point }
  /** A button went down, on the card or elsewhere. */
  | { type: 'pressed'; onCard: boolean }
  /** A finger tapped. */
  | { type: 'tapped'; on: Target<M>; point: Point }
  /** The reader asked for a mark's card by a shortcut or from the popup. */
  | { type: 'asked'; mark: M }
  /** The reader wants the open card to stay until he sends it away, or no more. */
  | { type: 'pinned'; pinned: boolean }
  /** Keyboard focus went into or out of the card. */
  | { type: 'focused'; inCard: boolean }
  /** A key was typed into an editor of the page. */
  | { type: 'typed' }
  | { type: 'escaped' }
  | { type: 'scrolled' }
  /** The pointer left the page, or the page went out of sight. */
  | { type: 'left' }
  /** The card closed of its own accord. */
  | { type: 'gone' }
  | { type: 'tick' };

export type Effect<M> =
  /** Fetch the content and bring the card script in. */
  | { do: 'prepare'; mark: M }
  /** Open the card, in place of one that is open. Always after `prepare` of the same mark. */
  | { do: 'show'; mark: M; how: Opening; point: Point | null }
  | { do: 'hide' };

/** A mark the pointer rests on whose card is not open. Times in ms of the events' clock. */
interface Wish<M> {
  mark: M;
  point: Point;
  prepared: boolean;
  prepareAt: number;
  showAt: number;
}

/** The card that is open. */
interface Open<M> {
  mark: M;
  how: Opening;
  /** Keyboard focus is in it: the pointer's whereabouts do not close it. */
  focused: boolean;
  /** It stays until Escape, its own button, or another card that is asked for: no pointer closes or replaces it. */
  pinned: boolean;
  /** When the grace of a pointer that went away ends; null while it has not. */
  closeAt: number | null;
}

export interface HoverState<M> {
  wish: Wish<M> | null;
  open: Open<M> | null;
  /** The mark under the pointer when last seen, and where that was. */
  under: M | null;
  at: Point | null;
  /** The mark whose card the last press closed: the click that ends the press does not open it again. */
  shut: M | null;
  /** A mark under the pointer when a card was sent away: not opened by it again until it was elsewhere. */
  dismissed: M | null;
  warmUntil: number;
  quietUntil: number;
}

export interface Step<M> {
  state: HoverState<M>;
  effects: Effect<M>[];
}

/** Nothing asked for, nothing open. */
export function startHover<M>(): HoverState<M> {
  const nothing = { wish: null, open: null, under: null, at: null, shut: null, dismissed: null };
  return { ...nothing, warmUntil: 0, quietUntil: 0 };
}

/** When the next `tick` is wanted, ms; null where nothing is under way. */
export function dueAt<M>({ wish, open }: HoverState<M>): number | null {
  const show = wish && (wish.prepared ? wish.showAt : wish.prepareAt);
  const close = open?.closeAt ?? null; // Null where none is open.
  if (show === null || close === null) return show ?? close;
  return Math.min(show, close);
}

/** One step. `at` is the time of the event, ms, never falling from one step to the next. */
export function reduceHover<M>(
  state: HoverState<M>,
  event: HoverEvent<M>,
  at: number,
  manner: Manner = USUAL,
): Step<M> {
  switch (event.type) {
    case 'pointed': {
      const seen = { ...state, under: markOf(event.on), at: event.point };
      return stay(point(seen, event.on, event.point, at, waitsFor(manner, event.held === true)));
    }
    case 'held':
      return stay(hold(state, at, manner));
    case 'released':
      return stay(manner.trigger === 'hover' ? state : { ...state, wish: null });
    case 'clicked':
      return manner.trigger === 'click' && markOf(event.on) !== state.shut
        ? tap(state, event.on, event.point, at)
        : stay(state);
    case 'pressed':
      if (event.onCard || state.open?.pinned) return stay(keepOpen(state)); // undefined where no card is open
      return dismiss({ ...state, shut: state.open?.mark ?? null }, at); // null where no card is open
    case 'tapped':
      return tap(state, event.on, event.point, at);
    case 'asked':
      return show(state, event.mark, 'keyboard', null);
    case 'pinned':
      return stay(keepOpen({ ...state, open: state.open && { ...state.open, pinned: event.pinned } }));
    case 'focused':
      return stay(state.open === null ? state : { ...state, open: focus(state.open, event.inCard) });
    case 'typed':
      return dismiss({ ...state, quietUntil: at + TYPING_MS }, at);
    case 'escaped':
      return dismiss(state, at);
    case 'scrolled':
      return stay({ ...state, wish: null });
    case 'left':
      return stay(leave({ ...state, wish: null, under: null }, at));
    case 'gone':
      return stay({ ...state, open: null });
    case 'tick':
      return tick(state, at);
  }
}

function stay<M>(state: HoverState<M>): Step<M> {
  return { state, effects: [] };
}

/** A key pressed on a mark asks anew, a card that was sent away from it included. */
function hold<M>(state: HoverState<M>, now: number, manner: Manner): HoverState<M> {
  const { under, at } = state;
  if (manner.trigger === 'hover' || under === null || at === null) return state;
  return point({ ...state, dismissed: null }, { mark: under }, at, now, waitsFor(manner, true));
}

function point<M>(
  state: HoverState<M>,
  on: Target<M>,
  at: Point,
  now: number,
  waits: Waits | null,
): HoverState<M> {
  if (on === 'card') return keepOpen({ ...state, dismissed: null });
  if (on === 'page') return leave({ ...state, wish: null, dismissed: null }, now);
  if (on.mark === state.open?.mark || state.open?.pinned) return keepOpen(state);
  const left = leave(state, now);
  if (waits === null || on.mark === state.dismissed || now < state.quietUntil) return { ...left, wish: null };
  if (on.mark === state.wish?.mark) return { ...left, wish: { ...state.wish, point: at } };
  const soon = state.open !== null || now < state.warmUntil;
  const showAt = now + (soon ? waits.next : waits.show);
  const wish = { mark: on.mark, point: at, prepared: false, prepareAt: now + waits.rest, showAt };
  return { ...left, wish, dismissed: null };
}

function markOf<M>(on: Target<M>): M | null {
  return on === 'card' || on === 'page' ? null : on.mark;
}

/** The pointer is where the card is wanted. */
function keepOpen<M>(state: HoverState<M>): HoverState<M> {
  return { ...state, wish: null, open: state.open && { ...state.open, closeAt: null } };
}

/** Starts the grace of a card that the pointer opened; any other waits for Escape, a press outside, or its successor. */
function leave<M>(state: HoverState<M>, now: number): HoverState<M> {
  const { open } = state;
  if (open === null || open.how !== 'pointer' || open.focused || open.pinned || open.closeAt !== null)
    return state;
  return { ...state, open: { ...open, closeAt: now + LEAVE_MS } };
}

function focus<M>(open: Open<M>, focused: boolean): Open<M> {
  return { ...open, focused, closeAt: focused ? null : open.closeAt };
}

/** Ends whatever is open or under way, by the reader's will: the mark under the pointer stays quiet until the pointer was elsewhere. */
function dismiss<M>(state: HoverState<M>, now: number): Step<M> {
  return hide({ ...state, wish: null, dismissed: state.under }, now);
}

function hide<M>(state: HoverState<M>, now: number): Step<M> {
  if (state.open === null) return stay(state);
  return { state: { ...state, open: null, warmUntil: now + WARM_MS }, effects: [{ do: 'hide' }] };
}

function tap<M>(state: HoverState<M>, on: Target<M>, at: Point, now: number): Step<M> {
  if (on === 'card') return stay(state);
  if (on !== 'page' && on.mark !== state.open?.mark) return show(state, on.mark, 'touch', at);
  return state.open?.pinned ? stay(state) : hide({ ...state, wish: null }, now);
}

function show<M>(state: HoverState<M>, mark: M, how: Opening, at: Point | null): Step<M> {
  const open: Open<M> = { mark, how, focused: false, pinned: false, closeAt: null };
  const effects: Effect<M>[] = [{ do: 'show', mark, how, point: at }];
  const known = state.wish?.mark === mark && state.wish.prepared;
  if (!known) effects.unshift({ do: 'prepare', mark });
  return { state: { ...state, open, wish: null, dismissed: null }, effects };
}

function tick<M>(state: HoverState<M>, now: number): Step<M> {
  const { wish, open } = state;
  if (wish && now >= wish.showAt) return show(state, wish.mark, 'pointer', wish.point);
  const closed = open && open.closeAt !== null && now >= open.closeAt ? hide(state, now) : stay(state);
  if (!wish || wish.prepared || now < wish.prepareAt) return closed;
  return {
    state: { ...closed.state, wish: { ...wish, prepared: true } },
    effects: [...closed.effects, { do: 'prepare', mark: wish.mark }],
  };
}
