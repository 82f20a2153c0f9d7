/**
 * Which media queries hold for the window that the command line pretends to
 * have: a light screen on a desk. Not a browser: features it does not know do not hold.
 */
import type { AtrulePrelude, CssNode, MediaQuery } from 'css-tree';
import * as csstree from 'css-tree';

/** CSS px; the width of a common laptop window. */
const WINDOW = { width: 1280, height: 720 };
/** CSS px per em and rem, the default of every browser. */
const EM_PX = 16;

const NUMBERS: Record<string, number> = {
  ...WINDOW,
  'device-width': WINDOW.width,
  'device-height': WINDOW.height,
  'aspect-ratio': WINDOW.width / WINDOW.height,
  resolution: 1,
  '-webkit-device-pixel-ratio': 1,
  color: 8,
  grid: 0,
};

const WORDS: Record<string, string> = {
  orientation: 'landscape',
  hover: 'hover',
  'any-hover': 'hover',
  pointer: 'fine',
  'any-pointer': 'fine',
  'prefers-color-scheme': 'light',
  'prefers-reduced-motion': 'no-preference',
  'prefers-contrast': 'no-preference',
  'forced-colors': 'none',
  'inverted-colors': 'none',
  'display-mode': 'browser',
  scripting: 'enabled',
  update: 'fast',
};

/** Whether a list of media queries, as written after `@media` or in a `media` attribute, holds. An empty one does. */
export function mediaHolds(queries: string): boolean {
  if (queries.trim() === '') return true;
  try {
    return preludeHolds(csstree.parse(queries, { context: 'mediaQueryList' }));
  } catch {
    return false;
  }
}

/** The same for a prelude that is parsed already. */
export function preludeHolds(prelude: AtrulePrelude | CssNode | null): boolean {
  if (prelude === null) return true;
  const queries: MediaQuery[] = [];
  csstree.walk(prelude, { visit: 'MediaQuery', enter: (query) => void queries.push(query) });
  return queries.some(queryHolds);
}

function queryHolds({ modifier, mediaType, condition }: MediaQuery): boolean {
  const type = mediaType?.toLowerCase() ?? 'all'; // A query may consist of a condition alone.
  const holds =
    (type === 'all' || type === 'screen') &&
    (condition === null || condition === undefined || conditionHolds(condition));
  return modifier?.toLowerCase() === 'not' ? !holds : holds; // Most queries have no modifier.
}

/** Conditions are flat: `not` before one, `and` or `or` between all. */
function conditionHolds(node: CssNode): boolean {
  if (node.type === 'Feature') return featureHolds(node.name, node.value);
  if (node.type === 'FeatureRange') return rangeHolds(node);
  if (node.type !== 'Condition') return false;
  const parts = node.children.toArray();
  const words = parts.filter((part) => part.type === 'Identifier').map((part) => part.name.toLowerCase());
  const answers = parts.filter((part) => part.type !== 'Identifier').map(conditionHolds);
  if (words[0] === 'not') return answers[0] === false;
  return words.includes('or') ? answers.includes(true) : !answers.includes(false);
}

function featureHolds(written: string, value: CssNode | null): boolean {
  const name = written.toLowerCase();
  const [, webkit = '', bound, base = ''] = /^(-webkit-)?(?:(min|max)-)?(.+)$/.exec(name) ?? [];
  const actual = NUMBERS[webkit + base];
  if (value === null) return WORDS[name] !== undefined ? WORDS[name] !== 'none' : (actual ?? 0) > 0;
  if (value.type === 'Identifier') return WORDS[name] === value.name.toLowerCase();
  const wanted = numberOf(value);
  if (actual === undefined || wanted === null) return false;
  if (bound === 'min') return actual >= wanted;
  return bound === 'max' ? actual <= wanted : actual === wanted;
}

/** `(600px <= width < 900px)`: css-tree names the parts left, middle and right. */
function rangeHolds(node: CssNode & { type: 'FeatureRange' }): boolean {
  const text = csstree.generate(node).replace(/^\(|\)$/g, '');
  const parts = text.split(/(<=|>=|<|>|=)/).map((part) => part.trim());
  for (let at = 1; at < parts.length; at += 2) {
    const left = sideOf(parts[at - 1]);
    const right = sideOf(parts[at + 1]);
    if (left === null || right === null || !compare(left, parts[at], right)) return false;
  }
  return true;
}

function sideOf(text = ''): number | null {
  const known = NUMBERS[text.toLowerCase()];
  if (known !== undefined) return known;
  const match = /^(-?[\d.]+)([a-z]*)$/i.exec(text);
  return match === null ? null : inPixels(Number(match[1]), match[2] ?? '');
}

function compare(left: number, operator: string | undefined, right: number): boolean {
  if (operator === '<') return left < right;
  if (operator === '>') return left > right;
  if (operator === '<=') return left <= right;
  return operator === '>=' ? left >= right : left === right;
}

function numberOf(value: CssNode): number | null {
  if (value.type === 'Number') return Number(value.value);
  if (value.type === 'Dimension') return inPixels(Number(value.value), value.unit);
  if (value.type === 'Ratio') return ratioOf(csstree.generate(value));
  return null;
}

function ratioOf(text: string): number {
  const [over = '1', under = '1'] = text.split('/');
  return Number(over) / Number(under);
}

/** Lengths in px, resolutions in dppx; null for a unit that no media query takes. */
function inPixels(value: number, unit: string): number | null {
  const factors: Record<string, number> = {
    '': 1,
    px: 1,
    em: EM_PX,
    rem: EM_PX,
    in: 96,
    cm: 96 / 2.54,
    mm: 96 / 25.4,
    pt: 96 / 72,
    pc: 16,
    dppx: 1,
    x: 1,
    dpi: 1 / 96,
    dpcm: 2.54 / 96,
  };
  const factor = factors[unit.toLowerCase()];
  return factor === undefined ? null : value * factor;
}
