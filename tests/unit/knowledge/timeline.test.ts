import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackRecords, TimelineItem } from '../../../src/knowledge/model.ts';
import { timeline } from '../../../src/knowledge/timeline.ts';
import { records } from './bundled-records.ts';
import { compileValue } from './small-pack.ts';

const outline = ({ title, status, statement }: TimelineItem) =>
  `${title}, ${status}: ${statement.passage.id}`;

describe("the bundled pack's timeline", () => {
  it('tells undated events in the time of the article itself, as the article tells them', () => {
    const { groups } = timeline([records]);
    expect(groups.map(({ when, items }) => [when, ...items.map(outline)])).toEqual([
      [
        'recent',
        'Istanbul talks, reported: p3-walk-out',
        'Prisoner exchanges, reported: p5-agreement',
        '1,000-for-1,000 prisoner exchange, reported: p5-latest',
        'Withdrawal from European torture prevention mechanisms, reported: p6-withdrawal',
      ],
      ['when-written', "Russia's rejection of the Western security plan, reported: standfirst-rejection"],
      [
        'ongoing',
        'War in Ukraine, ongoing: p1-stalemate',
        'Humanitarian crisis in Ukraine, ongoing: p4-warning',
        'Repatriation of war dead, ongoing: p6-war-dead',
      ],
      [
        'ahead',
        'Prisoner exchanges, planned: p7-preparing',
        'Repatriation of war dead, planned: p7-preparing',
      ],
      ['not-stated', 'Peace talks, called-for: p2-aim'],
    ]);
  });

  it('puts nothing on the axis but the one dated figure, as of its date', () => {
    const { dated } = timeline([records]);
    expect(dated).toEqual([
      expect.objectContaining({
        entry: 'over-150000-people-missing',
        asOf: true,
        date: { edtf: '2025-08', from: '2025-08-01', to: '2025-08-31', approximate: false },
      }),
    ]);
  });

  it('cites words for every place in time', () => {
    for (const { items } of timeline([records]).groups)
      for (const { cited, title } of items) expect(cited, title).toMatch(/\w/);
  });

  it('shows the Istanbul talks with the unnamed officials who tell of them', () => {
    const item = timeline([records]).groups[0]?.items[0];
    expect(item?.statement.passage).toMatchObject({
      openness: 'unnamed',
      chain: [{ name: 'European officials' }],
    });
  });

  it('leaves out packs that have nothing to do with a page, and no event of those that have', () => {
    expect(timeline([records], ['nobody'])).toEqual({ dated: [], groups: [] });
    expect(timeline([records], ['istanbul'])).toEqual(timeline([records]));
  });
});

/** A pack of events by name: what each comes after, and its date. */
function packOf(events: Record<string, { after?: string[]; date?: string }>): PackRecords {
  const ids = Object.keys(events);
  return compileValue({
    format: 1,
    id: 'events',
    title: 'Events',
    version: '2026-01-31',
    sources: { book: { title: 'Book', paragraphs: 9, language: 'en' } },
    passages: {
      all: {
        source: 'book',
        place: { paragraph: 1 },
        text: 'They took place.',
        openness: 'narration',
        about: ids,
      },
    },
    entries: Object.fromEntries(
      ids.map((id) => [
        id,
        {
          kind: 'event',
          name: id,
          line: { text: 'It took place.', passage: 'all' },
          event: { status: 'reported', passages: ['all'], when: 'recent', cited: 'lately', ...events[id] },
        },
      ]),
    ),
  });
}
const titles = (items: readonly TimelineItem[] = []) => items.map(({ title }) => title);

describe('the order of a timeline', () => {
  it('puts an event behind all that the source puts before it, and moves no other', () => {
    const { groups } = timeline([packOf({ a: { after: ['c'] }, b: {}, c: {}, d: { after: ['a'] }, e: {} })]);
    expect(titles(groups[0]?.items)).toEqual(['b', 'c', 'a', 'd', 'e']);
  });

  it('sorts dated events by their first day, then by their last, then as told', () => {
    const { dated, groups } = timeline([
      packOf({
        year: { date: '2025' },
        spring: { date: '2024-12/2025-02' },
        day: { date: '2025-01-01' },
        about: { date: '2024~' },
        since: { date: '2025-03/..' },
      }),
    ]);
    expect(groups).toEqual([]);
    expect(titles(dated)).toEqual(['about', 'spring', 'day', 'year', 'since']);
    expect(dated.map(({ date }) => [date?.from, date?.to, date?.approximate])).toEqual([
      ['2024-01-01', '2024-12-31', true],
      ['2024-12-01', '2025-02-28', false],
      ['2025-01-01', '2025-01-01', false],
      ['2025-01-01', '2025-12-31', false],
      ['2025-03-01', '2025-03-01', true],
    ]);
  });

  it('holds for any order that is no circle', () => {
    const orders = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 8, selector: String });
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'], { minLength: 7 }),
        orders,
        (ids, pairs) => {
          const events = Object.fromEntries(
            ids.map((id): [string, { after: string[] }] => [id, { after: [] }]),
          );
          // A later name comes after an earlier one: no circle can arise.
          for (const [one, other] of pairs)
            if (one < other) events['abcdefg'[other] ?? '']?.after.push('abcdefg'[one] ?? '');
          const shown = titles(timeline([packOf(events)]).groups[0]?.items);
          expect(shown.toSorted()).toEqual(ids.toSorted());
          for (const [id, { after }] of Object.entries(events))
            for (const earlier of after) expect(shown.indexOf(earlier)).toBeLessThan(shown.indexOf(id));
        },
      ),
      { numRuns: 60 },
    );
  });
});
