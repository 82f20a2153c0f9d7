/** Puts off what nobody waits for until the page has nothing better to do. */

/** Longest wait, ms: the browser may be busy, and a reader may rest on a mark by then. */
const LONGEST_MS = 250;

/** Runs once, when the browser is idle or after a quarter of a second, at once where it cannot tell; not at all where `signal` has aborted by then. */
export function whenIdle(run: () => void, signal: AbortSignal): void {
  const start = () => {
    if (!signal.aborted) run();
  };
  // Safari and jsdom have no idle time to ask for.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(start, { timeout: LONGEST_MS });
  else start();
}
