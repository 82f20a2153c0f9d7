import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/matching/authored-names.ts';
import { buildIndex } from '../../../src/matching/match-index.ts';
import { readInFull, readNumber } from '../../../src/matching/numbers.ts';
import { tokenise } from '../../../src/matching/tokenise.ts';
import { Flag, newTokens } from '../../../src/matching/tokens.ts';
import { Role, spell } from '../../../src/matching/vocabulary.ts';
import { idAt } from '../../../src/matching/word-ids.ts';
import { CHUNK } from '../../../src/matching/word-runs.ts';
import { readWord } from '../../../src/matching/words.ts';
import { loadBundledIndex } from './bundled-index.ts';
import { mark } from './marked-text.ts';

const { vocabulary } = loadBundledIndex();
const ids = new Map(Array.from(vocabulary.roles, (_, id) => [spell(vocabulary, id), id]));
const words = [...ids.keys()].filter((word) => /^\p{L}+$/u.test(word));

/** Words of all kinds, and some of more bytes than a chunk has, so that its borders fall anywhere. */
const word = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(...words),
  fc.constantFrom(...words).map((word) => word.charAt(0).toUpperCase() + word.slice(1)),
  fc.constantFrom(
    ...'a I x U.N. a.m. 5 2025 1,000 150k x_y covid19 Zürich naïve п’ять Москва 中文 don’t'.split(' '),
  ),
  fc.integer({ min: CHUNK - 3, max: 3 * CHUNK }).map((length) => 'long'.repeat(length).slice(0, length)),
);
/** What stands between words, nothing at times. */
const joint = fc.constantFrom(
  ...[' ', ' ', ' ', ' ', '. ', ', ', '“', '” ', ' — ', '-', "'", '’', '… ', '\u00a0', ' 🙂', ' (', '\n', ''],
);
const texts = fc
  .array(fc.tuple(word, joint), { maxLength: 40, size: 'max' })
  .map((pairs) => pairs.flat().join(''));

/** Words of a text as they are read one by one, in code units: what the loop over bytes has to come to. */
function readWords(text: string) {
  const read = [];
  for (let at = 0; at < text.length; ) {
    const word = readWord(text, at);
    if (word.end > at) read.push({ ...word, start: at });
    at = Math.max(word.end, at + 1);
  }
  return read;
}

describe('cutting a text', () => {
  it('comes to the words that reading letter by letter comes to, and to their ids', () => {
    let known = 0;
    const tokens = newTokens(20_000);
    fc.assert(
      fc.property(texts, (text) => {
        tokenise(text, vocabulary, tokens);
        const expected = readWords(text);
        expect(
          Array.from({ length: tokens.count }, (_, row) => [tokens.start[row], tokens.end[row]]),
        ).toEqual(expected.map(({ start, end }) => [start, end]));
        expected.forEach(({ folded, capital }, row) => {
          const isCapital = ((tokens.flags[row] ?? 0) & Flag.Capital) !== 0;
          expect(isCapital, folded).toBe(capital);
          const id = ids.get(folded) ?? 0;
          const met = idAt(text, tokens, row, vocabulary);
          const mayBeSmall = ((vocabulary.roles[id] ?? 0) & Role.Small) !== 0;
          // What no form holds in small letters may be met or not: the walk looks at its letters and its case.
          if (met !== 0 || capital || mayBeSmall) expect(met, folded).toBe(id);
          if (id !== 0) known++;
        });
      }),
      { numRuns: 1000 },
    );
    expect(known).toBeGreaterThan(5000);
  });

  it('lists every word that a number may begin with, and every number', () => {
    const tokens = newTokens(20_000);
    fc.assert(
      fc.property(texts, (text) => {
        tokenise(text, vocabulary, tokens);
        const numbers = readWords(text).flatMap(({ folded, number }, row) => {
          const role = vocabulary.roles[ids.get(folded) ?? 0] ?? 0;
          return number || (role & Role.Numeral) !== 0 ? [row] : [];
        });
        expect([...tokens.numbers.subarray(0, tokens.numberCount)]).toEqual(numbers);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a small word that a name begins with', () => {
  const small = (text: string) => [{ text, case: 'any' as const }];
  const { spec } = readNames(
    {
      plan: { en: small('the UN plan') },
      numbers: { en: small('about 5,000 missing') },
      city: { de: small('das Städtchen') },
      any: { en: small('from .. side') },
      alone: { en: small('pact') },
      long: { en: small(`a ${'long'.repeat(10)} word`) },
    },
    {},
    ['plan', 'numbers', 'city', 'any', 'alone', 'long'].map((id) => ({ id, general: false })),
  );
  const index = buildIndex(spec);

  it.each([
    ['any word as itself', '⟦the UN plan⟧', 'en'],
    ['an abbreviation with dots', '⟦the U.N. plan⟧', 'en'],
    ['digits', '⟦about 5,000 missing⟧', 'en'],
    ['a number in words', '⟦about five thousand missing⟧', 'en'],
    ['letters beyond ASCII', '⟦das Städtchen⟧', 'de'],
    ['whatever stands there', '⟦from this other side⟧ and ⟦from each side⟧', 'en'],
    ['nothing', 'a ⟦pact⟧', 'en'],
    ['a word of more bytes than a chunk', `⟦a ${'long'.repeat(10)} word⟧`, 'en'],
  ])('is found before %s', (_, marked, lang) => {
    // Wherever the borders of chunks fall.
    for (let before = 0; before <= CHUNK; before++) {
      const text = `${'x'.repeat(before)} ${marked}`;
      expect(mark(index, text.replace(/[⟦⟧]/g, ''), { lang })).toBe(text);
    }
  });

  it('costs nothing more before any other word', () => {
    const text = 'the plan about missing people from the side';
    const tokens = newTokens(text.length);
    tokenise(text, index.vocabulary, tokens);
    const listed = [...tokens.listed.subarray(0, tokens.listedCount)];
    expect(listed.map((row) => text.slice(tokens.start[row], tokens.end[row]))).toEqual(['about', 'from']);
  });
});

describe('a number of a few digits', () => {
  it('is what it is the long way', () => {
    const signs = "0123456789 .,-:;!?()'’\u00a0kKmMbtTтТмx%/$_é🙂".match(/./gu) ?? [];
    const scales = [' thousand', '-million', ' bin', ' mil', ' тисяч', ' млн', ' Tsd.', '\u00a0tys.'];
    const rest = fc
      .array(fc.constantFrom(...signs, ...signs, ...scales), { maxLength: 8 })
      .map((parts) => parts.join(''));
    let plain = 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), rest, (digits, behind) => {
        const text = digits + behind;
        const read = readNumber(text, 0);
        if (read?.value === digits) plain++;
        expect(read).toEqual(readInFull(text, 0));
      }),
      { numRuns: 5000 },
    );
    expect(plain).toBeGreaterThan(1000);
  });
});
