import { describe, expect, it } from 'vitest';
import { layOutBand } from '../../../../src/ui/context/band-layout.ts';
import { drawForm, formOf } from '../../../../src/ui/context/timeline-form.tsx';

const DATE = { edtf: '2025-08', from: '2025-08-01', to: '2025-08-31', approximate: false };
const BOX = { x: 0, y: 0, width: 20, height: 20 };

describe('a form', () => {
  it('tells an exact date, an approximate one, a state as of a date, and none', () => {
    expect(formOf({ date: DATE })).toBe('exact');
    expect(formOf({ date: { ...DATE, approximate: true } })).toBe('approximate');
    expect(formOf({ date: DATE, asOf: true })).toBe('as-of');
    expect(formOf({ date: null })).toBe('undated');
  });

  it('has an outline of its own, but that an approximate date is an exact one with a broken edge', () => {
    const outlines = (['exact', 'as-of', 'undated'] as const).map((form) => drawForm(form, BOX));
    expect(new Set(outlines).size).toBe(3);
    expect(drawForm('approximate', BOX)).toBe(drawForm('exact', BOX));
  });
});

describe('the band of undated things', () => {
  it('keeps every mark inside its column and over the line, and none over another', () => {
    const { columns, line } = layOutBand([1, 9, 0, 25], 288, 12);
    expect(columns.map(({ marks }) => marks.length)).toEqual([1, 9, 0, 25]);
    for (const { from, to, marks } of columns) {
      for (const { x, y } of marks) {
        expect(x).toBeGreaterThanOrEqual(from);
        expect(x + 12).toBeLessThanOrEqual(to);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y + 12).toBeLessThan(line);
      }
      expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(marks.length);
    }
  });

  it('draws the line in pieces that do not touch: it is no scale', () => {
    const { columns } = layOutBand([1, 1], 200, 12);
    expect(columns[1]?.from).toBeGreaterThan(columns[0]?.to ?? Number.NaN);
  });
});
