import { expect, test } from 'vitest';
import type { PageMention } from '../../../src/reading/page-mentions.ts';
import { nthOf, stepFrom } from '../../../src/reading/steps.ts';

const mention = (entry: string) => ({ entry }) as PageMention;
const [a, b, again, c] = [mention('a'), mention('b'), mention('a'), mention('c')];
const all = [a, b, again, c] as PageMention[];

test('steps go from mention to mention and wrap at both ends', () => {
  expect(stepFrom(all, a as PageMention, 1, () => false)).toBe(b);
  expect(stepFrom(all, c as PageMention, 1, () => false)).toBe(a);
  expect(stepFrom(all, a as PageMention, -1, () => false)).toBe(c);
});

test('the first step goes to what is in view, or back to what is above it', () => {
  const isAhead = (one: PageMention) => all.indexOf(one) >= 2;
  expect(stepFrom(all, null, 1, isAhead)).toBe(again);
  expect(stepFrom(all, null, -1, isAhead)).toBe(b);
});

test('below the last mention a step down wraps to the first, a step up goes to the last', () => {
  expect(stepFrom(all, null, 1, () => false)).toBe(a);
  expect(stepFrom(all, null, -1, () => false)).toBe(c);
});

test('a mention that no longer stands is no place to step from', () => {
  expect(stepFrom(all, mention('gone'), 1, () => true)).toBe(a);
});

test('mentions of one entry are counted from 0 and wrap', () => {
  expect([0, 1, 2, -1].map((nth) => nthOf(all, 'a', nth))).toEqual([a, again, a, again]);
  expect(nthOf(all, 'a', 1)).toBe(again);
});

test('where nothing is marked there is nowhere to go', () => {
  expect(stepFrom([], null, 1, () => true)).toBeNull();
  expect(nthOf(all, 'x', 0)).toBeNull();
});
