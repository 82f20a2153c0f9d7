/**
 * Which mention comes next for a reader who moves by keyboard or from the popup's list.
 */
import type { PageMention } from './page-mentions.ts';

/**
 * The mention one step from `current`, wrapping at both ends. Without one, or where it no longer stands:
 * the first that `isAhead` says is not yet above the reader's view (1), or the one before that (-1).
 * Returns null where there are no mentions.
 */
export function stepFrom(
  mentions: readonly PageMention[],
  current: PageMention | null,
  step: 1 | -1,
  isAhead: (mention: PageMention) => boolean,
): PageMention | null {
  const at = current === null ? -1 : mentions.indexOf(current);
  if (at >= 0) return pick(mentions, at + step);
  const ahead = mentions.findIndex(isAhead);
  const next = ahead < 0 ? mentions.length : ahead;
  return pick(mentions, step === 1 ? next : next - 1);
}

/** The nth mention of an entry in document order, counted from 0 and wrapping; null where it has none. */
export function nthOf(mentions: readonly PageMention[], entry: string, nth: number): PageMention | null {
  return pick(
    mentions.filter((mention) => mention.entry === entry),
    nth,
  );
}

function pick(mentions: readonly PageMention[], at: number): PageMention | null {
  const { length } = mentions;
  return mentions[((at % length) + length) % length] ?? null; // NaN, and so undefined, where there are none
}
