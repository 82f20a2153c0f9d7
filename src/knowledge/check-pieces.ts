/**
 * Checks that passages, entries and sources share.
 */
import { readEdtf } from './edtf-date.ts';
import { describeMarkup } from './markup.ts';
import { nearestWord } from './nearest-word.ts';
import type { PathKey } from './problem.ts';

/** Collects problems and puts file and line to them. */
export type Report = (path: readonly PathKey[], reason: string, remedy: string) => void;

/** "an entry", "a passage". */
export function withArticle(noun: string): string {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Reports each id that is not among the known ones, with the nearest that is. */
export function checkIds(
  path: readonly PathKey[],
  ids: string | readonly string[],
  known: Readonly<Record<string, unknown>>,
  what: string,
  report: Report,
  orElse = '',
): void {
  for (const [index, id] of [ids].flat().entries()) {
    if (Object.hasOwn(known, id)) continue;
    const nearest = nearestWord(id, Object.keys(known));
    report(
      typeof ids === 'string' ? path : [...path, index],
      `no ${what} has the id "${id}"`,
      nearest === null
        ? `write the id of ${withArticle(what)} of this pack${orElse}`
        : `did you mean "${nearest}"?`,
    );
  }
}

/** Reports a date that is no EDTF. */
export function checkDate(path: readonly PathKey[], date: string | undefined, report: Report): void {
  if (date !== undefined && readEdtf(date) === null)
    report(
      path,
      `"${date}" is not a date in EDTF`,
      'write "2025-08-14", "2025-08", "2025", "2025-08~" (about) or "2025-06/2025-08"',
    );
}

/** Reports markup that may not stand in authored text. */
export function checkMarkup(path: readonly PathKey[], text: string, report: Report, allowed?: 'none'): void {
  const problem = describeMarkup(text, allowed === 'none' ? [] : undefined);
  if (problem !== null) report(path, problem.reason, problem.remedy);
}
