/**
 * Words that the reader asks to look up from the menu of a page, on their way to the popup, which shows what is
 * known of them.
 *
 * The contract: the background leaves the words here and opens the popup, which may be there before them. Whatever
 * view shows the answer calls `followLookUps` once when it starts, and gets each request exactly once. Kept for
 * the session only: no word of a page is ever stored on disk.
 */
import { storage } from 'wxt/utils/storage';

interface PendingLookUp {
  words: string;
  /** When it was asked for, ms since 1970. */
  at: number;
}

/** Longest selection that is looked up, UTF-16 code units: no name is longer, whole paragraphs may be selected. */
export const MOST_WORDS = 200;

/** How long words wait for a popup, ms: one that did not open must not surprise the reader later. */
export const PATIENCE_MS = 10_000;

export const pendingLookUp = storage.defineItem<PendingLookUp | null>('session:pendingLookUp', {
  fallback: null,
});

/** Leaves words for the popup, in place of others that nobody took. Background only. */
export async function leaveLookUp(words: string): Promise<void> {
  await pendingLookUp.setValue({ words: words.trim().slice(0, MOST_WORDS), at: Date.now() });
}

/** Hands over the words that wait, and those that come, until `signal` aborts. */
export function followLookUps(hear: (words: string) => void, signal: AbortSignal): void {
  let heard = 0;
  const take = (pending: PendingLookUp | null) => {
    // Read at the start and told of by the watch, the same request may come twice.
    if (pending === null || signal.aborted || pending.at <= heard) return;
    heard = pending.at;
    void pendingLookUp.removeValue();
    if (Date.now() - pending.at < PATIENCE_MS && pending.words !== '') hear(pending.words);
  };
  const unwatch = pendingLookUp.watch(take);
  signal.addEventListener('abort', unwatch);
  void pendingLookUp.getValue().then(take);
}
