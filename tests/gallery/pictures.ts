/** Pictures compared as eyes would: what only antialiasing tells apart is the same; a box one pixel off is not. */
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Opaque pixels, four bytes each. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Colours nearer than this are one colour; black and white are 1 apart. */
const SAME_COLOUR = 0.04;
/** Part of a picture that is judged by itself, px: a change in one small element does not drown in a long page. */
const WINDOW = 32;
/** Pixels that may differ in such a part: fewer than a moved line of text or edge of a button makes. */
export const MAY_DIFFER = 12;

export interface Difference {
  /** Share of the picture's pixels that differ, 0 to 1. */
  share: number;
  /** Most pixels that differ within one window. */
  most: number;
  /** The later picture in grey, what differs in red. */
  drawn: Picture;
}

/** What differs between two pictures; null where nothing does beyond the tolerance. */
export function comparePictures(before: Picture, now: Picture): Difference | null {
  if (before.width !== now.width || before.height !== now.height) {
    const width = Math.max(before.width, now.width);
    const height = Math.max(before.height, now.height);
    return findDifference(extend(before, width, height), extend(now, width, height)) ?? nothingBut(now);
  }
  return findDifference(before, now);
}

function findDifference(before: Picture, now: Picture): Difference | null {
  const { width, height } = now;
  const options = { threshold: SAME_COLOUR };
  const most = pixelmatch(before.data, now.data, null, width, height, { ...options, windowSize: WINDOW });
  if (most <= MAY_DIFFER) return null;
  const data = new Uint8Array(now.data.length);
  const all = pixelmatch(before.data, now.data, data, width, height, options);
  return { share: all / (width * height), most, drawn: { width, height, data } };
}

/** Of another size, but all that was added has the ground's colour. */
const nothingBut = (drawn: Picture): Difference => ({ share: 0, most: 0, drawn });

/** Adds pixels of no colour of ours at the right and below. */
function extend({ data, ...from }: Picture, width: number, height: number): Picture {
  const wide = new Uint8Array(width * height * 4);
  for (let at = 0; at < wide.length; at += 4) wide.set([255, 0, 255, 255], at);
  for (let row = 0; row < from.height; row += 1)
    wide.set(data.subarray(row * from.width * 4, (row + 1) * from.width * 4), row * width * 4);
  return { width, height, data: wide };
}

export async function readPicture(png: Uint8Array | string): Promise<Picture> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** As PNG of few colours, which is how the views are: a quarter of the bytes. */
export async function writePicture({ width, height, data }: Picture, path: string): Promise<void> {
  await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .png({ palette: true, colours: 64, dither: 0, effort: 10, compressionLevel: 9 })
    .toFile(path);
}
