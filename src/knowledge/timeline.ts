/**
 * The events of a pack in time: on an axis where the source dates them, else in
 * the source's own time. Drawing it is the business of `src/ui`.
 */
import type {
  DateBounds,
  EntryRecord,
  EventMoment,
  PackRecords,
  SourceTime,
  Timeline,
  TimelineItem,
} from './model.ts';
import { placeOf } from './pack-lookup.ts';
import { makeStatement, passagesOf } from './statement.ts';

const GROUP_ORDER: readonly (SourceTime | 'not-stated')[] = [
  'earlier',
  'recent',
  'when-written',
  'ongoing',
  'ahead',
  'not-stated',
];

/** An item before it is sorted. */
interface Placed {
  item: TimelineItem;
  when: SourceTime | 'not-stated';
  /** Events that the source puts before it. */
  after: readonly string[];
  /** Position in the pack of the passage it rests on: the order in which the source tells it. */
  told: number;
}

/**
 * Events of the packs that know at least one of these entries, all of them, and what kept documents report of them; of
 * every pack where `entries` is left out.
 * A figure with an as-of date stands on the axis with `asOf: true`. Items of one group come in the order the source
 * tells them, unless the source states another (`after`); an event with further times has an item for each.
 */
export function timeline(packs: readonly PackRecords[], entries?: readonly string[]): Timeline {
  const touched = packs.filter(
    ({ entries: own }) => entries === undefined || own.some(({ id }) => entries.includes(id)),
  );
  const events = new Map(
    touched.flatMap((records) =>
      records.entries.flatMap((entry) => (entry.event === null ? [] : [[entry.id, entry] as const])),
    ),
  );
  const placed = [
    ...touched.flatMap((records) =>
      records.entries.flatMap((entry) => placeEntry(records, entry)).toSorted((a, b) => a.told - b.told),
    ),
    ...packs.flatMap((records) => placeReports(records, events)),
  ];
  const dated = placed.map(({ item }) => item).filter(({ date }) => date !== null);
  const undated = placed.filter(({ item }) => item.date === null);
  return {
    dated: dated.toSorted(byDate),
    groups: GROUP_ORDER.flatMap((when) => {
      const items = respectOrder(undated.filter((one) => one.when === when));
      return items.length === 0 ? [] : [{ when, items }];
    }),
  };
}

function placeEntry(records: PackRecords, entry: EntryRecord): Placed[] {
  const { event, figure } = entry;
  if (figure !== null && figure.asOf !== null && figure.asOfBounds !== null) {
    const moment = { status: 'reported' as const, cited: null, passages: [figure.passage] };
    const date = { edtf: figure.asOf, ...figure.asOfBounds };
    const made = makeItem(records, entry, moment, date);
    return [{ ...made, item: { ...made.item, asOf: true }, when: 'not-stated', after: [] }];
  }
  if (event === null) return [];
  const date = event.date !== null && event.bounds !== null ? { edtf: event.date, ...event.bounds } : null;
  const when = event.when ?? 'not-stated';
  const main: Placed = { ...makeItem(records, entry, event, date), when, after: event.after };
  const further = (event.further ?? []).map((moment): Placed => {
    return { ...makeItem(records, entry, moment, null), when: moment.when, after: [] };
  });
  return [main, ...further];
}

/** A document that was kept word for word says of an event what held on the day it was published: one report of each event, its first. */
function placeReports(records: PackRecords, events: ReadonlyMap<string, EntryRecord>): Placed[] {
  const days = new Map(records.sources.map(({ id, published }) => [id, published]));
  const told = new Set<string>();
  return records.passages.flatMap((passage, at) =>
    passage.about.flatMap((id): Placed[] => {
      const event = events.get(id);
      const day = passage.link === undefined ? null : (days.get(passage.source) ?? null);
      const key = `${passage.source} ${id}`;
      if (event === undefined || day === null || !DAY.test(day) || told.has(key)) return [];
      told.add(key);
      const statement = makeStatement(records, passage, id);
      const date = { edtf: day, from: day, to: day, approximate: false };
      const item: TimelineItem = {
        entry: id,
        title: event.name,
        status: 'reported',
        statement,
        cited: null,
        date,
        asOf: true,
      };
      return [{ item, when: 'not-stated', after: [], told: at }];
    }),
  );
}

const DAY = /^\d{4}-\d\d-\d\d$/;

function makeItem(
  records: PackRecords,
  entry: EntryRecord,
  moment: Pick<EventMoment, 'status' | 'passages'> & { cited: string | null },
  date: (DateBounds & { edtf: string }) | null,
): { item: TimelineItem; told: number } {
  const [passage] = passagesOf(records, moment.passages);
  if (passage === undefined) throw new Error(`pack "${records.id}" lacks the passages of "${entry.id}"`);
  const { status, cited } = moment;
  const statement = makeStatement(records, passage, entry.id);
  const item = { entry: entry.id, title: entry.name, status, statement, cited, date };
  return { item, told: placeOf(records, passage) };
}

/** ISO days compare as text, but for years beyond four digits, which carry a sign. */
function byDate(a: TimelineItem, b: TimelineItem): number {
  const day = (text: string | undefined) => Date.parse(text ?? '');
  return day(a.date?.from) - day(b.date?.from) || day(a.date?.to) - day(b.date?.to); // both are dated
}

/** Puts each item behind all of its group that the source puts before it, and moves nothing else. */
function respectOrder(placed: readonly Placed[]): TimelineItem[] {
  const waiting = [...placed];
  const sorted: TimelineItem[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ after }) => !waiting.some(({ item }) => after.includes(item.entry)));
    // A compiled order has no circle; should one come from elsewhere, the source's telling decides.
    const [next] = waiting.splice(Math.max(free, 0), 1);
    if (next !== undefined) sorted.push(next.item);
  }
  return sorted;
}
