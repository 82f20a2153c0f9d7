/** What was known on a page's day, and what came after: told apart by dates alone, where they are stated. */
import type { Statement } from '../../knowledge/model.ts';

/** What a date begins with that EDTF writes: a year, a month, a day. Seasons and the like count from the start of their year. */
const BEGINNING = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?/;

/** Whether a statement is certainly later than a day (ISO 8601): by the date its content holds for, or else that of its source. */
export function isSince({ passage, source }: Statement, day: string): boolean {
  const [, year, month = '01', date = '01'] = BEGINNING.exec(passage.asOf ?? source.published ?? '') ?? [];
  return year !== undefined && `${year}-${month}-${date}` > day; // of days of four-digit years the order is that of the text
}

/** Splits statements at a day; order stays. Null, a page that states no day: all was known. */
export function splitAt(
  statements: readonly Statement[],
  day: string | null,
): { before: Statement[]; since: Statement[] } {
  const later = (statement: Statement) => day !== null && isSince(statement, day);
  return {
    before: statements.filter((statement) => !later(statement)),
    since: statements.filter(later),
  };
}
