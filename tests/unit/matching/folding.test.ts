import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/matching/authored-names.ts';
import { decide } from '../../../src/matching/decide.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { buildIndex } from '../../../src/matching/match-index.ts';
import { tokenise } from '../../../src/matching/tokenise.ts';
import { newTokens } from '../../../src/matching/tokens.ts';
import { NO_WORDS } from '../../../src/matching/vocabulary.ts';
import { readWord } from '../../../src/matching/words.ts';
import { mark } from './marked-text.ts';

const { spec } = readNames(
  {
    zakharova: { und: ['Maria Zakharova', 'Захарова', 'Straße des Wörterbuchs'] },
    un: { und: ['United Nations', 'UN'] },
    swap: { und: ['prisoner swap[s]', '1,000 prisoners'] },
    tokyo: { und: ['東京'] },
  },
  {},
  ['zakharova', 'un', 'swap', 'tokyo'].map((id) => ({ id, general: false })),
);
const index = buildIndex(spec);

/** Any text at all, broken surrogates included, with pieces of names strewn in. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc
        .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
        .map((units) => String.fromCharCode(...units)),
      fc.constantFrom(
        'Maria',
        'Zakharova',
        ' ',
        '\u00a0',
        '-',
        'UN',
        'U.N.',
        '#',
        "'s",
        '\u00ad',
        '\u200b',
        '1,000',
        '150k',
        'ß',
        'ﬁ',
        '\ud800',
        '\udc00',
        '𝐌aria',
        '東京',
        '.',
        '_',
        '@',
      ),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

describe('folding', () => {
  it.each([
    ['⟦Maria Zakharova⟧'],
    ['⟦MARIA ZAKHAROVA⟧'],
    ['⟦Mária Zakhárova⟧, ⟦Ma\u0301ria Zakharova\u0301⟧'],
    ['⟦Maria\u00a0Zakharova⟧ ⟦Maria\u2009Zakharova⟧ ⟦Maria\nZakharova⟧'.replace('\n', '\t')],
    ['⟦Ma\u00adria Zakha\u200brova⟧\u200b and \u200e⟦Maria Zakharova⟧\u200e'],
    ['⟦Maria-Zakharova⟧ ⟦Maria\u2011Zakharova⟧'],
    ['“⟦Maria Zakharova⟧”, ‘⟦Maria Zakharova⟧’s’, (⟦Maria Zakharova⟧)'],
    ['⟦𝐌aria Zakharova⟧ ⟦Ｍａｒｉａ Ｚａｋｈａｒｏｖａ⟧'],
    ['⟦Mаriа Zakharova⟧ with Cyrillic letters, ⟦Захарова⟧ all in Cyrillic'],
    ['⟦STRASSE DES WÖRTERBUCHS⟧, ⟦Straße des Worterbuchs⟧'],
    ['the ⟦UN⟧ and the ⟦U.N.⟧ and ⟦UN⟧-led, not un, Un or UNO'],
    [
      '⟦1,000 prisoners⟧, ⟦1.000 prisoners⟧, ⟦1 000 prisoners⟧, ⟦1\u202f000 prisoners⟧, ⟦1’000 prisoners⟧, ⟦1k prisoners⟧, ⟦1 thousand prisoners⟧, ⟦１０００ prisoners⟧',
    ],
    ['11,000 prisoners, 1,0000 prisoners, 1.0 prisoners, 1,000,000 prisoners, 10 00 prisoners'],
    ['我在⟦東京⟧塔'],
    [
      'Maria, Zakharova; Maria. Zakharova – Maria – Zakharova; Maria/Zakharova; MariaZakharova; Maria_Zakharova',
    ],
    ['xMaria Zakharova, Maria Zakharovax, Maria Zakharova2, ⟦Maria Zakharova⟧'],
  ])('finds exactly what is bracketed in %s', (marked) => {
    expect(mark(index, marked.replace(/[⟦⟧]/g, ''))).toBe(marked);
  });

  it('lets no capital rule be met by small letters', () => {
    expect(
      mark(index, 'maria zakharova, the united nations, un; ⟦Prisoner Swaps⟧'.replace(/[⟦⟧]/g, '')),
    ).toBe('maria zakharova, the united nations, un; ⟦Prisoner Swaps⟧');
  });
});

describe('offsets', () => {
  it('of tokens ascend, never overlap, and lead to words that read as themselves, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = newTokens(text.length);
        tokenise(text, NO_WORDS, tokens);
        // No token begins or ends between the halves of a pair.
        const splits = (at: number) =>
          at > 0 && /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
        let before = 0;
        for (let row = 0; row < tokens.count; row++) {
          const [start, end] = [tokens.start[row] ?? -1, tokens.end[row] ?? -1];
          if (start < before || end <= start || end > text.length || splits(start) || splits(end))
            return false;
          before = end;
        }
        return true;
      }),
      { numRuns: 1000 },
    );
  });

  it('of mentions give the surface, without overlaps, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const mentions = decide(findCandidates(index, [{ id: 1, text, lang: null, scope: 1 }]));
        let before = 0;
        for (const { start, end } of mentions) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeLessThanOrEqual(text.length);
          before = end;
          const surface = text.slice(start, end);
          // A surface begins and ends in what a reader sees of the name itself.
          expect(surface).toMatch(/^[\p{L}\p{N}]/u);
          expect(surface).toMatch(/[\p{L}\p{N}\p{M}.]$/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('survive whatever invisible is strewn into a name', () => {
    const name = [...'Maria Zakharova'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('', '\u00ad', '\u200b', '\u200d', '\u2060', '\u200e'), {
          minLength: name.length + 1,
          maxLength: name.length + 1,
        }),
        (strewn) => {
          const text = `a ${strewn[0]}${name.map((letter, at) => letter + strewn[at + 1]).join('')} z`;
          const [mention] = decide(findCandidates(index, [{ id: 1, text, lang: null, scope: 1 }]));
          const surface = text.slice(mention?.start, mention?.end);
          expect(surface.replace(/[\u00ad\u200b-\u200e\u2060]/g, '')).toBe('Maria Zakharova');
          expect(surface).toMatch(/^M.*a$/);
        },
      ),
    );
  });
});

describe('readWord', () => {
  it('reads a dotted abbreviation as one word, its last dot included', () => {
    expect(readWord('U.N. chief', 0)).toMatchObject({ folded: 'un', end: 4 });
    expect(readWord('U.S', 0)).toMatchObject({ folded: 'us', end: 3 });
    expect(readWord('M. Zakharova', 0)).toMatchObject({ folded: 'm', end: 1 });
  });

  it('reads a number by its value', () => {
    expect(readWord('150 000 missing', 0)).toMatchObject({ folded: '#150000', end: 7 });
    expect(readWord('1.5 million', 0)).toMatchObject({ folded: '#1500000', end: 11 });
    expect(readWord('150 тыс. пропавших', 0)).toMatchObject({ folded: '#150000' });
    expect(readWord('2nd', 0)).toMatchObject({ folded: '2nd', end: 3 });
  });
});
