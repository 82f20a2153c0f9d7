/**
 * Words that the reader asks to look up from the menu of a page, on their way to panel or popup, which show what is
 * known of them; the contract is that of `errand.ts`.
 */
import { defineErrand } from './errand.ts';

export { PATIENCE_MS } from './errand.ts';

/** Longest selection that is looked up, UTF-16 code units: no name is longer, whole paragraphs may be selected. */
export const MOST_WORDS = 200;

const errand = defineErrand<{ words: string }>('session:pendingLookUp');

export const pendingLookUp = errand.waiting;

/** Leaves words for the popup or the panel of a window, in place of others that nobody took. Background only. */
export async function leaveLookUp(words: string, panelOf?: number): Promise<void> {
  await errand.leave({ words: words.trim().slice(0, MOST_WORDS) }, panelOf);
}

/** Hands over the words that wait, and those that come, until `signal` aborts. */
export function followLookUps(hear: (words: string) => void, signal: AbortSignal, panelOf?: number): void {
  errand.follow(({ words }) => words !== '' && hear(words), signal, panelOf);
}
