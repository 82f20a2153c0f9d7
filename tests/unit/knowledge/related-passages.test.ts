import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relatedPassages } from '../../../src/knowledge/related-passages.ts';
import { records } from './bundled-records.ts';

const ids = records.entries.map(({ id }) => id);
const related = (entries: readonly string[], limit = 5) =>
  relatedPassages([records], entries, limit).map(({ statement, shares }) => ({
    passage: statement.passage.id,
    answers: statement.answers.map(({ passage }) => passage.id),
    shares: shares.map(({ name }) => name),
  }));

describe('related passages', () => {
  it('says which entries a passage shares with the page, rarest first', () => {
    expect(related(['istanbul-talks', 'russia', 'istanbul'], 1)).toEqual([
      { passage: 'p3-walk-out', answers: [], shares: ['Istanbul talks', 'Istanbul', 'Russia'] },
    ]);
  });

  it('ranks what is specific before what everybody knows', () => {
    const found = related(['russia', 'ukraine', 'moscow', 'the-west', 'over-150000-people-missing'], 3);
    expect(found[0]).toEqual({ passage: 'p6-missing', answers: [], shares: ['Over 150,000 people missing'] });
  });

  it('counts those who say a passage, and those named among them', () => {
    expect(related(['united-nations'], 9).map(({ passage }) => passage)).toEqual([
      'p4-warning',
      'p4-unaccounted',
    ]);
  });

  it('lists a claim and its answer once, together, whichever of them leads', () => {
    const pair = ['p4-state-media', 'p4-independent-media'];
    for (const page of [
      ['russian-state-media', 'independent-media', 'western-security-plan'],
      ['independent-media'],
    ]) {
      const found = relatedPassages([records], page, 9).map(({ statement }) =>
        [statement, ...statement.answers, ...(statement.answerTo ?? [])].map(({ passage }) => passage.id),
      );
      expect(found.filter((ids) => pair.some((id) => ids.includes(id)))).toEqual([
        expect.arrayContaining(pair),
      ]);
    }
  });

  it('shows several sides of a page before more of the same', () => {
    const [first, second, third] = related(
      ['istanbul-talks', 'repatriation-of-war-dead', 'western-security-plan'],
      3,
    );
    const subjects = [first, second, third].flatMap((one) => one?.shares ?? []);
    expect(new Set(subjects)).toEqual(
      new Set(['Istanbul talks', 'Repatriation of war dead', 'Western security plan']),
    );
  });

  it('finds nothing for a page that shares nothing, and never more than asked for', () => {
    expect(related([])).toEqual([]);
    expect(related(['nobody'])).toEqual([]);
    expect(related(['russia'], 0)).toEqual([]);
  });

  it('keeps its promises for any page', () => {
    fc.assert(
      fc.property(fc.subarray(ids), fc.nat(12), (entries, limit) => {
        const found = related(entries, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        const shown = found.map(({ passage }) => passage);
        expect(new Set(shown).size).toBe(shown.length);
        for (const { shares } of found) expect(shares.length).toBeGreaterThan(0);
        // The order in which a page names its entries does not matter.
        expect(related(entries.toReversed(), limit)).toEqual(found);
      }),
      { numRuns: 40 },
    );
  });
});
