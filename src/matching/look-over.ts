/**
 * Which stretches of a page's raw text may hold a name, told before anything is known
 * of the page's blocks: only what stands around these need be collected. Goes by the
 * first look alone, in all languages, so that it never says no where a name is found
 * later; it says yes too often, and the blocks are matched afterwards.
 */
import { mayHold } from './first-look.ts';
import { isCapitalAt, isLetterAt } from './letters.ts';
import type { MatchIndex } from './match-index.ts';
import { tokenise } from './tokenise.ts';
import { takeTokens } from './tokens.ts';

const EVERY_LANGUAGE = -1;

/** What HTML collapses to one space; gaps between words are read as they will stand in a block. */
const WHITE = /[ \t\n\r\f]+/g;

/** Whether a word may go on from one text to the next: not where a small letter is followed by a capital. */
function goesOn(before: string, after: string): boolean {
  if (before === '' || after === '') return false;
  return isCapitalAt(before, before.length - 1) ? isLetterAt(after, 0) : !isCapitalAt(after, 0);
}

/**
 * How stretches may meet. Whether a line ends between two of them only their elements tell, at which nobody has
 * looked: so each text is looked through twice, once as if words went on where they may (a first letter set large), once
 * as if they never did.
 */
const JOINTS: readonly ((before: string, after: string) => '' | ' ')[] = [
  (before, after) => (goesOn(before, after) ? '' : ' '),
  () => ' ',
];

/**
 * Indexes of the stretches that may hold the beginning of a name, or evidence for a whole article, ascending.
 * A name may go on in those that follow.
 */
export function lookOver(index: MatchIndex, stretches: readonly string[]): number[] {
  const texts = stretches.map((text) => text.replace(WHITE, ' '));
  const found = new Set<number>();
  for (const joint of JOINTS) lookThrough(index, join(texts, joint), found);
  return [...found].sort((a, b) => a - b);
}

function lookThrough(index: MatchIndex, { text, starts }: Joined, found: Set<number>): void {
  const tokens = takeTokens(text.length);
  tokenise(text, index.vocabulary, tokens);
  const rows: number[] = [];
  mayHold({ index, text, tokens, readMask: () => EVERY_LANGUAGE }, (row) => rows.push(row));
  rows.sort((a, b) => a - b);
  let stretch = 0;
  for (const row of rows) {
    // Rows come from the tokens; behind the last stretch nothing starts.
    while ((starts[stretch + 1] ?? text.length) <= (tokens.start[row] as number)) stretch += 1;
    found.add(stretch);
  }
}

interface Joined {
  text: string;
  /** Where each stretch starts in it. */
  starts: number[];
}

function join(texts: readonly string[], joint: (before: string, after: string) => string): Joined {
  let text = '';
  const starts: number[] = [];
  let before = '';
  for (const next of texts) {
    text += joint(before, next);
    starts.push(text.length);
    text += next;
    before = next;
  }
  return { text, starts };
}
