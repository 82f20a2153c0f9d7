/** Bringing words of a long page into view. Comes with the control: nobody is led to a mention before there is one. */
import type { Painted } from './hit-test.ts';
import type { Markable } from './mark-index.ts';
import { boxesOfRange } from './probe.ts';

/**
 * Scrolls the containers of a mention, then the window, so that it stands in the middle of the window.
 * At once, not smoothly: a card is placed beside it next. Returns false where it is not on the page any more.
 */
export function scrollToMention<M extends Markable>({ probe, index }: Painted<M>, mention: M): boolean {
  const range = index.find(mention)?.range;
  const element = range?.startContainer.parentElement;
  if (range === undefined || !element) return false; // its text has left the page
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const [box] = boxesOfRange(probe, range);
  // Elements of a document in a tab have a window.
  const view = probe.document.defaultView;
  if (box === undefined || view === null) return false;
  // In a paragraph longer than the window the words may still be outside.
  const middle = (box.top + box.bottom) / 2;
  view.scrollBy({ top: middle - view.innerHeight / 2, behavior: 'instant' });
  return true;
}
