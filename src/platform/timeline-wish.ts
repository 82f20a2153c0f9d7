/**
 * A wish to see an entry in the timeline, on its way from a card to the popup or the panel; the contract is that of
 * `errand.ts`: a view that has a timeline calls `followTimelineWishes` once when it starts, opens its timeline at the
 * first item of that entry (`TimelineItem.entry`) and brings it into sight. An entry without an item opens the
 * timeline as it is.
 */
import { defineErrand } from './errand.ts';

const errand = defineErrand<{ entry: string }>('session:pendingTimelineWish');

export const pendingTimelineWish = errand.waiting;

/** Leaves the wish for the popup that opens next, or the panel of a window, in place of another that nobody took. Background only. */
export function leaveTimelineWish(entry: string, panelOf?: number): Promise<void> {
  return errand.leave({ entry }, panelOf);
}

/** Hands over the id of the entry that is waited for, and those that come, until `signal` aborts. */
export function followTimelineWishes(
  hear: (entry: string) => void,
  signal: AbortSignal,
  panelOf?: number,
): void {
  errand.follow(({ entry }) => hear(entry), signal, panelOf);
}
