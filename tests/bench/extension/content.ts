/**
 * Content script of the bench's extension: Sidelight's first pass and its peers, each
 * as a function that the bench calls in the isolated world. Nothing runs by itself.
 */
import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { createPageReader, type PageReader } from '../../../entrypoints/page/page-reader.ts';
import { registerControl } from '../../../entrypoints/page/register-control.ts';
import sidelight from '../../../entrypoints/page.ts';
import { mentionAtPoint } from '../../../src/page/hit-test.ts';
import type { Markable } from '../../../src/page/mark-index.ts';
import { createMarks } from '../../../src/page/marks.ts';
import { createPageSight } from '../../../src/page/sight.ts';
import { askBackground } from '../../../src/platform/messaging.ts';
import { createPageText } from '../../../src/reading/page-text.ts';
import { collectBlocks } from '../../../src/text/collect-blocks.ts';
import { shadowRootsIn } from '../../../src/text/shadow.ts';
import { answerEvents } from './events.ts';
import { dropHeld, holdIdle, runHeld } from './idle.ts';
import { MANNER } from './manner.ts';

/** How often it is asked whether a reading has ended, ms. */
const POLL_MS = 20;

/** What a method did; `ms` is the page thread's time by its own clock, where a method runs in one go. */
export interface Outcome {
  found: number;
  ms: number;
}

// Comes with the first mark in the product, and is there already here: following the pointer is part of what is measured.
registerControl();

let expression = /$^/g;
let words: string[] = [];
let undo = () => {};
let noteMark = () => {};

const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const forceLayout = () =>
  document.documentElement.getBoundingClientRect().height + document.body.offsetHeight;

function timed(run: () => number): Outcome {
  const start = performance.now();
  const found = run();
  forceLayout();
  return { found, ms: performance.now() - start };
}

function walk(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    units += (node as Text).data.length;
  return units;
}

const countMarks = () => document.querySelectorAll('mark').length;

async function readPage(): Promise<Outcome> {
  const ending = new AbortController();
  const { signal } = ending;
  // The rest of a batch is painted in the same task, before the promise goes on.
  const marked = new Promise<void>((resolve) => {
    noteMark = resolve;
  });
  const reader = createPageReader({ manner: MANNER, signal, onLost: () => ending.abort() });
  await Promise.race([marked, whenIdle(reader)]);
  // Marks of a page's top come before the rest is read.
  if (reader.report().busy) await whenIdle(reader);
  forceLayout();
  undo = () => {
    ending.abort();
    dropHeld();
  };
  const found = reader.report().entries.reduce((sum, { count }) => sum + count, 0);
  return { found, ms: Number.NaN };
}

/** For pages without a name. Seldom asked, since asking counts as the reader's own work. */
async function whenIdle(reader: PageReader): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  while (reader.report().busy);
}

/** The methods by name. Each leaves `undo` behind, so that it can run again. */
export const methods = {
  nothing: (): Outcome => ({ found: 0, ms: 0 }),
  walk: () => timed(walk),
  /** Follows when the page is idle; measured by itself. */
  roots: () => timed(() => [...shadowRootsIn([document.documentElement])].length),
  sidelight: readPage,
  idle: () => timed(runHeld),
  collect: () => timed(() => collectBlocks(document.documentElement, createPageSight()).length),
  findAndReplace: () =>
    timed(() => {
      const made = findAndReplaceDOMText(document.body, { find: expression, wrap: 'mark' });
      undo = () => made.revert();
      return countMarks();
    }),
  markRegExp: () =>
    timed(() => {
      const mark = new Mark(document.body);
      undo = () => mark.unmark();
      mark.markRegExp(expression, { done: () => {} });
      return countMarks();
    }),
  markArray: () =>
    timed(() => {
      const mark = new Mark(document.body);
      undo = () => mark.unmark();
      mark.mark(words, { separateWordSearch: false, accuracy: 'exactly', done: () => {} });
      return countMarks();
    }),
};

/** Points of the window that are asked for, from edge to edge, and how often each. */
const GRID = { columns: 12, rows: 9, times: 5 } as const;

/** Time of one question which mark is at a point, µs; half of the points asked for are on marks, where there are some. */
async function measureHits(): Promise<number> {
  const text = createPageText(document.documentElement);
  const marks = createMarks<Markable>(document, MANNER.markStyle);
  const blocks = text.collectAll();
  const sent = blocks.map(({ id, text, lang, scope }) => ({ id, text, lang, scope }));
  const { candidates } = await askBackground('findCandidates', { blocks: sent });
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const mentions = candidates.flatMap(({ block, start, end }) => {
    const own = byId.get(block);
    return own === undefined ? [] : [{ block: own, start, end }];
  });
  marks.show(mentions);
  await bench.settle();
  const boxes = mentions
    .flatMap(marks.boxesOf)
    .filter(({ top, bottom }) => top >= 0 && bottom <= innerHeight);
  let asked = 0;
  const start = performance.now();
  for (let time = 0; time < GRID.times; time += 1) {
    for (let cell = 0; cell < GRID.columns * GRID.rows; cell += 1) {
      const box = cell % 2 === 0 ? boxes[cell % Math.max(1, boxes.length)] : undefined;
      const x =
        box === undefined ? ((cell % GRID.columns) * innerWidth) / GRID.columns : (box.left + box.right) / 2;
      const y =
        box === undefined
          ? (Math.floor(cell / GRID.columns) * innerHeight) / GRID.rows
          : (box.top + box.bottom) / 2;
      mentionAtPoint(marks.painted, x, y);
      asked += 1;
    }
  }
  const spent = performance.now() - start;
  marks.destroy();
  return (spent / asked) * 1000;
}

/** Adds paragraphs as a feed does, some at a time, and waits until all of it has been read. */
async function insertParagraphs(count: number, atOnce: number): Promise<void> {
  const home = document.querySelector('article') ?? document.body;
  for (let done = 0; done < count; done += atOnce) {
    for (let at = 0; at < atOnce; at += 1) {
      const paragraph = document.createElement('p');
      paragraph.textContent = `Added later, number ${done + at}: some words about nothing that anybody knows by name.`;
      home.append(paragraph);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await rest();
}

/** Long enough for all that follows a reading: marks in batches, the look for shadow roots. */
const rest = () => new Promise<void>((resolve) => setTimeout(resolve, 1500));

/** When the document was ready, and when the first mark was painted, ms of the page's clock; null while there is none. */
let firstMark: number | null = null;
let ready = Number.NaN;
let shift = 0;

const set = HighlightRegistry.prototype.set;
HighlightRegistry.prototype.set = function (...given) {
  firstMark ??= performance.now();
  noteMark();
  return set.apply(this, given);
};
document.addEventListener('DOMContentLoaded', () => {
  ready = performance.now();
});

/** `?visit=start` reads the page from document_start as Sidelight does; `?visit=ready` only begins once it is ready. */
function visit(when: string): void {
  document.addEventListener('DOMContentLoaded', () => {
    if (when === 'ready') sidelight.main();
  });
  if (when === 'start') sidelight.main();
}

new PerformanceObserver((list) => {
  // Not in the types: the standard is a draft.
  for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) shift += entry.value;
}).observe({ type: 'layout-shift', buffered: true });

const bench = {
  methods,
  /** Makes the background find names of a set of so many. */
  use: (count: number) => chrome.runtime.sendMessage({ use: count }),
  holdIdle,
  /** Visible text of the page. */
  readText: () => document.body.innerText,
  measureHits,
  insertParagraphs,
  rest,
  /** From the document's being ready to the first mark, ms; null while there is none. */
  firstMark: () => (firstMark === null ? null : firstMark - ready),
  /** From the start of a first pass on a page that has long been loaded to its first mark, ms. */
  async firstMarkOfPass() {
    const start = performance.now();
    await readPage();
    return (firstMark ?? Number.NaN) - start;
  },
  shift: () => shift,
  /** The one expression that peers search by, built ahead. */
  prepare(names: string[]) {
    words = names;
    // As Sidelight reads them: in capitals too, and with a hyphen, a line break or a no-break space between words.
    const pieces = names.map((name) =>
      name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[\\s-]+'),
    );
    // Words of any language: \b knows only those of English.
    expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pieces.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  },
  /** Waits until the page has been laid out and painted. */
  async settle() {
    await frames();
    forceLayout();
    await frames();
  },
  async undo() {
    undo();
    await bench.settle();
  },
};
export type Bench = typeof bench;

Object.assign(globalThis, { bench });

const { prepare, use, settle } = bench;
answerEvents({ ...methods, prepare, use, settle, measureHits, firstMark: bench.firstMark });

const asked = new URL(location.href).searchParams.get('visit');
if (asked !== null) visit(asked);
