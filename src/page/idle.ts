/** Puts off what nobody waits for until the page has nothing better to do. */

/** Longest wait, ms: still before a reader has rested on a mark. */
const LONGEST_MS = 250;

/** Runs once, when the browser is idle or after a quarter of a second; not at all where `signal` has aborted by then. */
export function whenIdle(run: () => void, signal: AbortSignal): void {
  const start = () => {
    if (!signal.aborted) run();
  };
  // Absent in Safari and in test environments.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(start, { timeout: LONGEST_MS });
  else setTimeout(start);
}
