import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/matching/authored-names.ts';
import { mayHold } from '../../../src/matching/first-look.ts';
import { buildIndex, languageBit, ownerOf } from '../../../src/matching/match-index.ts';
import { tokenise } from '../../../src/matching/tokenise.ts';
import { newTokens } from '../../../src/matching/tokens.ts';
import { createWalk, type Hit } from '../../../src/matching/walk.ts';
import { loadBundledIndex } from './bundled-index.ts';

/** All languages at once. */
const EVERY_LANGUAGE = -1;

/** Texts up to this length, in code units, have room. */
const ROOM = 2000;

/** Words that names, evidence, numbers and their bounds are made of, and such as part them. */
const PIECES = [
  ...'the in of over about more than up to or so at from Maria Zakharova Istanbul talks Russian Foreign Ministry'.split(
    ' ',
  ),
  ...'prisoner prisoners exchange swap 1,000 for 6000 bodies soldiers missing people two thousand hundred and fifty'.split(
    ' ',
  ),
  ...'понад тисяч полонених обмін п’ять тысяч пропавших без вести mehr als tausend Gefangene on binden fazla'.split(
    ' ',
  ),
  ...[
    'vingt et un mille',
    '150k',
    '#IstanbulTalks',
    'West',
    ',',
    '. ',
    '“',
    '-',
    'each side',
    'at least',
    'all-for-all',
    'the collective',
    'in over three years',
    'de mil por mil prisioneros',
    'from each',
    'one thousand for',
    'a thousand',
    'JOIN US TODAY',
    'UN',
    'U.N.',
  ],
];

describe('the first look', async () => {
  const index = loadBundledIndex();
  const tokens = newTokens(ROOM);
  const walk = createWalk(index);

  /** What the walk finds that the first look must not miss: names, and evidence for the whole article. */
  function findUnaided(text: string): number {
    // Leads that nobody has turned around are all walked as evidence.
    const hits = [...walk.walkNames(text, tokens, EVERY_LANGUAGE), ...walk.walkEvidence()];
    return hits.filter(({ form }) => {
      const owner = ownerOf(index, form);
      return owner >= 0 || index.cues[-1 - owner]?.far;
    }).length;
  }

  it('lets no text past that a walk through all of it would find a name in', () => {
    let held = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), (pieces) => {
        const text = pieces.join(' ');
        tokenise(text, index.vocabulary, tokens);
        const found = findUnaided(text);
        const may = mayHold({ index, text, tokens, readMask: () => EVERY_LANGUAGE });
        if (may) held++;
        return may || found === 0;
      }),
      { numRuns: 3000 },
    );
    // Neither all nor none, or it would prove nothing.
    expect(held).toBeGreaterThan(100);
    expect(held).toBeLessThan(2900);
  });

  it('leaves to the walk all that it would find unaided, numbers read or not', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }), (pieces) => {
        const text = pieces.join(' ');
        tokenise(text, index.vocabulary, tokens);
        mayHold({ index, text, tokens, readMask: () => EVERY_LANGUAGE });
        tokens.mayCount = true;
        const all = walk.walkNames(text, tokens, EVERY_LANGUAGE);
        tokenise(text, index.vocabulary, tokens);
        mayHold({ index, text, tokens, readMask: () => EVERY_LANGUAGE });
        expect(walk.walkNames(text, tokens, EVERY_LANGUAGE)).toEqual(all);
        found += all.length;
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('leaves to the two walks all that one through everything finds, and nothing twice', () => {
    const told = (hits: readonly Hit[]) =>
      hits.map(({ form, first, last }) => `${form} ${first} ${last}`).sort();
    let found = 0;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }), (pieces) => {
        const text = pieces.join(' ');
        tokenise(text, index.vocabulary, tokens);
        const all = told([...walk.walkNames(text, tokens, EVERY_LANGUAGE), ...walk.walkEvidence()]);
        tokenise(text, index.vocabulary, tokens);
        if (!mayHold({ index, text, tokens, readMask: () => EVERY_LANGUAGE })) return;
        expect(told([...walk.walkNames(text, tokens, EVERY_LANGUAGE), ...walk.walkEvidence()])).toEqual(all);
        found += all.length;
      }),
      { numRuns: 2000 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('waits for what is counted however many words stand between', () => {
    const measured = readNames({}, {}, [], {}, { lost: { en: ['<number> .. missing'] } });
    expect(measured.problems).toEqual([]);
    const counting = buildIndex(measured.spec);
    const text = 'Some 5,000 or fewer of their own missing were found.';
    tokenise(text, counting.vocabulary, tokens);
    expect(mayHold({ index: counting, text, tokens, readMask: () => EVERY_LANGUAGE })).toBe(true);
  });

  it.each([
    '150,000 or more people missing',
    'more than two hundred and fifty thousand people missing',
    'vingt et un mille ou plus disparus',
    'сто п’ять тисяч або більше людей зникли безвісти',
    'exchange of more than one thousand prisoners from each side',
  ])('waits for what is counted however long the number is: %s', (text) => {
    tokenise(text, index.vocabulary, tokens);
    expect(findUnaided(text)).toBeGreaterThan(0);
    expect(mayHold({ index, text, tokens, readMask: () => EVERY_LANGUAGE })).toBe(true);
  });

  it('spares plain text the walk, numbers and all', () => {
    const text = 'In 2019 the town had about 3,500 roofs on 12 schools, and more than 40 of them were red.';
    tokenise(text, index.vocabulary, tokens);
    expect(mayHold({ index, text, tokens, readMask: () => languageBit(index.languages, 'en') })).toBe(false);
  });
});
