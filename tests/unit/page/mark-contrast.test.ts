/** What the marks do to the contrast of a page, read out of their own rules. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Colour, contrast, layOver, readHex } from '../../contrast.ts';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

interface Rule {
  tint: { colour: Colour; alpha: number } | null;
  underline: string | null;
}

/** Rules by the name of their highlight; those for forced colours, where the browser sets the contrast, left out. */
const rules = new Map<string, Rule>();
const [plain = ''] = read('assets/styles/marks.css').split('@media');
for (const [, name = '', body = ''] of plain.matchAll(/::highlight\((sl-\w)\)\s*\{([^}]*)\}/g)) {
  const tint = /background-color: rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)/.exec(body);
  const [red = 0, green = 0, blue = 0, alpha = 0] = tint?.slice(1).map(Number) ?? [];
  rules.set(name, {
    tint: tint && { colour: [red, green, blue], alpha },
    underline: /text-decoration: ([^;]*)/.exec(body)?.[1] ?? null,
  });
}

const token = (name: string, scheme: 0 | 1) => {
  const pair = new RegExp(`--sl-${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(
    read('src/ui/tokens.css'),
  );
  return readHex(pair?.[scheme + 1] ?? '');
};

/** Text on its ground: our own, as the settings' sample has it, and what news pages commonly have. */
const PAGES: [string, Colour, Colour][] = [
  ['our light scheme', token('ink', 0), token('paper', 0)],
  ['our dark scheme', token('ink', 1), token('paper', 1)],
  ['black on white', readHex('#000000'), readHex('#ffffff')],
  ['grey on white', readHex('#595959'), readHex('#ffffff')], // 7:1, the least of AAA
  ['white on black', readHex('#ffffff'), readHex('#000000')],
  ['grey on night', readHex('#b0b0b0'), readHex('#1e1e1e')],
  ['ink on newsprint', readHex('#33302e'), readHex('#fff1e5')],
];

it('has rules for both cues, each alone, and the open mark', () => {
  const cues = [...rules].map(([name, { tint, underline }]) => [name, tint !== null, underline !== null]);
  expect(cues).toEqual([
    ['sl-a', false, true],
    ['sl-b', true, true],
    ['sl-c', true, true],
    ['sl-d', true, false],
  ]);
});

describe.each(PAGES)('on a page with %s', (_, text, ground) => {
  const grounds = [...rules.values()].map(({ tint }) =>
    tint === null ? ground : layOver(ground, tint.colour, tint.alpha),
  );

  it('text on a tint can be read: 4.5 to 1 at the least', () => {
    for (const under of grounds) expect(contrast(text, under)).toBeGreaterThanOrEqual(4.5);
  });

  it('an underline has the colour of the text and stands out from the page: 3 to 1 at the least', () => {
    for (const { underline } of rules.values()) expect(underline ?? '').not.toMatch(/#|rgb|color/);
    for (const under of [ground, ...grounds]) expect(contrast(text, under)).toBeGreaterThanOrEqual(3);
  });

  it('a tint that stands alone is seen beside the bare page, and the open mark beside the others', () => {
    const [, open, , alone] = grounds as [Colour, Colour, Colour, Colour]; // in the order of the rules, held above
    expect(contrast(alone, ground)).toBeGreaterThanOrEqual(1.25);
    expect(contrast(open, ground)).toBeGreaterThan(contrast(alone, ground));
  });
});
