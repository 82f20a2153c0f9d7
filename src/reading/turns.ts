/**
 * Reads a page in turns that are short enough for nobody to notice: between two of them
 * the browser handles what the reader does. The raw text goes ahead to be looked over
 * elsewhere; blocks are collected only around what was found in it.
 */
import type { TextBlock } from '../text/model.ts';
import type { PageText, Pass } from './page-text.ts';
import type { Reading } from './reading.ts';
import { SLICE_UNITS } from './slices.ts';

/** Longest turn, ms: with the message that follows it stays under half a frame. */
const TURN_MS = 5;

/** UTF-16 code units that are looked over first: the first screens of a long page, and all of most pages. */
const FIRST_UNITS = 30_000;

/** Blocks worth a message of their own: the first screens of a long page; most pages are one message. */
const MESSAGE_BLOCKS = 500;

/** Tells which of the raw texts of a page's nodes may hold a name: their indexes, ascending. */
export type LookOver = (texts: string[]) => Promise<number[]>;

/** Reads a page from its top into a reading; resolves when all is handed in, or `signal` aborts. */
export async function readInTurns(
  text: PageText,
  lookOver: LookOver,
  reading: Reading,
  signal: AbortSignal,
): Promise<void> {
  const pass = text.startPass();
  reading.update({ gone: pass.gone, more: true });
  const clock = startClock();
  let answered = Promise.resolve();
  let before = 0;
  const turns = pass.gather((part) => (part === 0 ? FIRST_UNITS : SLICE_UNITS), clock.isDue);
  for (let turn = turns.next(); ; turn = turns.next()) {
    const { value } = turn;
    const isLast = turn.done === true;
    if (isLast && value === null) {
      // The page was changed under it: from the top again.
      await answered;
      return signal.aborted ? undefined : readInTurns(text, lookOver, reading, signal);
    }
    if (value !== null) {
      const first = before;
      before += value.length;
      const asked = lookAt(value, lookOver);
      answered = answered.then(async () => {
        const hits = (await asked).map((hit) => first + hit);
        await handIn(pass.collect(hits, isLast, clock.isDue), isLast);
      });
    }
    if (isLast) return answered;
    await clock.nextTurn();
    if (signal.aborted) return;
  }

  async function handIn(turns: ReturnType<Pass['collect']>, isLast: boolean): Promise<void> {
    let blocks: TextBlock[] = [];
    while (!signal.aborted) {
      clock.begin();
      const turn = turns.next();
      blocks.push(...turn.value);
      const more = turn.done !== true || !isLast;
      if (turn.done || blocks.length > MESSAGE_BLOCKS) {
        reading.update({ blocks, more });
        blocks = [];
      }
      if (turn.done) return;
      await clock.nextTurn();
    }
  }
}

/** Where nobody answers, everything is collected: the reading then tells what is wrong. */
async function lookAt(texts: string[], lookOver: LookOver): Promise<number[]> {
  if (texts.length === 0) return [];
  return lookOver(texts).catch(() => [...texts.keys()]);
}

/** Tells when a turn is to end, and begins the next. */
function startClock() {
  let end = 0;
  const begin = () => {
    end = performance.now() + TURN_MS;
  };
  begin();
  return {
    begin,
    isDue: () => performance.now() > end,
    async nextTurn() {
      await nextTurn();
      begin();
    },
  };
}

/** Younger than the types. */
interface Posting {
  scheduler?: { postTask?(run: () => void): Promise<void> };
}

/**
 * Resolves once input that waits has been handled, and answers that have come: `scheduler.yield` would go on
 * before those, so that the first mark of a long page came after its last paragraph.
 */
function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as Posting;
  // Not in every browser yet.
  return scheduler?.postTask?.(() => undefined) ?? new Promise((resolve) => setTimeout(resolve));
}
