import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/matching/authored-names.ts';
import { decide } from '../../../src/matching/decide.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { buildIndex, decodeIndex, encodeIndex } from '../../../src/matching/match-index.ts';
import { decideQuantities } from '../../../src/matching/quantities.ts';
import { mark, toBlocks } from './marked-text.ts';

const COUNTED = {
  en: '[of] people',
  de: 'Menschen',
  fr: '[de] personnes',
  es: '[de] personas',
  pl: 'osób',
  uk: 'людей',
  ru: 'человек',
  tr: 'kişi',
};

const { spec, problems } = readNames(
  {
    thousand: Object.fromEntries(
      Object.entries(COUNTED).map(([lang, noun]) => [
        lang,
        [{ text: `1,000 ${noun}`, case: 'any' as const }],
      ]),
    ),
    many: Object.fromEntries(
      Object.entries(COUNTED).map(([lang, noun]) => [
        lang,
        [{ text: `150,000 ${noun}`, case: 'any' as const }],
      ]),
    ),
  },
  {},
  [
    { id: 'thousand', general: false },
    { id: 'many', general: false },
  ],
  {},
  {
    people: Object.fromEntries(
      Object.entries(COUNTED).map(([lang, noun]) => [
        lang,
        [{ text: `<number> ${noun}`, case: 'any' as const }],
      ]),
    ),
    bodies: { en: ['number of bodies .. <number>'] },
  },
);
const index = decodeIndex(encodeIndex(buildIndex(spec)));

const count = (text: string, lang: string | null) => {
  const findings = findCandidates(index, toBlocks(text, lang));
  return decideQuantities(findings, decide(findings)).map(
    ({ worded, value, to, bound }) => `${worded}: ${bound} ${value}${to === null ? '' : `-${to}`}`,
  );
};

describe('numbers in words', () => {
  it('reads an authored set without problems', () => expect(problems).toEqual([]));

  it.each([
    ['en', '⟦A thousand people⟧, ⟦one thousand people⟧, ⟦150 thousand people⟧'],
    ['en', '⟦a hundred and fifty thousand people⟧, ⟦one hundred fifty thousand people⟧'],
    ['en', 'two thousand people, a hundred thousand people, thousand people'],
    ['de', '⟦Tausend Menschen⟧, ⟦eintausend Menschen⟧, ⟦hundertfünfzigtausend Menschen⟧'],
    ['de', 'zweitausend Menschen, einundzwanzig Menschen, einige tausend Menschen'],
    ['fr', '⟦mille personnes⟧, ⟦un millier de personnes⟧, ⟦cent cinquante mille personnes⟧'],
    ['fr', 'deux mille personnes, quatre-vingt mille personnes, des milliers de personnes'],
    ['es', '⟦mil personas⟧, ⟦un millar de personas⟧, ⟦ciento cincuenta mil personas⟧'],
    ['es', 'dos mil personas, treinta y un mil personas, miles de personas'],
    ['pl', '⟦tysiąc osób⟧, ⟦150 tys. osób⟧, ⟦sto pięćdziesiąt tysięcy osób⟧'],
    ['pl', 'dwa tysiące osób, kilka tysięcy osób, dziesiątki tysięcy osób'],
    ['uk', "⟦тисяча людей⟧, ⟦150 тис. людей⟧, ⟦сто п'ятдесят тисяч людей⟧, ⟦сто п’ятдесят тисяч людей⟧"],
    ['uk', "дві тисячі людей, п'ять тисяч людей, сотні тисяч людей"],
    ['ru', '⟦тысяча человек⟧, ⟦150 тысяч человек⟧, ⟦ста пятидесяти тысяч человек⟧'],
    ['ru', 'две тысячи человек, несколько тысяч человек, десятки тысяч человек'],
    ['tr', '⟦bin kişi⟧, ⟦150 bin kişi⟧, ⟦yüz elli bin kişi⟧'],
    ['tr', 'iki bin kişi, birkaç bin kişi, on binlerce kişi'],
  ])('in %s: %s', (lang, text) => {
    expect(mark(index, text.replace(/[⟦⟧]/g, ''), { lang })).toBe(text);
  });

  it('takes a word for a number only in its own language', () => {
    expect(mark(index, 'Ich bin kişi', { lang: 'de' })).toBe('Ich bin kişi');
  });
});

describe('amounts of what is counted', () => {
  it.each([
    ['en', 'more than 1,200 people', ['more than 1,200: over 1200']],
    [
      'en',
      'tens of thousands of people and a few thousand people',
      ['tens of thousands: between 10000-100000', 'a few thousand: between 2000-10000'],
    ],
    [
      'en',
      'nearly one hundred and sixty thousand people',
      ['nearly one hundred and sixty thousand: about 160000'],
    ],
    [
      'de',
      'rund 160.000 Menschen, Zehntausende Menschen',
      ['rund 160.000: about 160000', 'Zehntausende: between 10000-100000'],
    ],
    [
      'fr',
      'plus de deux mille personnes, des dizaines de milliers de personnes',
      ['plus de deux mille: over 2000', 'dizaines de milliers: between 10000-100000'],
    ],
    [
      'es',
      'al menos treinta y cinco mil personas, decenas de miles de personas',
      ['al menos treinta y cinco mil: over 35000', 'decenas de miles: between 10000-100000'],
    ],
    ['pl', 'ponad dwa tysiące osób', ['ponad dwa tysiące: over 2000']],
    [
      'uk',
      'десятки тисяч людей, близько 160 тис. людей',
      ['десятки тисяч: between 10000-100000', 'близько 160 тис.: about 160000'],
    ],
    [
      'ru',
      'более двух тысяч человек, тысячи человек',
      ['более двух тысяч: over 2000', 'тысячи: between 1000-10000'],
    ],
    [
      'tr',
      "160 binden fazla kişi, 160.000'den fazla kişi, on binlerce kişi",
      [
        '160 binden fazla: over 160000',
        "160.000'den fazla: over 160000",
        'on binlerce: between 10000-100000',
      ],
    ],
  ])('in %s: %s', (lang, text, amounts) => {
    expect(count(text, lang)).toEqual(amounts);
  });

  it('is the figure and no amount where value and wording are its own', () => {
    expect(count('1,000 people and a thousand people', 'en')).toEqual([]);
  });

  it('is nothing where something else is counted, and is never marked', () => {
    expect(count('1,200 tonnes, 1,200 prisoners', 'en')).toEqual([]);
    expect(mark(index, '1,200 people')).toBe('1,200 people');
  });

  it('may stand behind what is counted', () => {
    expect(count('the number of bodies has risen to over 7,000', 'en')).toEqual(['over 7,000: over 7000']);
  });

  it('is reported where a wording of a measure holds no number', () => {
    const read = readNames({}, {}, [], {}, { people: { en: ['people', '<number> or <number> people'] } });
    expect(read.problems.map(({ path }) => path)).toEqual([
      ['measures', 'people', 'en', 0],
      ['measures', 'people', 'en', 1],
    ]);
  });
});
