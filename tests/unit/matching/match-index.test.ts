import { describe, expect, it } from 'vitest';
import { decodeIndex, encodeIndex } from '../../../src/matching/match-index.ts';
import { index } from './bundled-names.ts';
import { mark } from './marked-text.ts';

describe('an index as bytes', () => {
  it('comes back as it was, whatever the offset of its bytes in their buffer', () => {
    const bytes = encodeIndex(index);
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    for (const decoded of [decodeIndex(bytes), decodeIndex(moved.subarray(3))]) {
      expect(Buffer.compare(encodeIndex(decoded), bytes)).toBe(0);
      expect(mark(decoded, 'Maria Zakharova and Russia')).toBe('⟦Maria Zakharova⟧ and ⟦Russia⟧');
    }
  });

  it('is refused where it is none, of another version, or cut short', () => {
    const bytes = encodeIndex(index);
    expect(() => decodeIndex(new Uint8Array(20))).toThrow('not a match index');
    expect(() => decodeIndex(new Uint8Array(0))).toThrow('not a match index');
    expect(() => decodeIndex(Uint8Array.from(bytes).fill(99, 4, 5))).toThrow('another version');
    for (const length of [9, 50, bytes.length - 1]) {
      expect(() => decodeIndex(bytes.subarray(0, length))).toThrow(/cut short/);
    }
  });
});

describe('the language of a block', () => {
  const text = 'The UN and Russia';
  it('lets English names hold in English and where none is stated', () => {
    for (const lang of ['en', 'en-GB', 'EN_us', null, ''])
      expect(mark(index, text, { lang })).toBe('The ⟦UN⟧ and ⟦Russia⟧');
  });

  it('keeps them out of text in another language', () => {
    for (const lang of ['es', 'fr-FR', 'xx']) expect(mark(index, text, { lang })).toBe(text);
  });
});
