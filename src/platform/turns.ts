/** One after the other: writers that read before they write must not do so at the same time, or one change is lost. */

/** Runs what it is given in turn; a turn that fails does not keep the next from running, and rejects for its own caller. */
export function createTurns(): <T>(run: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(run: () => Promise<T>): Promise<T> => {
    const turn = last.then(run, run);
    last = turn;
    return turn;
  };
}
