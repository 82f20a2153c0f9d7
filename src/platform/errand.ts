/**
 * What a reader asks for on a page and a view of our own answers: one request at a time, on its way from the
 * background to the panel beside the page, or to a popup that is just opening.
 *
 * The contract: the background leaves the request and opens the view, which may be there before it. Whatever view
 * answers calls `follow` once when it starts, and gets each request for it exactly once. Kept for the session only: nothing
 * of a page is ever stored on disk.
 */
import { storage, type WxtStorageItem } from 'wxt/utils/storage';

/** A request, when it was asked for, ms since 1970, and the window whose panel is to answer; without one, a popup is. */
type Waiting<T> = T & { at: number; panelOf?: number };

/** How long a request waits for a view, ms: one that did not open must not surprise the reader later. */
export const PATIENCE_MS = 10_000;

export interface Errand<T> {
  /** Where the request waits. */
  waiting: WxtStorageItem<Waiting<T> | null, Record<string, unknown>>;
  /** Leaves a request, in place of another that nobody took. `panelOf`: for the panel of that window. Background only. */
  leave(request: T, panelOf?: number): Promise<void>;
  /** Hands over the request that waits, and those that come, until `signal` aborts: to a popup, or to the panel of a window. */
  follow(hear: (request: T) => void, signal: AbortSignal, panelOf?: number): void;
}

/** Requests of one kind, kept under one key of the session's storage. */
export function defineErrand<T extends object>(key: `session:${string}`): Errand<T> {
  const waiting = storage.defineItem<Waiting<T> | null>(key, { fallback: null });
  return {
    waiting,
    leave: (request, panelOf) =>
      waiting.setValue({ ...request, at: Date.now(), ...(panelOf === undefined ? {} : { panelOf }) }),
    follow(hear, signal, panelOf) {
      let heard = 0;
      const take = (request: Waiting<T> | null) => {
        // Read at the start and told of by the watch, the same request may come twice.
        if (request === null || signal.aborted || request.at <= heard) return;
        if (request.panelOf !== panelOf) return; // for another view
        heard = request.at;
        void waiting.removeValue();
        if (Date.now() - request.at < PATIENCE_MS) hear(request);
      };
      const unwatch = waiting.watch(take);
      signal.addEventListener('abort', unwatch);
      void waiting.getValue().then(take);
    },
  };
}
