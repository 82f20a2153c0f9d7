/**
 * Reads a plain form into the tokens that the tree is grown from.
 */
import { Flag, newTokens, tokenise, type Vocabulary } from './tokens.ts';
import { readWord } from './words.ts';

/** Tokens of a form. */
export interface FormTokens {
  /** Folded; null stands for "up to three words" (`..`). */
  folded: (string | null)[];
  /** Tokens that the author wrote with a capital, as bits from the first; beyond bit 30 none is held to it. */
  capitals: number;
}

/** Letters and digits alone, for comparing what must be written exactly. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}

/** Bits of `FormTokens.capitals` that hold. */
export const CAPITAL_BITS = 0x7fffffff;

const NO_WORDS: Vocabulary = { table: new Int32Array(2), mask: 0 };

/** Reads a form. Empty where it holds no word. */
export function readForm(text: string): FormTokens {
  const folded: (string | null)[] = [];
  let capitals = 0;
  text.split(/(?:^|\s+)\.\.(?:\s+|$)/).forEach((part, at) => {
    if (at > 0) folded.push(null);
    const tokens = newTokens(part.length);
    tokenise(part, NO_WORDS, tokens);
    for (let row = 0; row < tokens.count; row++) {
      // Rows below `count` hold; a form is no hashtag, so that its words are read whole.
      const start = tokens.start[row] as number;
      const word = readWord(part, start);
      const letter = /^\p{Lu}/u.test(part.slice(start));
      if (letter && ((tokens.flags[row] as number) & Flag.Capital) !== 0 && folded.length < 31) {
        capitals |= 1 << folded.length;
      }
      folded.push(word.folded);
    }
  });
  return { folded, capitals };
}
