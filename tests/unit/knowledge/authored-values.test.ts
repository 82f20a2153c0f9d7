/** Dates, markup and guesses: the small readings that the checks rest on. */
import { describe, expect, it } from 'vitest';
import { readEdtf } from '../../../src/knowledge/edtf-date.ts';
import { describeMarkup } from '../../../src/knowledge/markup.ts';
import { nearestWord } from '../../../src/knowledge/nearest-word.ts';

describe('an EDTF date', () => {
  it.each([
    ['2025-08-14', '2025-08-14', '2025-08-14', false],
    ['2025-02', '2025-02-01', '2025-02-28', false],
    ['2024', '2024-01-01', '2024-12-31', false],
    ['2024~', '2024-01-01', '2024-12-31', true],
    ['2024-05?', '2024-05-01', '2024-05-31', true],
    ['2025-06/2025-08', '2025-06-01', '2025-08-31', false],
    ['2025-06/..', '2025-06-01', '2025-06-01', true],
    ['../2025-06', '2025-06-30', '2025-06-30', true],
    ['2025-21', '2025-01-01', '2025-03-31', true],
  ])('%s spans its days', (text, from, to, approximate) => {
    expect(readEdtf(text)).toEqual({ from, to, approximate });
  });

  it.each(['', 'August 2025', '2025-13', '2025-02-30', '14.8.2025', '../..', '[2024,2025]'])(
    'is not %j',
    (text) => {
      expect(readEdtf(text)).toBeNull();
    },
  );
});

describe('authored markup', () => {
  it.each([
    'plain',
    'a <em>word</em> and <q>a quote with <em>stress</em></q>',
    '<a href="https://example.org/x?y=1">a link</a>',
    'fewer than 3 < 4, and a > b',
    '&lt;b&gt;',
  ])('may be %s', (text) => {
    expect(describeMarkup(text)).toBeNull();
  });

  it.each([
    '<b>bold</b>',
    '<img src=x onerror=alert(1)>',
    '<em onclick="x">a</em>',
    '<a href="javascript:alert(1)">a</a>',
    '<a>a</a>',
    '<em>a',
    'a</em>',
    '<em><q>a</em></q>',
    '<!-- note -->',
    '<script',
    '<EM>a</EM>',
  ])('may not be %s', (text) => {
    expect(describeMarkup(text)).not.toBeNull();
  });
});

describe('a guess at a mistyped word', () => {
  it('is the nearest known word, or none where none is near', () => {
    expect(nearestWord('istambul', ['istanbul', 'ukraine'])).toBe('istanbul');
    expect(nearestWord('prisoner-exchange', ['prisoner-exchanges', 'peace-talks'])).toBe(
      'prisoner-exchanges',
    );
    expect(nearestWord('somebody', ['istanbul', 'ukraine'])).toBeNull();
    expect(nearestWord('x', [])).toBeNull();
  });
});
