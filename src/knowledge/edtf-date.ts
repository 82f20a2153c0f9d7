/**
 * Dates as packs write them: EDTF (ISO 8601-2), levels 0 and 1, resolved to days.
 * For build and import only: the library is too large for the background.
 */
import edtf from 'edtf';
import type { DateBounds } from './model.ts';

/** Days that a date spans; null where the text is no EDTF date of level 0 or 1, or open at both ends. */
export function readEdtf(text: string): DateBounds | null {
  let parsed: ReturnType<typeof edtf>;
  try {
    parsed = edtf(text, { level: 1 });
  } catch {
    return null;
  }
  const [start, end] = [finite(parsed.min), finite(parsed.max)];
  const [from, to] = [start ?? end, end ?? start];
  if (from === null || to === null) return null;
  // The library reads a season as a quarter of the year, which is no more than an approximation.
  const vague = start === null || end === null || parsed.type === 'Season' || QUALIFIED.test(text);
  return { from: isoDay(from), to: isoDay(to), approximate: vague };
}

function finite(milliseconds: number | null): number | null {
  return milliseconds !== null && Number.isFinite(milliseconds) ? milliseconds : null;
}

/** EDTF's marks for uncertain, approximate and both. */
const QUALIFIED = /[?~%]/;

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/T.*$/, '');
}
