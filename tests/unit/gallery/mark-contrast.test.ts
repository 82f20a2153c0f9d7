import sharp from 'sharp';
import { expect, it } from 'vitest';
import { contrast, readHex } from '../../contrast.ts';
import { judgeMark, type Sample } from '../../gallery/mark-contrast.ts';
import { readPicture } from '../../gallery/pictures.ts';

const sample: Sample = {
  words: 'a word',
  box: { x: 10, y: 10, width: 60, height: 20 },
  colour: [0, 0, 0],
  opacity: 1,
};

/** Black letters on a ground, with a tint behind them and a line of one pixel below, where they are given. */
const draw = async ({ tint = '#ffffff', line = '' } = {}) => {
  const letters = [12, 24, 36, 48].map((x) => `<rect x="${x}" y="13" width="5" height="12"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50"><rect width="100" height="50" fill="#ffffff"/>
    <rect x="10" y="10" width="60" height="20" fill="${tint}"/>${letters}
    ${line && `<rect x="10" y="33" width="60" height="1" fill="${line}"/>`}</svg>`;
  return readPicture(await sharp(Buffer.from(svg)).png().toBuffer());
};

it('reads underline, tint and text out of what was painted', async () => {
  const seen = judgeMark(await draw(), await draw({ tint: '#d0dcde', line: '#767676' }), sample, 'both');
  expect(seen.bare).toBe(21);
  expect(seen.underline).toBeCloseTo(contrast(readHex('#767676'), readHex('#ffffff')), 5);
  expect(seen.text).toBeCloseTo(contrast([0, 0, 0], readHex('#d0dcde')), 5);
  expect(seen.tint).toBeCloseTo(contrast(readHex('#d0dcde'), readHex('#ffffff')), 5);
});

it('would see a line that is too faint, and one that was not painted', async () => {
  const faint = judgeMark(await draw(), await draw({ line: '#bbbbbb' }), sample, 'underline');
  expect(faint.underline).toBeLessThan(3);
  expect(judgeMark(await draw(), await draw(), sample, 'underline').underline).toBe(1);
});

it('takes text for as faint as its page makes it', async () => {
  const before = await draw();
  const seen = judgeMark(before, before, { ...sample, opacity: 0.3 }, 'background');
  expect(seen.bare).toBeLessThan(3);
  expect(seen.underline).toBeNull();
});
