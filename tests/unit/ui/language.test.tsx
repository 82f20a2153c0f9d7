// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { labelDocument, languageAttributes, speak, t, tCount, tParts } from '../../../src/ui/language.tsx';
import { nameDate, nameKind } from '../../../src/ui/wording.ts';
import { answerFrom, readWords } from '../../locales/messages.ts';

const english = await readWords('en');
const ukrainian = await readWords('uk');
const speakUkrainian = () => speak(answerFrom(ukrainian, english));
afterEach(() => speak(answerFrom(english)));

describe('in Ukrainian', () => {
  it.each([
    [0, '0 згадок'],
    [1, '1 згадка'],
    [2, '2 згадки'],
    [5, '5 згадок'],
    [11, '11 згадок'],
    [21, '21 згадка'],
    [22, '22 згадки'],
    [1000, '1 000 згадок'],
  ])('%i mentions are "%s"', (number, words) => {
    speakUkrainian();
    expect(tCount('mentions', number).replace(/\s/g, ' ')).toBe(words);
  });

  it.each([
    ['2025-08', 'серпень 2025 р.'],
    ['2025-08-02', '2 серпня 2025 р.'],
    ['2025', '2025 р.'],
    ['2025-22~', 'приблизно літо 2025 р.'],
    ['202X', '2020-ті роки'],
    ['20XX', '2000–2099 рр.'],
    ['../2025-08', 'серпень 2025 р. і раніше'],
    ['-0043', '44 р. до н. е.'],
    ['-0043-03', 'березень 44 р. до н. е.'],
  ])('%s reads "%s"', (edtf, words) => {
    speakUkrainian();
    expect(nameDate(edtf).replace(/\s/g, ' ')).toBe(words);
  });

  it('words come as the language has them', () => {
    speakUkrainian();
    expect(nameKind('person')).toBe('Особа');
    expect(languageAttributes()).toEqual({ lang: 'uk', dir: 'ltr' });
  });
});

describe('words', () => {
  it('are filled in, numbers as the language writes them', () => {
    expect(t('place.paragraph', { number: 1200 })).toBe('paragraph 1,200');
    expect(t('date.range', { from: '{to}', to: 'May' })).toBe('{to} to May');
  });

  it('take elements between them', () => {
    const place = document.createElement('p');
    render(tParts('card.keyInto', { key: <kbd>Tab</kbd> }), place);
    expect(place.textContent).toBe('Tab into the card');
    expect(place.querySelector('kbd')?.textContent).toBe('Tab');
  });

  it('that are missing show their key, in a language whose forms are few the one there is', () => {
    speak((key) => (key === 'mentions_other' ? '{count} of them' : ''));
    expect(t('card.close')).toBe('card.close');
    expect(tCount('mentions', 1)).toBe('1 of them');
    expect(languageAttributes()).toEqual({ lang: 'en', dir: 'ltr' });
  });

  it('label a document of ours', () => {
    speakUkrainian();
    const page = document.implementation.createHTMLDocument('');
    labelDocument(page, t('options.documentTitle'));
    expect([page.documentElement.lang, page.documentElement.dir, page.title]).toEqual([
      'uk',
      'ltr',
      'Налаштування Sidelight',
    ]);
  });

  it('are an error of types where key or values are wrong', () => {
    // @ts-expect-error: no such key
    expect(t('card.shut')).toBe('card.shut');
    // @ts-expect-error: needs a date
    expect(t('date.asOf')).toBe('as of {date}');
    // @ts-expect-error: {date}, not {day}
    expect(t('date.asOf', { day: 'May' })).toBe('as of {date}');
    // @ts-expect-error: nothing to fill in
    expect(t('card.close', { name: 'x' })).toBe('Close');
    // @ts-expect-error: is counted
    expect(t('mentions.other', { count: 2 })).toBe('2 mentions');
    // @ts-expect-error: is not counted
    expect(tCount('card.close', 1)).toBe('card.close.other');
  });
});
