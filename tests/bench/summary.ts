/** Milliseconds by the clock: what a reader waits for, whatever of it other cores do. */
export function clock(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Middle of a list of figures; NaN where it is empty. */
export function median(figures: readonly number[]): number {
  const sorted = figures.filter((figure) => !Number.isNaN(figure)).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return Number.NaN;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? 0) + (high ?? 0)) / 2; // The list is not empty.
}
