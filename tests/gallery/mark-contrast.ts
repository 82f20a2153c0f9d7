/**
 * What marks do on saved real pages, as Chromium paints them: how an underline stands out from what is really behind
 * it, and how text can be read on a tint. `npm run gallery -- --contrast` prints it.
 */
import type { Page } from 'puppeteer-core';
import { type Colour, contrast, layOver } from '../contrast.ts';
import { type Picture, readPicture } from './pictures.ts';

/** Highlights by the style that the reader chooses; `assets/styles/marks.css` says how each looks. */
export const STYLES = { underline: 'sl-a', both: 'sl-c', background: 'sl-d' } as const;
export type Style = keyof typeof STYLES;

/** Words on a page, where they stand in its picture, px. */
export interface Sample {
  words: string;
  box: { x: number; y: number; width: number; height: number };
  /** Of the words, as the page computes it, and how much of it its fading leaves, 0 to 1. */
  colour: Colour;
  opacity: number;
}

/** Contrasts, from 1 to 21. */
export interface Seen {
  /** Of the words and their ground without a mark: what the page has given them. */
  bare: number;
  /** Of the underline where it is strongest, with what was there before; null where nothing is underlined. */
  underline: number | null;
  /** Of the words and their ground in the mark. */
  text: number;
  /** Of the tint with the page beside it. */
  tint: number;
}

/** How far below its words an underline may be, as a share of their height. */
const BELOW = 0.35;
/** Of one channel; less is how the same colour is painted twice. */
const SAME = 6;

/** What is seen of a mark: `before` and `marked` are the page without it and with it, of one size. */
export function judgeMark(
  before: Picture,
  marked: Picture,
  { box, colour, opacity }: Sample,
  style: Style,
): Seen {
  const ground = groundOf(before, box);
  const tinted = groundOf(marked, box);
  const ink = layOver(ground, colour, opacity);
  let underline = 1;
  for (const at of pixelsOf(marked, { ...box, height: box.height * (1 + BELOW) })) {
    const [was, is] = [colourAt(before, at), colourAt(marked, at)];
    // What became the tint is none of the line; what was ink before is a letter.
    if (!near(was, ground) || near(is, was) || near(is, tinted)) continue;
    underline = Math.max(underline, contrast(is, ground));
  }
  return {
    bare: contrast(ink, ground),
    underline: style === 'background' ? null : underline,
    text: contrast(ink, tinted),
    tint: contrast(tinted, ground),
  };
}

/** The colour most pixels have: letters cover less than what is behind them. */
function groundOf(picture: Picture, box: Sample['box']): Colour {
  const counts = new Map<string, { colour: Colour; count: number }>();
  for (const at of pixelsOf(picture, box)) {
    const colour = colourAt(picture, at);
    const known = counts.get(colour.join()) ?? { colour, count: 0 };
    counts.set(colour.join(), { colour, count: known.count + 1 });
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.colour ?? [255, 255, 255];
}

function* pixelsOf({ width, height }: Picture, box: Sample['box']): Generator<number> {
  const [left, top] = [Math.max(0, Math.floor(box.x)), Math.max(0, Math.floor(box.y))];
  const [right, bottom] = [Math.min(width, box.x + box.width), Math.min(height, box.y + box.height)];
  for (let y = top; y < bottom; y += 1) for (let x = left; x < right; x += 1) yield (y * width + x) * 4;
}

function colourAt({ data }: Picture, at: number): Colour {
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
}

const near = (one: Colour, other: Colour) =>
  one.every((value, at) => Math.abs(value - (other[at] ?? 0)) <= SAME);

/** Words that can be seen in the window now, one of each block that has some; at most `most`. */
export function findSamples(page: Page, most: number): Promise<Sample[]> {
  return page.evaluate((limit) => {
    const samples: Sample[] = [];
    const ranges: Range[] = [];
    for (const element of document.querySelectorAll('p, li, h1, h2, h3, blockquote, figcaption, td')) {
      if (samples.length === limit) break;
      const text = [...element.childNodes].find(
        (node) => node.nodeType === 3 && (node.textContent ?? '').trim().length > 12,
      );
      if (text === undefined) continue;
      const from = (text.textContent ?? '').search(/\S/);
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 12);
      const [box] = range.getClientRects();
      if (
        box === undefined ||
        box.width < 30 ||
        box.top < 0 ||
        box.bottom > innerHeight - 10 ||
        box.right > innerWidth
      )
        continue;
      if (!element.contains(document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)))
        continue;
      const style = getComputedStyle(element);
      const [red = 0, green = 0, blue = 0, alpha = 1] = (style.color.match(/[\d.]+/g) ?? []).map(Number);
      if (!style.color.startsWith('rgb')) continue;
      let opacity = alpha;
      for (let at: Element | null = element; at !== null; at = at.parentElement)
        opacity *= Number(getComputedStyle(at).opacity);
      const { x, y, width, height } = box;
      samples.push({
        words: range.toString(),
        box: { x, y, width, height },
        colour: [red, green, blue],
        opacity,
      });
      ranges.push(range);
    }
    Object.assign(window, { sampleRanges: ranges });
    return samples;
  }, most);
}

/** Pictures of the window without marks and with them in each style. */
export async function takeMarked(page: Page): Promise<{ before: Picture; marked: Record<Style, Picture> }> {
  const shoot = async (style: Style | null) => {
    await page.evaluate(
      (name) => {
        const { sampleRanges } = window as unknown as { sampleRanges: Range[] };
        CSS.highlights.clear();
        if (name !== null) CSS.highlights.set(name, new Highlight(...sampleRanges));
        return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      },
      style === null ? null : STYLES[style],
    );
    return readPicture(await page.screenshot({ optimizeForSpeed: true }));
  };
  return {
    before: await shoot(null),
    marked: {
      underline: await shoot('underline'),
      both: await shoot('both'),
      background: await shoot('background'),
    },
  };
}
