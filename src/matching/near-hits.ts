/** Looking evidence up by where it stands, in lists ordered by first row: a text may hold many thousand pieces of it. */
import type { Hit } from './walk.ts';

/** Rows that a piece of evidence may span: more than any phrase of a pack has. */
const LONGEST = 24;

/** Index of the first hit that begins at this row or later; the length where there is none. */
export function indexFrom(hits: readonly Hit[], row: number): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle] as Hit).first < row)
      low = middle + 1; // below the length
    else high = middle;
  }
  return low;
}

/** The first of the hits that begin at this row, or so near before it that they may reach it, for which `isWanted` holds. */
export function findUpTo(
  hits: readonly Hit[],
  row: number,
  isWanted: (hit: Hit) => boolean,
): Hit | undefined {
  for (let at = indexFrom(hits, row - LONGEST); at < hits.length; at++) {
    const hit = hits[at] as Hit; // below the length
    if (hit.first > row) return undefined;
    if (isWanted(hit)) return hit;
  }
  return undefined;
}
