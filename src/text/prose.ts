/**
 * Whether a page is one to read: told before anything is collected, by one native search.
 * Applications, editors, code and lists of tiny texts hold neither article nor paragraph nor a line of prose; in
 * doubt, a page is read.
 */

/** UTF-16 code units of a line that somebody writes for others to read; most headlines are longer. */
const LINE_UNITS = 40;

/** Scripts, code, fields and editors hold none, whatever its length. */
const LINE = `boolean(.//text()[string-length(normalize-space())>${LINE_UNITS}][not(ancestor::script|ancestor::style|ancestor::noscript|ancestor::textarea|ancestor::pre|ancestor::code|ancestor::*[@contenteditable])])`;

/** XPathResult.BOOLEAN_TYPE */
const BOOLEAN = 3;

/** What pages to read are made of, however short its text: a list in an article, a table under a paragraph. */
const FRAME = ':is(article, p):not([contenteditable] *)';

/** Whether there may be prose at or below an element. Takes some 0.5 ms on a usual page that has none. */
export function mayHoldProse(root: Element): boolean {
  // Nearly every page to read has one of these: found at once.
  if (root.querySelector(FRAME) !== null) return true;
  return root.ownerDocument.evaluate(LINE, root, null, BOOLEAN, null).booleanValue;
}
