/** Whether a mention is in sight: inside what is seen of the page, and of every part of it that scrolls or clips. */
import { parentAcross } from './ancestors.ts';
import type { Box } from './placement.ts';

/** Values of `overflow`, on either axis, that cut off what does not fit. */
const CLIPPING = /auto|scroll|hidden|clip/;

/** True where some of `line` shows: in `seen`, and in each ancestor of `element` (itself too) that clips what it holds. */
export function isInSight(line: Box, seen: Box, element: Element): boolean {
  if (!overlap(line, seen)) return false;
  for (
    let at: Element | null = element;
    at !== null && at !== document.documentElement;
    at = parentAcross(at)
  ) {
    const { overflow, position, display } = getComputedStyle(at);
    const clips = CLIPPING.test(overflow) && display !== 'inline' && at !== document.body;
    if (clips && !overlap(line, at.getBoundingClientRect())) return false;
    if (position === 'fixed') return true; // Nothing around a fixed box clips it.
  }
  return true;
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
