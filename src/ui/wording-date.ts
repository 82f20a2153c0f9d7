/**
 * EDTF dates in words. Level 1 of the standard (https://www.loc.gov/standards/datetime/):
 * qualified, unspecified, open and seasonal dates. Days and their order are
 * resolved by the compiler (`DateBounds`); nothing here computes.
 */
import { languageTag, t } from './language.tsx';

/** EDTF level 1 codes for seasons in the place of a month. */
const SEASONS = {
  '21': 'date.spring',
  '22': 'date.summer',
  '23': 'date.autumn',
  '24': 'date.winter',
} as const;

/** "August 2025", "12 August 2025", "about 2025", "May 2025 to August 2025". Returns the EDTF itself where it is none of level 1. */
export function nameDate(edtf: string): string {
  const [first, last, ...rest] = edtf.split('/');
  if (first === undefined || rest.length > 0) return edtf;
  if (last === undefined) return nameMoment(first) ?? edtf;
  const [from, to] = [nameMoment(first), nameMoment(last)];
  if (isOpen(first)) return to === null ? edtf : t('date.until', { date: to });
  if (isOpen(last)) return from === null ? edtf : t('date.from', { date: from });
  return from === null || to === null ? edtf : t('date.range', { from, to });
}

function isOpen(edge: string): boolean {
  return edge === '..' || edge === '';
}

/** Year, month or season, day, time (left out), qualifier. */
const MOMENT = /^(-?\d{2}(?:\d\d|\dX|XX))(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T[\d:.+Z-]+)?([?~%]?)$/;

function nameMoment(edtf: string): string | null {
  const match = MOMENT.exec(edtf);
  if (match === null) return null;
  const [, year = '', month, day, qualifier] = match;
  const date = nameParts(year, month, day);
  if (date === null) return null;
  if (qualifier === '~') return t('date.about', { date });
  if (qualifier === '?') return t('date.uncertain', { date });
  return qualifier === '%' ? t('date.uncertain', { date: t('date.about', { date }) }) : date;
}

/** "2025"; "the 2020s" for 202X; "the 2000s (century)" has no good word, so 20XX is "between 2000 and 2099". */
function nameYear(year: string): string {
  const [century, decade] = [year.slice(0, -2), year.slice(0, -1)];
  if (year.endsWith('XX')) return t('date.between', { from: `${century}00`, to: `${century}99` });
  if (year.endsWith('X')) return t('date.decade', { decade: `${decade}0` });
  if (year.startsWith('-')) return t('date.bc', { year: String(Number(year.slice(1)) + 1) });
  return t('date.year', { year });
}

function nameParts(year: string, month: string | undefined, day: string | undefined): string | null {
  if (month === undefined || month === 'XX') return nameYear(year);
  if (month in SEASONS) {
    const part = t(SEASONS[month as keyof typeof SEASONS]); // `as`: just looked up
    return t('date.part', { part, year: nameYear(year) });
  }
  const index = Number(month) - 1;
  if (index < 0 || index > 11) return null;
  const dayKnown = day !== undefined && day !== 'XX';
  if (/\D/.test(year))
    return t('date.part', { part: format(2000, index, 1, { month: 'long' }), year: nameYear(year) });
  return format(Number(year), index, dayKnown ? Number(day) : 1, {
    year: 'numeric',
    month: 'long',
    ...(dayKnown && { day: 'numeric' }),
  });
}

/** A day as the language of the interface writes it; month from 0, months without a day in the form that stands alone. */
function format(year: number, month: number, day: number, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day); // years below 100 stay what they are
  return date.toLocaleDateString(languageTag(), { ...options, calendar: 'gregory', timeZone: 'UTC' });
}

/** "Aug", "Aug 2025": the month of a day, short, for a scale. */
export function nameMonth(date: Date, withYear: boolean): string {
  const month = date.toLocaleDateString(languageTag(), {
    month: 'short',
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  return withYear ? `${month} ${date.getUTCFullYear()}` : month;
}
