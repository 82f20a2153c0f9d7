/**
 * Reads a page in turns that are short enough for nobody to notice: between two of them
 * the browser handles what the reader does. A page of the usual size is one turn.
 */
import type { TextBlock } from '../text/model.ts';
import type { PageText } from './page-text.ts';
import type { Reading } from './reading.ts';

/** Longest turn, ms: with the message that follows it stays under half a frame. */
const TURN_MS = 5;

/** Blocks worth a message of their own: the first screens of a long page; most pages are one message. */
const MESSAGE_BLOCKS = 500;

/** Collects a page from its top into a reading; resolves when all is handed in, or `signal` aborts. */
export async function readInTurns(text: PageText, reading: Reading, signal: AbortSignal): Promise<void> {
  let end = performance.now() + TURN_MS;
  const turns = text.collectInTurns(() => performance.now() > end);
  let gone: number[] = [];
  let blocks: TextBlock[] = [];
  for (let turn = turns.next(); ; turn = turns.next()) {
    gone.push(...turn.value.gone);
    // What has gone is also of what waits here.
    blocks = [...(turn.value.gone.length > 0 ? [] : blocks), ...turn.value.blocks];
    const more = turn.done !== true;
    if (!more || blocks.length > MESSAGE_BLOCKS) {
      reading.update({ gone, blocks, more });
      gone = [];
      blocks = [];
    }
    if (!more) return;
    await nextTurn();
    if (signal.aborted) return;
    end = performance.now() + TURN_MS;
  }
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
