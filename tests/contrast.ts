/** Contrast as WCAG 2.2 reckons it. */

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** A colour as "#rrggbb". */
export function readHex(hex: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red, green, blue];
}

/** What is seen of a colour laid over another; `alpha` from 0 to 1. */
export function layOver(ground: Colour, colour: Colour, alpha: number): Colour {
  const mix = (at: 0 | 1 | 2) => ground[at] * (1 - alpha) + colour[at] * alpha;
  return [mix(0), mix(1), mix(2)];
}

/** From 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const channel = value / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
