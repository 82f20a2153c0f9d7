import { expect, it } from 'vitest';
import { createSentenceReader } from '../../../src/cli/sentences.ts';

const split = (text: string, language: string | null = 'en') =>
  createSentenceReader([text], language).split(text);

it.each([
  ['Mr. Tobias Renn met Dr. Vahl. They left.', ['Mr. Tobias Renn met Dr. Vahl.', 'They left.']],
  ['J. K. Moe spoke. Some of the rest did not.', ['J. K. Moe spoke.', 'Some of the rest did not.']],
  ['The U.S. Senate voted.', ['The U.S. Senate voted.']],
  ['She said "We will not pay." He did.', ['She said "We will not pay."', 'He did.']],
  ['It cost 1.5 million crowns. Nobody paid.', ['It cost 1.5 million crowns.', 'Nobody paid.']],
])('goes on after titles and initials: %s', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

it('ends a sentence in an abbreviation where the next word is one that the text writes small', () => {
  const text =
    'They chose plan B. The council met at 7 a.m. The boats left, and the council said no. The end.';
  expect(split(text)).toEqual([
    'They chose plan B.',
    'The council met at 7 a.m.',
    'The boats left, and the council said no.',
    'The end.',
  ]);
});

it('goes on after an ordinal number where the language has them, and ends in a year', () => {
  const text = 'Am 9. Juni wurde gewählt. Das war 2026. Danach kam der Rat.';
  expect(split(text, 'de')).toEqual(['Am 9. Juni wurde gewählt.', 'Das war 2026.', 'Danach kam der Rat.']);
  expect(split('They were 9. Juno left.', 'en')).toHaveLength(2);
});

it('finds none in an empty paragraph, and loses no word of any', () => {
  expect(split('')).toEqual([]);
  const text = 'За словами ім. Івана Дуба, це 24 млн. Кошторис зріс… Чи так? «Так». Ні!';
  expect(split(text, 'uk').join(' ')).toBe(text);
});
