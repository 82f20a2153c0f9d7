/** Bringing words of a long page into view. Comes with the control: nobody is led to a mention before there is one. */

/**
 * Scrolls an element's containers, then the window, so that a box in it stands in the middle of the window.
 * At once, not smoothly: a card is placed beside it next. Returns false where the box is gone.
 */
export function scrollToBox(element: Element, boxNow: () => DOMRect | undefined): boolean {
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = boxNow();
  // Elements of a document in a tab have a window.
  const view = element.ownerDocument.defaultView;
  if (box === undefined || view === null) return false;
  // In a paragraph longer than the window the words may still be outside.
  const middle = (box.top + box.bottom) / 2;
  view.scrollBy({ top: middle - view.innerHeight / 2, behavior: 'instant' });
  return true;
}
