/**
 * Whether a word stands inside an address, a handle or an identifier: nobody is
 * named there.
 */

import { isLetterAt } from './letters.ts';

/** Code units to look at on either side; addresses longer than this are cut, not missed. */
const REACH = 200;

/** Whether the code unit at an offset is a space; most are plain ones, and need no expression. */
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 32) return true;
  return unit < 0x80 ? unit >= 9 && unit <= 13 : /\s/.test(text.charAt(at));
}

/** Signs of which an address has one at least; a dot only counts before a letter. */
const TELLTALE = /[@:/\\~=%_#]/;

function mayBeAddress(around: string): boolean {
  if (TELLTALE.test(around)) return true;
  for (let dot = around.indexOf('.'); dot >= 0; dot = around.indexOf('.', dot + 1))
    if (isLetterAt(around, dot + 1)) return true;
  return false;
}

/** Tells whether the stretch of text between spaces around `start` … `end` is an address, a handle, a path or a setting. */
export function isAddress(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < REACH && !isSpace(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !isSpace(text, to)) to++;
  if (from === start && to === end) return false;
  const around = text.slice(from, to);
  // Most names stand in plain words and their punctuation.
  if (!mayBeAddress(around)) return false;
  return (
    around.includes('://') ||
    /@[\p{L}\p{N}_]/u.test(around) ||
    /(?:^|[^\p{L}\p{N}])www\./iu.test(around) ||
    // example.org, report.pdf; not "Moscow.The", a missing space before a capital.
    /[\p{L}\p{N}-]\.\p{Ll}{2,}(?![\p{L}])/u.test(around) ||
    /^["'“‘(]*[/\\~]|\\|\/\/|\/.*\/.*\//u.test(around) ||
    /[=%][\p{L}\p{N}]|[\p{L}\p{N}][=_]|_[\p{L}\p{N}]|[\p{L}\p{N}]#/u.test(around)
  );
}
