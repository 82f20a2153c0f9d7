/** What Sidelight puts off until the page is idle, held back to be measured by itself. */

/** Null while the browser runs it, as it does for everybody. */
let held: IdleRequestCallback[] | null = null;
const ask = requestIdleCallback;
globalThis.requestIdleCallback = (run, options) => held?.push(run) ?? ask(run, options);

/** From now on, it waits for `runHeld`. */
export function holdIdle(): void {
  held = [];
}

/** Runs what was held back, and what follows from that; returns how much it was. */
export function runHeld(): number {
  let count = 0;
  for (let run = held?.shift(); run !== undefined; run = held?.shift(), count += 1)
    run({ didTimeout: false, timeRemaining: () => 50 });
  return count;
}

/** What waits belongs to a reading that has ended. */
export function dropHeld(): void {
  if (held !== null) held = [];
}
