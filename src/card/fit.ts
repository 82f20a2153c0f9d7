/**
 * How high a card may be cut: a claim is never seen without the answer that stands with it. Where a card ends between
 * two statements, its lower edge is there and not in the middle of a pair.
 */

/** Heights in CSS px, of a card that is drawn and not yet cut. */
export interface Fit {
  /** With all that the card shows unscrolled. */
  own: number;
  /** The least that shows its first words whole: the line, or the line and the first pair. */
  least: number;
  /** The height to give the card where there is room for this much. */
  within(room: number): number;
}

/** What stands together; a pair's own parts are inside it. */
const PAIRS = '.sl-line, .sl-statement.sl-pair';

/** Measures a card; without a body that scrolls, as while it loads, it is one piece. */
export function measureFit(card: HTMLElement): Fit {
  const own = card.offsetHeight;
  const body = card.querySelector<HTMLElement>('.sl-body');
  if (body === null) return { own, least: own, within: (room) => Math.min(own, room) };
  const around = own - body.clientHeight;
  const { top } = body.getBoundingClientRect();
  const place = (edge: number) => edge - top + body.scrollTop - body.clientTop;
  const pairs = [...body.querySelectorAll(PAIRS)].map((pair) => {
    const holder = (pair.closest('li') ?? pair).getBoundingClientRect();
    return { top: place(holder.top), bottom: place(pair.getBoundingClientRect().bottom) };
  });
  const first = pairs[1] ?? pairs[0]; // the line, and behind it the first pair there is
  return {
    own,
    least: Math.min(own, around + (first?.bottom ?? 0)),
    within(room) {
      const height = Math.min(own, room);
      const shown = height - around + body.scrollTop;
      const split = pairs.slice(1).find((one) => one.top < shown && one.bottom > shown);
      // Where what is left could not show the pair whole by scrolling either, all the room is used.
      const cut = split && body.scrollTop === 0 && split.top >= split.bottom - split.top ? split : undefined;
      return cut === undefined ? height : around + cut.top;
    },
  };
}
