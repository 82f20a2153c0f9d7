/**
 * A hundred thousand texts that nobody would write, with the names of the pack that ships in them, whole and broken:
 * whatever comes, offsets are those of the text, and the time taken grows as the text does. A fifth of them unless
 * `SIDELIGHT_TESTS=full`, as CI has it; a failure prints the seed that repeats it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../src/matching/decide.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { lookOver } from '../../../src/matching/look-over.ts';
import { decideQuantities } from '../../../src/matching/quantities.ts';
import { loadBundledIndex } from '../matching/bundled-index.ts';
import { growthOf, MOST_GROWTH } from './growth.ts';

const RUNS = process.env.SIDELIGHT_TESTS === 'full' ? 100_000 : 20_000;
/** Of the whole run, ms: the machines that do this are busy with browsers as well. */
const LONGEST_MS = 240_000;
const index = loadBundledIndex();

/** Pieces that mean something to the matcher, in the languages of the pack. */
const PIECES = [
  'Maria Zakharova',
  'Zakharova',
  'Марія Захарова',
  'Захаровой',
  'Istanbul talks',
  'Istanbul',
  'переговори в Стамбулі',
  'prisoner exchange',
  'обмін полоненими',
  'Western security plan for Ukraine',
  'План безпеки Заходу',
  '1,000 for 1,000',
  'over 150,000 people missing',
  'більше 150 тисяч',
  'tens of thousands',
  'Russia’s withdrawal from the European anti-torture convention',
  'UN',
  'ICRC',
  'Red Cross',
  'Rotes Kreuz',
  'Kızılhaç',
  'Moscow',
  'Кремль',
  'not',
  'Anna',
  '“',
  '”',
  '«',
  '»',
  '—',
  '\u200b',
  '\u00ad',
  '\u202e',
  '\u0301',
  '#',
  '@',
  'https://a.example/Moscow',
  '.',
  '?!',
  '\n',
  '\u2028',
  '١٢٣',
  '1.000.000',
  '٪',
  'İ',
  'ß',
  'ﬁ',
];
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
  // Half a character, alone.
  { weight: 1, arbitrary: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)) },
  // A name with one unit taken out or put in.
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...PIECES), fc.nat(20), fc.integer({ min: 0, max: 0xffff }), fc.boolean())
      .map(([words, at, code, put]) =>
        put
          ? words.slice(0, at) + String.fromCharCode(code) + words.slice(at)
          : words.slice(0, at) + words.slice(at + 1),
      ),
  },
);
const joint = fc.constantFrom(' ', ' ', ' ', '', ', ', '. ', '-', '\u00a0');
const text = fc
  .array(fc.tuple(piece, joint), { maxLength: 10 })
  .map((parts) => parts.map(([words, next]) => words + next).join(''));
const lang = fc.constantFrom(null, 'en', 'uk', 'ru', 'de', 'fr', 'es', 'pl', 'tr', 'zz', '');

/** True between the halves of one character. */
function splits(of: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(of.charAt(at - 1)) && /[\udc00-\udfff]/.test(of.charAt(at));
}

describe('hostile texts', () => {
  it(
    `are read: ${RUNS} of them, offsets exact, and most of them with something in them`,
    () => {
      let named = 0;
      fc.assert(
        fc.property(text, lang, (words, language) => {
          const findings = findCandidates(index, [{ id: 7, text: words, lang: language, scope: 1 }]);
          const mentions = decide(findings);
          const quantities = decideQuantities(findings, mentions);
          for (const { start, end, why, quantity } of findings.candidates) {
            if (!(start >= 0 && start < end && end <= words.length))
              throw new Error(`${start}–${end} is out of range`);
            if (splits(words, start) || splits(words, end)) throw new Error('half a character');
            if (!quantity && !why.startsWith(words.slice(start, end)))
              throw new Error(`"${why}" is not what stands there`);
          }
          for (const [at, { start }] of mentions.entries())
            if (start < (mentions[at - 1]?.end ?? 0)) throw new Error('mentions overlap');
          for (const { worded, start, end } of quantities)
            if (worded !== words.slice(start, end)) throw new Error('an amount is not what stands there');
          if (findings.candidates.length > 0) named += 1;
        }),
        { numRuns: RUNS },
      );
      expect(named).toBeGreaterThan(RUNS / 3);
    },
    LONGEST_MS,
  );

  it('are looked over without an error, however they are cut into stretches', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (stretches) => {
        const hits = lookOver(index, stretches);
        return hits.every((hit, at) => hit >= 0 && hit < stretches.length && hit > (hits[at - 1] ?? -1));
      }),
      { numRuns: Math.ceil(RUNS / 50) },
    );
  });
});

/** Texts of any length that a matcher might stumble over. */
const ENDLESS: Readonly<Record<string, string>> = {
  'one name': 'Istanbul talks ',
  surnames: 'Zakharova Anna Zakharova ',
  'parts of a clause': 'withdrawal Russia treaty torture convention European ',
  'parts of a clause alone': 'Russian withdrawal Moscow pullout anti-torture treaty ',
  'numbers and what they count': 'over 150,000 people missing more than 160,000 ',
  'numbers alone': '1,000 2,000 ',
  'number words': 'tens of thousands of hundreds of thousands ',
  'one word without end': 'a',
  'capitals without end': 'A',
  'marks without end': '\u0301',
  'halves of characters': '\ud83d',
  'quotation marks': '“ ” « » " ',
  addresses: 'https://a.example/Moscow?Moscow ',
  'sentences of one word': 'Moscow. ',
  'evidence near and far': 'Kremlin prisoner Ukraine Russia plan spokeswoman ',
  hyphens: 'Moscow-Istanbul-',
};

describe('the time that a text takes', () => {
  /** Code units. */
  const LENGTH = 40_000;

  it.each(Object.entries(ENDLESS))('grows no faster than a text of %s', (_what, unit) => {
    const growth = growthOf((times) => {
      const words = unit.repeat(Math.ceil((LENGTH * times) / unit.length));
      return () => {
        const findings = findCandidates(index, [{ id: 0, text: words, lang: 'en', scope: 1 }]);
        decideQuantities(findings, decide(findings));
      };
    });
    expect(growth).toBeLessThan(MOST_GROWTH);
  });

  it('grows no faster than the groups of what is no number in the end', () => {
    const growth = growthOf((times) => {
      const words = `1,${'000,'.repeat(4000 * times)}000x Moscow`;
      return () => findCandidates(index, [{ id: 0, text: words, lang: 'en', scope: 1 }]);
    });
    expect(growth).toBeLessThan(MOST_GROWTH);
  });

  it('grows no faster than the articles of a page, each of them with names of its own', () => {
    const words = 'Maria Zakharova and Zakharova in the Kremlin on Ukraine prisoner talks. Anna Zakharova.';
    const growth = growthOf((times) => {
      const blocks = Array.from({ length: 1500 * times }, (_, at) => ({
        id: at,
        text: words,
        lang: 'en',
        scope: at + 1,
      }));
      const findings = findCandidates(index, blocks);
      return () => decide(findings);
    });
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});
