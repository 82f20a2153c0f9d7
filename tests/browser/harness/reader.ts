/**
 * What a reader does on a page and what can be seen of it from the page's own world:
 * marks are read from the highlight registry, as any page could; the card is a host node.
 */
import type { Page } from 'puppeteer-core';
import { waitFor } from './test-browser.ts';

export interface SeenMark {
  text: string;
  /** Middle of its first box, in CSS pixels of the viewport. */
  x: number;
  y: number;
}

/** Every range that is highlighted on the page, in document order. A mark beside another one is its own. */
export function readMarks(page: Page): Promise<SeenMark[]> {
  return page.evaluate(() => {
    const marked = [...(CSS.highlights.get('sl-a') ?? [])];
    // Highlights may hold static ranges, which have no boxes and no order.
    const ranges = marked.map((fixed) => {
      const range = document.createRange();
      range.setStart(fixed.startContainer, fixed.startOffset);
      range.setEnd(fixed.endContainer, fixed.endOffset);
      return range;
    });
    // Shadow roots are trees of their own: between two of them the place on the screen tells. No function has a name in
    // here: tsx, which runs the tour, would mark it with a helper that pages lack.
    ranges.sort((a, b) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : a.getBoundingClientRect().top - b.getBoundingClientRect().top,
    );
    return ranges.map((range) => {
      const box = range.getClientRects()[0] ?? range.getBoundingClientRect();
      return { text: range.toString(), x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
  });
}

/** Ends of every range that is highlighted, in document order: child indexes from the root element down, and the offset. */
export function readPlaces(page: Page): Promise<{ from: string; to: string }[]> {
  return page.evaluate(() => {
    const write = (node: Node, offset: number) => {
      const path: number[] = [];
      for (let at: Node = node; at.parentNode?.nodeType === 1; at = at.parentNode)
        path.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode));
      return `${path.join('/')}:${offset}`;
    };
    const marked = [...(CSS.highlights.get('sl-a') ?? [])];
    marked.sort((a, b) => {
      if (a.startContainer === b.startContainer) return a.startOffset - b.startOffset;
      const place = a.startContainer.compareDocumentPosition(b.startContainer);
      return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
    });
    return marked.map((range) => ({
      from: write(range.startContainer, range.startOffset),
      to: write(range.endContainer, range.endOffset),
    }));
  });
}

/** Waits for marks, and until their number stands still. */
export async function waitForMarks(page: Page): Promise<SeenMark[]> {
  let before = -1;
  return waitFor(
    `marks on ${page.url()}`,
    async () => {
      const marks = await readMarks(page);
      const settled = marks.length > 0 && marks.length === before;
      before = marks.length;
      return settled ? marks : null;
    },
    { everyMs: 150 },
  );
}

/** Number of nodes of Sidelight's in the document: hosts stand beside body or in it, and are no element of the page's. */
export function countHosts(page: Page): Promise<number> {
  return page.evaluate(
    () => [...document.documentElement.children].filter((e) => !['HEAD', 'BODY'].includes(e.tagName)).length,
  );
}

/** Where a page's mouse rests on a mark. */
const resting = new WeakMap<Page, { x: number; y: number }>();
/** No hand rests longer than this without a tremor, ms; what is timed is timed within it. */
const TREMOR_MS = 1000;

/** Moves the mouse to the first mark with this text in a few steps, as a hand does, and leaves it there. */
export async function hoverMark(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const fixed = [...(CSS.highlights.get('sl-a') ?? [])].find((candidate) => {
      const range = document.createRange();
      range.setStart(candidate.startContainer, candidate.startOffset);
      range.setEnd(candidate.endContainer, candidate.endOffset);
      return range.toString() === wanted;
    });
    fixed?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, text);
  const mark = (await readMarks(page)).find((candidate) => candidate.text === text);
  if (!mark) throw new Error(`no mark "${text}" on ${page.url()}`);
  await page.mouse.move(mark.x + 160, mark.y + 90);
  await page.mouse.move(mark.x, mark.y, { steps: 4 });
  resting.set(page, mark);
}

/** Moves the mouse to where nothing is. */
export async function leave(page: Page): Promise<void> {
  resting.delete(page);
  await page.mouse.move(2, 2, { steps: 3 });
}

/**
 * Waits until the card's host is there; returns after how many milliseconds. A mouse on a mark trembles meanwhile, as a hand
 * does: a page's first mark is there before the script that follows the hand, and a window may come to the front late.
 */
export async function waitForCard(page: Page): Promise<number> {
  const start = Date.now();
  const rest = resting.get(page);
  resting.delete(page); // the next one may be asked for by other means
  let tremors = 0;
  const isThere = async () => {
    if ((await countHosts(page)) > 0) return true;
    if (rest !== undefined && Date.now() - start > (tremors + 1) * TREMOR_MS) {
      await page.mouse.move(rest.x + (++tremors % 2), rest.y);
    }
    return false;
  };
  await waitFor('the card', isThere, { everyMs: 15 });
  return Date.now() - start;
}

export async function waitForNoCard(page: Page): Promise<void> {
  await waitFor('the card to go', async () => (await countHosts(page)) === 0);
}

/** Box of the open card; a closed root hides it, so it is felt for from the outside: where the host is under a point. */
export const readCardBox = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('sidelight-card');
    const { visualViewport: seen } = window;
    if (!host || !seen) return null;
    const box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 };
    for (let y = seen.offsetTop + 2; y < seen.offsetTop + seen.height; y += 10) {
      for (let x = seen.offsetLeft + 2; x < seen.offsetLeft + seen.width; x += 10) {
        if (document.elementFromPoint(x, y) !== host) continue;
        box.left = Math.min(box.left, x);
        box.top = Math.min(box.top, y);
        box.right = Math.max(box.right, x);
        box.bottom = Math.max(box.bottom, y);
      }
    }
    return box.right > 0 ? box : null;
  });
