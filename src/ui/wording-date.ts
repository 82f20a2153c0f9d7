/**
 * EDTF dates in words. Level 1 of the standard (https://www.loc.gov/standards/datetime/):
 * qualified, unspecified, open and seasonal dates. Days and their order are
 * resolved by the compiler (`DateBounds`); nothing here computes.
 */
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July',
  'August', 'September', 'October', 'November', 'December',
]; // biome-ignore format: a year reads in rows

/** EDTF level 1 codes for seasons in the place of a month. */
const SEASONS: Record<string, string> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };

/** "August 2025", "12 August 2025", "about 2025", "May 2025 to August 2025". Returns the EDTF itself where it is none of level 1. */
export function nameDate(edtf: string): string {
  const [from, to, ...rest] = edtf.split('/');
  if (from === undefined || rest.length > 0) return edtf;
  if (to === undefined) return nameMoment(from) ?? edtf;
  if (from === '..' || from === '') return nameEdge(to, 'until', edtf);
  if (to === '..' || to === '') return nameEdge(from, 'from', edtf);
  const [start, end] = [nameMoment(from), nameMoment(to)];
  return start === null || end === null ? edtf : `${start} to ${end}`;
}

function nameEdge(date: string, word: 'from' | 'until', edtf: string): string {
  const moment = nameMoment(date);
  return moment === null ? edtf : `${word} ${moment}`;
}

/** Year, month or season, day, time (left out), qualifier. */
const MOMENT = /^(-?\d{2}(?:\d\d|\dX|XX))(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T[\d:.+Z-]+)?([?~%]?)$/;

function nameMoment(date: string): string | null {
  const match = MOMENT.exec(date);
  if (match === null) return null;
  const [, year = '', month, day, qualifier] = match;
  const known = nameParts(nameYear(year), month, day);
  if (known === null) return null;
  if (qualifier === '~') return `about ${known}`;
  if (qualifier === '?') return `${known} (uncertain)`;
  return qualifier === '%' ? `about ${known} (uncertain)` : known;
}

/** "2025"; "the 2020s" for 202X; "the 2000s (century)" has no good word, so 20XX is "between 2000 and 2099". */
function nameYear(year: string): string {
  if (year.endsWith('XX')) return `between ${year.slice(0, -2)}00 and ${year.slice(0, -2)}99`;
  if (year.endsWith('X')) return `the ${year.slice(0, -1)}0s`;
  return year.startsWith('-') ? `${Number(year.slice(1)) + 1} BC` : year;
}

function nameParts(year: string, month: string | undefined, day: string | undefined): string | null {
  if (month === undefined || month === 'XX') return year;
  const season = SEASONS[month];
  if (season !== undefined) return `${season} ${year}`;
  const name = MONTHS[Number(month) - 1];
  if (name === undefined) return null;
  return day === undefined || day === 'XX' ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
