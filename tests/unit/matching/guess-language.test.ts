import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../src/matching/languages.ts';

describe('the language of a whole text', () => {
  it.each([
    ['en', ['A short line', 'The council met on Monday and said that it would decide in the spring.']],
    [
      'de',
      ['Kurz', 'Der Rat hat sich am Montag getroffen und will im Frühjahr entscheiden, wie es weitergeht.'],
    ],
    ['uk', ['Рада', 'Рада зібралася в понеділок і сказала, що вирішить це до весни.']],
    ['ru', ['Совет', 'Совет собрался в понедельник и сказал, что это решат до весны, как было и раньше.']],
  ])('is told from its blocks together: %s', (lang, blocks) => {
    expect(guessLanguage(blocks)).toBe(lang);
  });

  it('is not told from names alone', () => {
    expect(guessLanguage(['Istanbul', 'Moskva 1980'])).toBeNull();
  });

  it('is not told where two languages share a page', () => {
    const english = 'The council met on Monday and said that it would decide.';
    const german = 'Der Rat hat sich am Montag getroffen und will es im Mai entscheiden.';
    expect(guessLanguage([english, german])).toBeNull();
  });
});
