/**
 * The second step: of all that was found in one reading, what stands. Pure and
 * small; runs in the page, over everything seen so far.
 */
import type { Findings } from './find-candidates.ts';
import type { Mention } from './model.ts';

/**
 * Decides over all findings of one reading; groups by scope itself. Slices, their order and their
 * repetition do not matter. Mentions come sorted by block and start, without overlaps.
 */
export function decide(_findings: Findings): Mention[] {
  return [];
}
