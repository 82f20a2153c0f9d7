import { describe, expect, it } from 'vitest';
import { readNames } from '../../../src/matching/authored-names.ts';
import { readLanguages } from '../../../src/matching/languages.ts';

import { buildIndex } from '../../../src/matching/match-index.ts';
import { mark, plain } from './marked-text.ts';

const known = ['de', 'en', 'es', 'fr', 'pl', 'ru', 'tr', 'uk'];
const read = (text: string, lang: string | null = null) => [...readLanguages(text, lang, known)].sort();

describe('the language of a block', () => {
  it('is the one stated, region and case aside', () => {
    expect(read('Nothing was said about it.', 'en-GB')).toEqual(['en']);
    expect(read('Про це нічого не сказали.', 'UK')).toEqual(['uk']);
  });

  it.each([
    ['uk', 'Речниця заявила, що Москва не погодиться на ці умови.'],
    ['ru', 'Представитель заявила, что Москва не примет эти условия.'],
    ['pl', 'Rzeczniczka powtórzyła, że Moskwa nie przyjmie ustaleń.'],
    ['de', 'Die Sprecherin sagte, dass Moskau das nicht annehmen wird.'],
    ['fr', 'La porte-parole a dit que Moscou ne l’accepterait pas dans ce cas.'],
    ['es', 'La portavoz dijo que Moscú no lo aceptaría en ningún caso.'],
    ['tr', 'Sözcü, Moskova’nın bu koşulları kabul etmeyeceğini söyledi.'],
    ['en', 'The spokeswoman said that Moscow would not accept it.'],
  ])('is guessed where none is stated: %s', (lang, text) => {
    expect(read(text)).toEqual([lang]);
  });

  it('stays open among those of the script where a few words do not tell', () => {
    expect(read('Москва')).toEqual(['ru', 'uk']);
    expect(read('Moscow')).toEqual(['de', 'en', 'es', 'fr', 'pl', 'tr']);
    expect(read('', 'en')).toEqual([]);
    // S and I are the capitals of ß and ı as well.
    expect(read('ICRC Says It Supports Istanbul')).toEqual(['de', 'en', 'es', 'fr', 'pl', 'tr']);
  });

  it('is the text’s own where that is plainly in another script', () => {
    expect(read('Представитель заявила, что Москва не примет эти условия.', 'en')).toEqual(['ru']);
    expect(read('The spokeswoman said that Moscow would not accept it.', 'ru')).toEqual(['en']);
  });

  it('is both where two scripts meet, each for its own words', () => {
    expect(read('The word “обмін полоненими”, she said, is on every wall.', 'en')).toEqual(['en', 'uk']);
  });

  it('is not what a template states when every word says otherwise', () => {
    const text = 'Rzeczniczka powtórzyła, że Moskwa nie przyjmie ustaleń, które są narzucone przez Zachód.';
    expect(read(text, 'en')).toEqual(['pl']);
  });

  it('is the one stated, as long as a word bears it out', () => {
    expect(read('Die Wörter der Nachricht: the talks in Istanbul.', 'de')).toEqual(['de']);
  });

  it('is left alone in languages without names here', () => {
    expect(read('La portavoce ha detto che Mosca non accetterà.', 'it')).toEqual(['it']);
  });
});

describe('the Turkish i', () => {
  const { spec } = readNames({ istanbul: { tr: ['İstanbul'] } }, {}, [{ id: 'istanbul', general: false }]);
  const index = buildIndex(spec);

  it.each(['⟦İstanbul⟧’da', '⟦İSTANBUL⟧’DA', '⟦ISTANBUL⟧', 'istanbul’da', 'ıstanbul'])(
    'with its dot or without, a name when written large: %s',
    (marked) => {
      expect(mark(index, plain(marked), { lang: 'tr' })).toBe(marked);
    },
  );
});
