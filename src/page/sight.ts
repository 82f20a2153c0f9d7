/**
 * The browser's answers to what is seen, for the collector in `src/text`.
 * The same questions about a file are answered in `src/cli`.
 */
import type { Sight } from '../text/model.ts';
import { parentOf } from '../text/shadow.ts';

/** `visibilityProperty` adds visibility: hidden to what has no box; text that fades in (opacity) counts as seen. */
const CHECK: CheckVisibilityOptions = { visibilityProperty: true, contentVisibilityAuto: false };

/** Makes the tests for one walk over a page; answers are kept, so drop it when the walk is over. */
export function createPageSight(): Required<Sight> {
  const hidden = new Set<Element>();

  /**
   * `checkVisibility` says no to `display: contents`, whose text is seen all the same. Style is expensive to ask
   * for inside hidden parts, so the question goes up to the topmost hidden element and its style alone is read.
   */
  function isVisible(element: Element): boolean {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at !== null && !hidden.has(at) && !at.checkVisibility(CHECK)) {
      path.push(at);
      at = parentOf(at);
    }
    const isBelowSeen = at !== null && !hidden.has(at);
    // From the outside in: the first element with a box of its own, or none at all, is what hides the rest.
    while (isBelowSeen && path.length > 0 && isWithoutBox(path[path.length - 1])) path.pop();
    for (const below of path) hidden.add(below);
    return isBelowSeen && path.length === 0;
  }

  return { isVisible, isSetApart };
}

function isWithoutBox(element: Element | undefined): boolean {
  return element !== undefined && getComputedStyle(element).display === 'contents';
}

/** Floated letters (drop caps) stay part of their word. */
function isSetApart(element: Element): boolean {
  const { display, float, position } = getComputedStyle(element);
  if (float !== 'none') return false;
  if (position === 'absolute' || position === 'fixed') return true;
  return !/^(inline|contents|ruby)/.test(display);
}
