import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutSlices } from '../../../src/reading/slices.ts';

const blocks = fc.array(fc.string({ maxLength: 30 }).map((text) => ({ text })));

test('slices hold every block once and in order', () => {
  fc.assert(fc.property(blocks, (all) => void expect(cutSlices(all, 20).flat()).toEqual(all)));
});

test('no slice is longer than a message may be, except for a block that alone is', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      for (const slice of cutSlices(all, 20)) {
        const length = slice.reduce((sum, { text }) => sum + text.length, 0);
        expect(length <= 20 || slice.length === 1).toBe(true);
      }
    }),
  );
});

test('what fits in one message is one message', () => {
  expect(cutSlices([{ text: 'a'.repeat(12) }, { text: 'b'.repeat(8) }, { text: 'c' }], 20)).toHaveLength(2);
});
