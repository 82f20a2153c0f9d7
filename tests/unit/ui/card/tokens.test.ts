import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Tokens as `[light, dark]`; axe cannot judge a card's contrast in a shadow root above a page. */
const css = readFileSync(new URL('../../../../src/ui/tokens.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--sl-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
const colours = new Map(pairs.map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'])('in the %s scheme', (scheme) => {
  const colour = (name: string) => colours.get(name)?.[scheme === 'light' ? 0 : 1] ?? '';

  it.each(['paper', 'paper-raised', 'paper-sunk'])('words can be read on %s', (ground) => {
    expect(contrast(colour('ink'), colour(ground))).toBeGreaterThanOrEqual(7);
    expect(contrast(colour('ink-soft'), colour(ground))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('accent'), colour(ground))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('focus'), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  it('words can be read on the accent', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('accent'), colour('accent-soft'))).toBeGreaterThanOrEqual(4.5);
  });
});
