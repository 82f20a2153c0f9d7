import { describe, expect, it } from 'vitest';
import { type AuthoredName, readNames } from '../../../src/matching/authored-names.ts';
import { decide } from '../../../src/matching/decide.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { buildIndex, type MatchIndex } from '../../../src/matching/match-index.ts';
import { markText, toBlocks } from './marked-text.ts';

const entries = ['exit', 'treaty', 'russia', 'poland'].map((id) => ({ id, general: false }));
const names: Record<string, { en: AuthoredName[] }> = {
  exit: {
    en: [
      {
        text: ['[European] anti-torture (treaty|convention)'],
        together: [
          ['pullout', 'withdrawal', 'leaving'],
          ['Russia', 'Moscow', 'Russian'],
        ],
        neverAfter: ['UN'],
        unless: { sentence: ['drill'] },
      },
    ],
  },
  treaty: { en: ['[European] anti-torture (treaty|convention)'] },
  russia: { en: ['Russia', 'Moscow'] },
  poland: { en: ['Poland'] },
};
const index = buildIndex(readNames(names, {}, entries).spec);
/** A text with every mention as "[entry:words]". */
function mark(within: MatchIndex, text: string): string {
  const blocks = toBlocks(text);
  const mentions = decide(findCandidates(within, blocks));
  return markText(blocks, mentions, true).replaceAll(/⟦([^|⟧]*)\|(\w+)⟧/g, '[$2:$1]');
}
const marked = (text: string) => mark(index, text);

describe('a name whose words stand in any order', () => {
  it.each([
    ['[exit:Russia’s pullout from the anti-torture treaty] came.'],
    ['The [exit:pullout of Russia from the European anti-torture treaty] came.'],
    ['The [exit:European anti-torture treaty pullout by Russia] came.'],
    ['The [exit:anti-torture convention’s withdrawal by Moscow], they said.'],
    ['[exit:Moscow leaving the anti-torture convention], again.'],
    ['A [exit:Russian withdrawal from that old European anti-torture treaty] it was.'],
  ])('is found whole: %s', (text) => {
    expect(marked(text.replaceAll(/\[exit:|\]/g, ''))).toBe(text);
  });

  it.each([
    // A part is missing, in the next clause, or in the next sentence.
    ['The pullout from the [treaty:anti-torture treaty] came.'],
    ['[russia:Russia] spoke of the [treaty:anti-torture treaty].'],
    ['[russia:Moscow], after the pullout, has no [treaty:anti-torture treaty].'],
    ['The pullout came. [russia:Russia] had no [treaty:anti-torture treaty].'],
    // Too far, another participant between, in quotation marks.
    ['[russia:Russia] has long ago said of a pullout that the [treaty:anti-torture treaty] stands.'],
    ['[russia:Russia] welcomed [poland:Poland]’s pullout from the [treaty:anti-torture treaty].'],
    ['[russia:Russia] “pullout” of the [treaty:anti-torture treaty]'],
    // Rules of the name.
    ['[russia:Russia]’s pullout from the UN [treaty:anti-torture treaty] came.'],
    ['[russia:Russia]’s pullout from the [treaty:anti-torture treaty] was a drill.'],
  ])('is not found where it is not one: %s', (text) => {
    expect(marked(text.replaceAll(/\[\w+:|\]/g, ''))).toBe(text);
  });

  it('takes the narrowest way, and says by what it was found', () => {
    const text = 'Russia on Russian withdrawal from the anti-torture treaty';
    const { candidates } = findCandidates(index, [{ id: 1, text, lang: 'en', scope: 1 }]);
    const exit = candidates.find(({ entry }) => entry === 'exit');
    expect(exit?.why).toBe(
      'Russian withdrawal from the anti-torture treaty: together with “withdrawal” and “Russian”',
    );
  });

  it('is reported where a list is empty of words, by its place', () => {
    const { problems } = readNames({ exit: { en: [{ text: 'a', together: [['(']] }] } }, {}, entries);
    expect(problems).toEqual([
      expect.objectContaining({ path: ['names', 'exit', 'en', 0, 'together', 0, 0] }),
    ]);
  });
});

it('leaves a name that a longer one covers, where an earlier one reaches into the longer', () => {
  const overlapping = buildIndex(
    readNames(
      { exit: { en: ['old big'] }, treaty: { en: ['big red boat'] }, russia: { en: ['boat'] } },
      {},
      entries,
    ).spec,
  );
  expect(mark(overlapping, 'an old big red boat')).toBe('an [exit:old big] red [russia:boat]');
});
