/**
 * Where dated things stand on a true-to-scale axis. Pure arithmetic: days in,
 * positions from 0 to `width` out. Drawing belongs to `timeline-axis.tsx`.
 */
import type { TimelineItem } from '../../knowledge/model.ts';
import { nameMonth } from '../wording-date.ts';

type Dated = NonNullable<TimelineItem['date']>;

export interface AxisMark {
  /** Number of the item in the list, from 1. */
  number: number;
  start: number;
  end: number;
  /** Row, from 0; marks that would overlap stand in different rows. */
  lane: number;
}

export interface AxisTick {
  at: number;
  label: string;
}

export interface AxisLayout {
  marks: AxisMark[];
  ticks: AxisTick[];
  lanes: number;
  /** Where the page's own date stands; null where it has none. */
  page: number | null;
}

const DAY_MS = 86_400_000;
const MIN_MARGIN_DAYS = 45; // a single date gets a month and a half on either side, so that it has neighbours to be read against
const MARGIN_SHARE = 0.12; // of the whole span, so that the outermost marks do not touch the edge
const TICK_ROOM = 60; // units from one tick to the next: a label of some 50, and air
/** Steps between ticks in months: a month, a quarter, a half, a year, two, five, …, a century, two, five. */
const STEPS_MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000];

/** Days since 1970 of an ISO 8601 day. */
function dayNumber(isoDay: string): number {
  return Date.parse(`${isoDay}T00:00:00Z`) / DAY_MS;
}

/**
 * Lays dates out over `width` units; each mark is at least `minMark` wide, so that its number can be read.
 * Returns null where there is nothing to lay out.
 */
export function layOutAxis(
  dates: readonly Dated[],
  pageDay: string | null,
  width: number,
  minMark: number,
): AxisLayout | null {
  if (dates.length === 0) return null;
  const spans = dates.map((date) => ({ from: dayNumber(date.from), to: dayNumber(date.to) + 1 }));
  const page = pageDay === null ? [] : [dayNumber(pageDay)];
  const first = Math.min(...spans.map((span) => span.from), ...page);
  const last = Math.max(...spans.map((span) => span.to), ...page);
  const margin = Math.max(MIN_MARGIN_DAYS, (last - first) * MARGIN_SHARE);
  const from = first - margin;
  const scale = width / (last + margin - from);
  const at = (day: number) => (day - from) * scale;
  const marks = stack(spans.map((span) => widen(at(span.from), at(span.to), minMark, width)));
  return {
    marks,
    ticks: placeTicks(from, last + margin, Math.floor(width / TICK_ROOM)).map(({ day, label }) => ({
      at: at(day),
      label,
    })),
    lanes: Math.max(...marks.map((mark) => mark.lane)) + 1,
    page: page[0] === undefined ? null : at(page[0]),
  };
}

/** Widens around the middle, inside the axis. */
function widen(start: number, end: number, least: number, width: number): [number, number] {
  const short = Math.max(0, least - (end - start)) / 2;
  const left = Math.max(0, Math.min(start - short, width - least));
  return [left, Math.min(width, Math.max(end + short, left + least))];
}

/** Puts each mark into the first row in which it is free. */
function stack(extents: [number, number][]): AxisMark[] {
  const ends: number[] = [];
  return extents.map(([start, end], index) => {
    const free = ends.findIndex((taken) => taken < start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = end;
    return { number: index + 1, start, end, lane };
  });
}

function placeTicks(from: number, to: number, most: number): { day: number; label: string }[] {
  const months = ((to - from) * 12) / 365.25; // mean length of a year in days
  const step = STEPS_MONTHS.find((candidate) => months / candidate <= most) ?? Math.ceil(months);
  const start = new Date(from * DAY_MS);
  const firstMonth = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth() + 1) / step) * step;
  const ticks: { day: number; label: string }[] = [];
  for (let month = firstMonth; ; month += step) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), month % 12, 1); // years below 100 stay what they are
    const day = date.getTime() / DAY_MS;
    if (day >= to) return ticks;
    ticks.push({ day, label: nameTick(date, step, ticks.length === 0) });
  }
}

/** "2025"; below a year's step "Aug 2025" at the first tick and in January, "Sept" between. */
function nameTick(date: Date, stepMonths: number, isFirst: boolean): string {
  if (stepMonths >= 12) return String(date.getUTCFullYear());
  return nameMonth(date, isFirst || date.getUTCMonth() === 0);
}
