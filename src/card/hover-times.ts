/**
 * Every delay between the reader's hand and a card, and how he may choose them. What follows from them is the
 * business of `hover-intent.ts`.
 */

/** At rest on a mark before any work, ms: shorter stays are a pointer passing over, and cost nothing. */
export const REST_MS = 150;
/** On a mark until its card shows, ms, rest included: long enough to be meant, and hides the time that fetching takes. */
export const SHOW_MS = 500;
/** The same for a card soon after another, ms: the reader is looking names up; still longer than crossing a mark on the way to a card. */
export const SHOW_NEXT_MS = 250;
/** At rest until a card shows while the modifier key is held, ms: it is asked for, but a mark passed over with the key down is not. */
export const HELD_MS = 150;
/** How long after a card closes the next counts as soon, ms: the time to find the next name in the paragraph. */
export const WARM_MS = 1000;
/** Grace on the way out, ms: time to cross the gap from the mark to its card. */
export const LEAVE_MS = 300;
/** No card after a key typed into an editor, ms: hands on the keys nudge the pointer. */
export const TYPING_MS = 1000;

/**
 * How the reader asks for cards with a mouse. `hover`: by resting on a mark. `modifier`: by resting on it with the
 * key held. `click`: by a click on it; in a link, whose click is the link's, as with `modifier`. A tap always asks.
 */
export interface Manner {
  trigger: 'hover' | 'modifier' | 'click';
  delay: 'short' | 'usual' | 'long';
}

/** ms: until work begins, until the card shows, and until it shows soon after another. */
export type Waits = Readonly<Record<'rest' | 'show' | 'next', number>>;

/** Until a reader chooses. */
export const USUAL: Manner = { trigger: 'hover', delay: 'usual' };

/** Waits before a card, ms. Short for those who look much up, long for hands that come to rest without asking. */
const WAITS: Readonly<Record<Manner['delay'], Waits>> = {
  short: { rest: 100, show: 300, next: 200 },
  usual: { rest: REST_MS, show: SHOW_MS, next: SHOW_NEXT_MS },
  long: { rest: 2 * REST_MS, show: 2 * SHOW_MS, next: SHOW_MS },
};

/** Waits for a mark that the pointer is on; null where that asks for nothing. */
export function waitsFor({ trigger, delay }: Manner, held: boolean): Waits | null {
  if (trigger === 'hover') return WAITS[delay];
  return held ? { rest: 0, show: HELD_MS, next: HELD_MS } : null;
}

/** From rest to card for a delay, ms: what the settings tell of it. */
export function showMs(delay: Manner['delay']): number {
  return WAITS[delay].show;
}
