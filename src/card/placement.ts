/**
 * Where a card stands: beside the line of its mention, never on it, inside what the
 * reader sees of the page. When to look again is the business of `follow.ts`.
 *
 * Floating UI's core does the reckoning. Its DOM half is left out: it finds offset parents
 * and clipping ancestors of a floating element, and a card in the top layer has none.
 */
import { computePosition, offset, type Platform, shift, size } from '@floating-ui/core';
import type { Point } from './contract.ts';
import { type Fit, measureFit } from './fit.ts';
import { isInSight } from './sight.ts';

/** Between line and card, CSS px: clear of descenders and of the mark's underline, short to cross. */
export const GAP_PX = 8;
/** Between card and the edge of what is seen, CSS px. */
export const EDGE_PX = 8;
/** Narrower a card is not made for a page that is zoomed in, CSS px: lines of three words are no reading. */
const LEAST_WIDTH_PX = 200;
/** From the card's near edge to the pointer at most, CSS px: on a long mention the way to the card leads down, not along. */
export const LEAD_PX = 120;

/** The side of its line that a card stands on. */
export type Side = 'above' | 'below';

export interface Placing {
  /** Line boxes of the mention, viewport CSS px. */
  boxes: ArrayLike<DOMRect>;
  /** Element that holds the mention: its scrolling ancestors clip it. */
  element: Element;
  point: Point | null;
  /** The card itself; its `left`, `top`, `maxWidth` and `maxHeight` are set here. */
  card: HTMLElement;
  /** The side to keep, so that a card that grows does not jump; null to choose. */
  side: Side | null;
}

/** A box in viewport CSS px. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * The box a card is placed beside: as wide as the line that was pointed at (the first
 * for the keyboard), as tall as all lines of the mention, so none of them is covered.
 * Returns null where the mention has no box with an area.
 */
export function frameLines(boxes: ArrayLike<DOMRect>, point: Point | null): Box | null {
  const lines = Array.from(boxes).filter((box) => box.width > 0 && box.height > 0);
  const near = point === null ? lines[0] : closest(lines, point);
  if (near === undefined) return null;
  const y = Math.min(...lines.map((box) => box.top));
  const x = point === null ? near.left : Math.max(near.left, Math.min(point.x, near.right) - LEAD_PX);
  return { x, y, width: near.right - x, height: Math.max(...lines.map((box) => box.bottom)) - y };
}

function closest(lines: DOMRect[], { x, y }: Point): DOMRect | undefined {
  const distance = (box: DOMRect) =>
    Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  return lines.toSorted((one, other) => distance(one) - distance(other))[0];
}

/** What the reader sees of the page: the visual viewport, smaller than the layout's where the page is zoomed. */
export function seenBox(): Box {
  const { visualViewport: seen, innerWidth, innerHeight } = window;
  if (seen === null) return { x: 0, y: 0, width: innerWidth, height: innerHeight };
  return { x: seen.offsetLeft, y: seen.offsetTop, width: seen.width, height: seen.height };
}

/** The page as Floating UI asks for it; all of it in viewport px, as a fixed card is placed. */
const platform: Platform = {
  getElementRects: ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...measure(floating) },
  }),
  getDimensions: measure,
  getClippingRect: seenBox,
};

function measure({ offsetWidth, offsetHeight }: HTMLElement) {
  return { width: offsetWidth, height: offsetHeight };
}

/** Class of a card that sets claim and answer side by side. */
const WIDE = 'sl-wide';

/** Lower a card that opens below its line is not made while there is more room above, CSS px: about fifteen lines. */
const ENOUGH_PX = 320;

/** Below, unless that is too little and there is more above: a reader has read what is above, a headline often among it. */
export function chooseSide(line: Box, seen: Box, { own, least }: Pick<Fit, 'own' | 'least'>): Side {
  const below = seen.y + seen.height - line.y - line.height;
  const above = line.y - seen.y;
  const wanted = Math.min(own, Math.max(least, ENOUGH_PX)) + GAP_PX + EDGE_PX;
  return below >= wanted || below >= above ? 'below' : 'above';
}

/** Measures the card as it is; a pair that neither side has room for is set side by side, where that makes it fit. */
function measureBest(card: HTMLElement, line: Box, seen: Box): Fit {
  card.classList.remove(WIDE);
  const narrow = measureFit(card);
  const below = seen.y + seen.height - line.y - line.height;
  const room = Math.max(below, line.y - seen.y) - GAP_PX - EDGE_PX;
  if (narrow.least <= room) return narrow;
  card.classList.add(WIDE);
  const wide = measureFit(card);
  if (wide.least < narrow.least) return wide;
  card.classList.remove(WIDE);
  return narrow;
}

/**
 * Places the card: below its line, above where there is more room, shortened where
 * neither side holds it whole. Returns the side, or null where the mention is gone or
 * has scrolled out of sight (the card is then left where it is).
 */
export async function placeCard({ boxes, element, point, card, side }: Placing): Promise<Side | null> {
  const line = frameLines(boxes, point);
  const seen = seenBox();
  if (line === null || !isInSight(line, seen, element)) return null;
  card.style.maxWidth = `${Math.max(LEAST_WIDTH_PX, seen.width - 2 * EDGE_PX)}px`;
  card.style.maxHeight = ''; // Measured at its own height, or a card once shortened stays so.
  const fit = measureBest(card, line, seen);
  const chosen = side ?? chooseSide(line, seen, fit);
  const { x, y } = await computePosition({ getBoundingClientRect: () => line }, card, {
    platform,
    strategy: 'fixed',
    placement: chosen === 'above' ? 'top-start' : 'bottom-start',
    middleware: [
      offset(GAP_PX),
      shift({ padding: EDGE_PX }),
      size({
        padding: EDGE_PX,
        apply({ availableHeight }) {
          const height = fit.within(Math.max(0, availableHeight));
          if (height < fit.own) card.style.maxHeight = `${height}px`;
        },
      }),
    ],
  });
  card.style.left = `${x}px`;
  card.style.top = `${y}px`;
  return chosen;
}
