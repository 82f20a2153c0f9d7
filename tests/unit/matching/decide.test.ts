import { describe, expect, it } from 'vitest';
import { decide, surnameCue } from '../../../src/matching/decide.ts';
import type { Candidate, Cue } from '../../../src/matching/model.ts';

function candidate(from: Partial<Candidate>): Candidate {
  return { block: 1, scope: 1, start: 0, end: 5, entry: 'x', general: false, why: 'X', ...from };
}
const cue = (name: string, scope = 1): Cue => ({ block: 9, scope, name });
const standing = (candidates: Candidate[], cues: Cue[] = []) =>
  decide({ candidates, cues }).map(({ entry }) => entry);

describe('decide', () => {
  it('lets a candidate without conditions stand', () => {
    expect(standing([candidate({})])).toEqual(['x']);
  });

  it('asks for one cue of each list that is needed', () => {
    const needing = candidate({ on: { needs: [['a', 'b'], ['c']] } });
    expect(standing([needing])).toEqual([]);
    expect(standing([needing], [cue('a'), cue('b')])).toEqual([]);
    expect(standing([needing], [cue('b'), cue('c')])).toEqual(['x']);
  });

  it('drops a candidate whose rival is seen in its article, not in another', () => {
    const rivalled = candidate({ on: { unless: ['a'] } });
    expect(standing([rivalled], [cue('a', 1)])).toEqual([]);
    expect(standing([rivalled], [cue('a', 2)])).toEqual(['x']);
  });

  it('counts what stands around the articles for every article, and all of them for what stands around', () => {
    const needing = { on: { needs: [['a']] } };
    expect(standing([candidate(needing)], [cue('a', 0)])).toEqual(['x']);
    expect(standing([candidate({ ...needing, scope: 0 })], [cue('a', 2)])).toEqual(['x']);
  });

  it('gives a surname to its owner only with the full name and no other first name', () => {
    const bare = candidate({ on: { surname: { name: 'z', known: false } } });
    const full = cue(surnameCue('full', 'x', 'z'));
    const rival = cue(surnameCue('rival', 'x', 'z'));
    expect(standing([bare])).toEqual([]);
    expect(standing([bare], [full])).toEqual(['x']);
    expect(standing([bare], [full, rival])).toEqual([]);
    expect(standing([candidate({ on: { surname: { name: 'z', known: true } } })], [rival])).toEqual([]);
  });

  it('takes the leftmost, then the longest of what stands', () => {
    const short = candidate({ entry: 'short', end: 5 });
    const long = candidate({ entry: 'long', end: 9 });
    const later = candidate({ entry: 'later', start: 3, end: 20 });
    expect(standing([later, short, long])).toEqual(['long']);
  });

  it('falls back to the shorter name where the longer one does not stand', () => {
    const long = candidate({ entry: 'long', end: 9, on: { needs: [['never']] } });
    expect(standing([candidate({ entry: 'short' }), long])).toEqual(['short']);
  });

  it('shows a general name only beside something specific of its own article', () => {
    const general = candidate({ entry: 'russia', general: true });
    const specific = candidate({ entry: 'talks', block: 2 });
    const shown = (candidates: Candidate[]) =>
      decide({ candidates, cues: [] }).map((mention) => mention.shown);
    expect(shown([general])).toEqual([false]);
    expect(shown([general, specific])).toEqual([true, true]);
    expect(shown([general, { ...specific, scope: 2 }])).toEqual([false, true]);
  });

  it('says in words which rule let a name stand', () => {
    const full = cue(surnameCue('full', 'x', 'z'));
    const bare = candidate({ why: 'Zakharova', on: { surname: { name: 'z', known: false } } });
    expect(decide({ candidates: [bare], cues: [full] })[0]?.why).toBe(
      'Zakharova: surname, full name in the article',
    );
  });
});
