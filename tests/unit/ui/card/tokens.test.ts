import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, readHex } from '../../../contrast.ts';

/** Tokens as `[light, dark]`; axe cannot judge a card's contrast in a shadow root above a page. */
const css = readFileSync(new URL('../../../../src/ui/tokens.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--sl-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
const colours = new Map(pairs.map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));

describe.each(['light', 'dark'])('in the %s scheme', (scheme) => {
  const colour = (name: string) => readHex(colours.get(name)?.[scheme === 'light' ? 0 : 1] ?? '');

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
