import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutAxis } from '../../../../src/ui/context/axis-layout.ts';

const WIDTH = 360;
const LEAST = 20;
const span = (from: string, to = from) => ({ edtf: from, from, to, approximate: false });
const lay = (dates: ReturnType<typeof span>[], page: string | null = null) => {
  const layout = layOutAxis(dates, page, WIDTH, LEAST);
  if (layout === null) throw new Error('nothing laid out');
  return layout;
};

describe('the axis', () => {
  it('is absent where nothing is dated', () => {
    expect(layOutAxis([], '2025-08-01', WIDTH, LEAST)).toBeNull();
  });

  it('spans a month from its first tick to the next', () => {
    const { marks, ticks } = lay([span('2025-08-01', '2025-08-31')]);
    const at = (label: string) => ticks.find((tick) => tick.label === label)?.at;
    expect(marks[0]?.start).toBeCloseTo(at('Aug') ?? Number.NaN, 3);
    expect(marks[0]?.end).toBeCloseTo(at('Sept') ?? Number.NaN, 3);
    expect(ticks[0]?.label).toBe('Jul 2025');
  });

  it('counts in years where it spans years', () => {
    const { ticks } = lay([span('2021-03-01'), span('2025-08-01')]);
    expect(ticks.map((tick) => tick.label)).toEqual(expect.arrayContaining(['2022', '2023', '2024', '2025']));
  });

  it('has no more ticks than their labels have room for', () => {
    for (const width of [180, 214, 360, 640]) {
      const layout = layOutAxis([span('2025-08-01'), span('2026-01-10')], null, width, LEAST);
      const places = layout?.ticks.map(({ at }) => at) ?? [];
      expect(places.length).toBeGreaterThan(0);
      places.slice(1).forEach((at, index) => {
        expect(at - (places[index] ?? Number.NaN)).toBeGreaterThan(50);
      });
    }
  });

  it('puts marks that would overlap into rows', () => {
    const { marks, lanes } = lay([span('2025-08-01'), span('2025-08-02'), span('2026-08-02')]);
    expect(marks.map((mark) => mark.lane)).toEqual([0, 1, 0]);
    expect(lanes).toBe(2);
  });

  it('places the page’s own date among the dates', () => {
    const { page, marks } = lay([span('2025-08-10')], '2025-09-10');
    expect(page).toBeGreaterThan(marks[0]?.end ?? Number.NaN);
    expect(lay([span('2025-08-10')]).page).toBeNull();
  });

  it('keeps order, scale and bounds for any dates', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2200-01-01'), noInvalidDate: true });
    const dates = fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(dates, (pairs) => {
        const spans = pairs.map(([a, b]) => {
          const [from = '', to = ''] = [a, b].map((each) => each.toISOString().slice(0, 10)).sort();
          return span(from, to);
        });
        const { marks, ticks } = lay(spans);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const { start, end, lane, number } of marks) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(WIDTH);
          expect(end - start).toBeGreaterThanOrEqual(LEAST - 1e-6);
          for (const other of marks) {
            if (other.number === number || other.lane !== lane) continue;
            expect(other.end <= start || end <= other.start).toBe(true);
          }
        }
      }),
    );
  });
});
