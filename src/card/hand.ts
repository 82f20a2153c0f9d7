/**
 * What a single event of the reader's hand means to the page under it already. Following the hand from event to
 * event is the business of `hover.ts`.
 */
import type { Point } from './contract.ts';

/** Movement that a finger may make and still be tapping, CSS px: what browsers allow a click themselves. */
export const TAP_SLOP_PX = 10;

export function pointOf(event: MouseEvent): Point {
  return { x: event.clientX, y: event.clientY };
}

export function far(from: Point, to: MouseEvent): boolean {
  return Math.hypot(to.clientX - from.x, to.clientY - from.y) > TAP_SLOP_PX;
}

/** One click of the main button, of a mouse, that neither drags nor selects nor means something else to the browser. */
export function isPlainClick(event: MouseEvent, pressed: PointerEvent): boolean {
  const { button, detail, ctrlKey, altKey, shiftKey, metaKey } = event;
  if (pressed.pointerType === 'touch' || far(pointOf(pressed), event)) return false;
  return button === 0 && detail === 1 && !(ctrlKey || altKey || shiftKey || metaKey);
}

const FRAMES = 'iframe, frame, object, embed';
/** What a tap means something to already. */
const TAPPABLE =
  'a[href], area[href], button, input, select, textarea, label, summary, [role="link"], [role="button"]';
const EDITORS = 'input, select, textarea';
/** `KeyboardEvent.key` of what writes: one character, a dead key, an input method; not Tab, arrows or modifiers. */
export const TYPED = /^(?:.|Backspace|Delete|Enter|Dead|Process|Unidentified)$/u;

export function isFrame(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(FRAMES);
}

export function hasTapOfItsOwn(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof Element && node.matches(TAPPABLE));
}

export function isEditor(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches(EDITORS);
}
