/**
 * How the time of a piece of work grows with what it works on, as a ratio of two measurements on one machine: what
 * grows with the square does so every time, and a machine that is busy elsewhere is not busy each time.
 */

/** The larger of two sizes is so many times the other. */
const TIMES = 4;
/** Best of so many: what else the machine does makes a run slower, never faster. */
const ROUNDS = 4;
const ATTEMPTS = 5;
/** Too short to be measured, ms: such work is no danger. */
const LEAST_MS = 4;
/** Between what grows as the work does (4) and what grows with its square (16). */
export const MOST_GROWTH = 9;

/**
 * Measures `prepare(1)()` and `prepare(4)()`; what is prepared is not part of the time.
 * Returns how many times longer the larger took, the least of some attempts where that is too much.
 */
export function growthOf(prepare: (times: number) => () => void): number {
  const small = prepare(1);
  const large = prepare(TIMES);
  let growth = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && growth >= MOST_GROWTH; attempt++)
    growth = Math.min(growth, best(large) / Math.max(best(small), LEAST_MS));
  return growth;
}

function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    work();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
