import { expect, test } from 'vitest';
import { findBroken } from '../../bench/budgets.ts';

const parts = {
  page: new Map([['page.js', 90]]),
  card: new Map([['card.js', 120]]),
  popup: new Map([
    ['popup.html', 10],
    ['chunks/popup.js', 40],
  ]),
};
const before = { card: { 'card.js': 95 }, popup: { 'chunks/old.js': 30 } };

test('parts within their budgets are no news', () => {
  expect(findBroken(parts, before, { page: 90, control: 1000, card: 120, popup: 50 })).toEqual([]);
});

test('a part that is over its budget is told with what grew, what is new, and what has gone', () => {
  const lines = findBroken(parts, before, { page: 100, control: 1000, card: 100, popup: 49 }).map((line) =>
    line.trim().replace(/ +/g, ' '),
  );
  expect(lines).toEqual([
    'card: 120 bytes gzipped, 20 over its budget of 100',
    'file before now',
    'card.js 95 120 +25',
    'popup: 50 bytes gzipped, 1 over its budget of 49',
    'file before now',
    'popup.html 0 10 +10',
    'chunks/popup.js 0 40 +40',
    'chunks/old.js 30 0 -30',
  ]);
});
