import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchUp } from '../../../src/knowledge/catch-up.ts';
import type { Statement } from '../../../src/knowledge/model.ts';
import { records } from './bundled-records.ts';

const ids = records.entries.map(({ id }) => id);
const partsOf = ({ passage, answers }: Statement) => [passage, ...answers.map((answer) => answer.passage)];
const tell = (entries: readonly string[], paragraphs: readonly string[] = []) =>
  catchUp([records], { entries, paragraphs }).map((one) => partsOf(one).map(({ id }) => id));

describe('catching up', () => {
  it('tells three to five statements on a page that names much, several speakers and ways of speaking among them', () => {
    const page = [
      'maria-zakharova',
      'istanbul-talks',
      'prisoner-exchanges',
      'humanitarian-crisis-in-ukraine',
    ];
    const told = catchUp([records], { entries: page, paragraphs: [] }).flatMap(partsOf);
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect(told.length).toBeLessThanOrEqual(5);
    expect(new Set(told.map(({ chain }) => chain.at(-1)?.name)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(told.map(({ openness }) => openness)).size).toBeGreaterThanOrEqual(2);
  });

  it('tells a claim with its answer, whichever of them the page touches', () => {
    expect(tell(['independent-analysts'])).toEqual([['p2-zakharova', 'p2-analysts']]);
    expect(tell(['maria-zakharova'])).toContainEqual(['p2-zakharova', 'p2-analysts']);
  });

  it('tells nothing on a page that names only what everybody knows, or nothing', () => {
    expect(tell(['russia', 'ukraine', 'moscow'])).toEqual([]);
    expect(tell([])).toEqual([]);
    expect(tell(['nobody'])).toEqual([]);
  });

  it('leaves out a figure that the page gives itself, in whatever language', () => {
    const missing = ['international-committee-of-the-red-cross', 'war-in-ukraine'];
    expect(tell(missing).flat()).toContain('p6-missing');
    expect(tell([...missing, 'over-150000-people-missing']).flat()).not.toContain('p6-missing');
  });

  it('leaves out what a paragraph of the page says in other words', () => {
    const says = 'Maria Zakharova, spokesperson for the Russian Foreign Ministry, said on Monday that …';
    expect(tell(['maria-zakharova']).flat()).toContain('p2-spokesperson');
    expect(tell(['maria-zakharova'], [says]).flat()).not.toContain('p2-spokesperson');
    expect(tell(['maria-zakharova'], ['Maria Zakharova has a dog.']).flat()).toContain('p2-spokesperson');
    // Words scattered over a page say nothing together.
    expect(tell(['maria-zakharova'], says.split(' ')).flat()).toContain('p2-spokesperson');
  });

  it('keeps a pair of which the page has one side only: the other is what it leaves out', () => {
    const claim = records.passages.find(({ id }) => id === 'p2-zakharova')?.text ?? '';
    expect(tell(['maria-zakharova'], [claim])).toContainEqual(['p2-zakharova', 'p2-analysts']);
  });

  it('tells nothing on the page that is the source itself', () => {
    const [source] = records.sources;
    expect(tell(ids, [source?.title ?? ''])).toEqual([]);
  });

  it('prefers the text to what stands over it', () => {
    for (const id of ids)
      for (const [lead] of tell([id])) {
        const passage = records.passages.find((one) => one.id === lead);
        const others = records.passages.filter(({ about }) => about.includes(id)).length;
        if (passage?.place.sentence === null) expect(others, `${id}: ${lead}`).toBeLessThanOrEqual(5);
      }
  });

  it('is the same whatever the order of the page, and never cuts a pair or exceeds five', () => {
    fc.assert(
      fc.property(fc.subarray(ids), (entries) => {
        const told = tell(entries);
        expect(told.flat().length).toBeLessThanOrEqual(5);
        expect(new Set(told.flat()).size).toBe(told.flat().length);
        expect(tell(entries.toReversed())).toEqual(told);
        for (const id of told.flat()) {
          const { answers = [], answeredBy = [] } = records.passages.find((one) => one.id === id) ?? {};
          for (const other of [...answers, ...answeredBy]) expect(told.flat()).toContain(other);
        }
        const order = told.map(([lead]) => records.passages.findIndex(({ id }) => id === lead));
        expect(order).toEqual(order.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });
});
