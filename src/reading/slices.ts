/**
 * Cuts blocks into what one message carries. Where the cuts fall changes nothing in
 * the result (`decide` runs over everything), only how long one message takes.
 */

/** UTF-16 code units a message holds at most: most pages are one message, and one slice keeps the background busy for a few milliseconds. */
export const SLICE_UNITS = 100_000;

/** Cuts in the order given. A block longer than `units` goes alone; none is cut in two. */
export function cutSlices<T extends { text: string }>(blocks: readonly T[], units = SLICE_UNITS): T[][] {
  const slices: T[][] = [];
  let room = 0;
  for (const block of blocks) {
    const last = slices.at(-1);
    if (last !== undefined && block.text.length <= room) last.push(block);
    else {
      slices.push([block]);
      room = units;
    }
    room -= block.text.length;
  }
  return slices;
}
