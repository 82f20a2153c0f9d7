/** Names as pages really hold them: invisible signs, quotation marks, hyphens, foreign letters, hashtags. */
import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/matching/authored-names.ts';
import { buildIndex } from '../../../src/matching/match-index.ts';
import { mark } from './marked-text.ts';

const { spec } = readNames(
  {
    moscow: { en: ['Moscow'] },
    talks: { en: ['Istanbul talks'] },
    swap: { en: ['1,000 for 1,000 [prisoner] [exchange|swap]'] },
    missing: { en: ['150,000 people'] },
    prevention: { en: ['anti-torture treaty'] },
    ukraine: { uk: ['Україна'] },
    oaks: { en: ['Thousand Oaks'], fr: ['Neuf Chênes'] },
  },
  {},
  ['moscow', 'talks', 'swap', 'missing', 'prevention', 'ukraine', 'oaks'].map((id) => ({
    id,
    general: false,
  })),
);
const index = buildIndex(spec);

describe('names in wild text', () => {
  it.each([
    ['en', 'In Thousand Oaks there are', '⟦Thousand Oaks⟧'],
    ['en', 'There are two Thousand Oaks', ''],
    ['en', 'nine hundred and ninety nine million nine hundred and ninety nine Thousand Oaks', ''],
    ['fr', 'Dans le parc de Neuf Chênes', '⟦Neuf Chênes⟧'],
    [
      'fr',
      'neuf cent quatre-vingt-dix-neuf millions neuf cent quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-Neuf Chênes',
      '',
    ],
  ])('begin with no word that is part of a number, however long that is (%s): %s', (lang, text, found) => {
    expect(mark(index, text, { lang }).match(/⟦.*⟧/)?.[0] ?? '').toBe(found);
  });

  it.each([
    [
      'with bidi marks around and inside',
      '\u200f⟦Moscow⟧\u200e said; \u2066⟦Mos\u200bcow⟧\u2069, \u202a⟦Istanbul\u200e talks⟧\u202c',
    ],
    ['with a soft hyphen and a no-break space', '⟦Mos\u00adcow⟧ and ⟦Istanbul\u00a0talks⟧'],
    ['in nested quotation marks', '“the ‘⟦Istanbul talks⟧’ of «⟦Moscow⟧»”'],
    ['with a figure in quotation marks', 'a “⟦1,000 for 1,000” swap⟧'],
    ['before a hyphen', '⟦Moscow⟧-backed forces, pro-⟦Moscow⟧ outlets'],
    ['with a hyphen for a space', 'the ⟦anti torture treaty⟧ and the ⟦anti-torture treaty⟧'],
    ['in capitals', '⟦MOSCOW⟧ HOSTS ⟦ISTANBUL TALKS⟧'],
    ['as hashtags in camel case', '#⟦IstanbulTalks⟧ and #⟦Moscow⟧'],
    ['over a line break', '⟦Istanbul\u2028talks⟧'],
    ['with homoglyphs in an English line', 'Officials in ⟦M\u043escow⟧ said that the talks were over.'],
    ['with figures in words', '⟦a thousand for a thousand swap⟧'],
    ['with figures between bidi marks', '\u2068⟦150,000\u2069 people⟧'],
  ])('are found %s', (_, text) => {
    expect(mark(index, text.replace(/[⟦⟧]/g, ''))).toBe(text);
  });

  it.each([
    ['in a hashtag in small letters that runs on', '#istanbultalksnow'],
    ['with homoglyphs in a line of another script', 'Влада M\u043escow повідомила про зустріч'],
    ['over a dash between spaces', 'Istanbul – talks'],
    ['over a closing quotation mark', '“Istanbul” talks'],
  ])('are not found %s', (_, text) => {
    expect(mark(index, text)).toBe(text);
  });
});
