import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { comparePictures, type Picture, readPicture } from '../../gallery/pictures.ts';

/** A page of lines of text, as boxes, and a round button, at a place given in px. */
async function draw({ x = 20, y = 40, radius = 14, ink = '#1d1b17', height = 300 } = {}): Promise<Picture> {
  const lines = [60, 80, 100, 120].map(
    (top) => `<rect x="20" y="${top}" width="240" height="7" fill="#1d1b17"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="${height}">
    <rect width="300" height="${height}" fill="#fffdf9"/>${lines.join('')}
    <rect x="${x}" y="${y}" width="80" height="7" fill="${ink}"/>
    <circle cx="200" cy="200" r="${radius}" fill="#0b6b75"/></svg>`;
  return readPicture(await sharp(Buffer.from(svg)).png().toBuffer());
}

describe('two pictures', async () => {
  const before = await draw();

  it('are one where only antialiasing tells them apart', async () => {
    expect(comparePictures(before, await draw())).toBeNull();
    expect(comparePictures(before, await draw({ radius: 14.2 }))).toBeNull();
  });

  it.each([
    ['a box is one pixel lower', { y: 41 }],
    ['a box is two pixels to the side', { x: 22 }],
    ['a colour is another', { ink: '#5c574d' }],
    ['a button is larger', { radius: 16 }],
    ['one goes on with nothing', { height: 304 }],
  ])('differ where %s', async (_, change) => {
    const difference = comparePictures(before, await draw(change));
    expect(difference).not.toBeNull();
    expect(difference?.share).toBeGreaterThan(0);
    expect(difference?.drawn.width).toBe(300);
  });
});
