import { expect, it } from 'vitest';
import { isClean } from '../../web-ext-warnings.mjs';

const report = (warnings: object[], summary = { errors: 0, notices: 0 }) =>
  `some words before\n${JSON.stringify({ summary, warnings })}`;
const known = { code: 'UNSAFE_VAR_ASSIGNMENT', file: 'card.js' };

it('a warning is let through where it is known, and as often as it is', () => {
  expect(isClean(report([]))).toBe(true);
  expect(isClean(report([known]))).toBe(true);
  expect(isClean(report([known, known]))).toBe(false);
  expect(isClean(report([{ ...known, file: 'background.js' }]))).toBe(false);
  expect(isClean(report([{ ...known, code: 'DANGEROUS_EVAL' }]))).toBe(false);
});

it('errors and notices are not', () => {
  expect(isClean(report([], { errors: 1, notices: 0 }))).toBe(false);
  expect(isClean(report([], { errors: 0, notices: 1 }))).toBe(false);
});
