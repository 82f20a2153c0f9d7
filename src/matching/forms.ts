/**
 * Reads a plain form into the tokens that the tree is grown from.
 */
import { isLetterOrDigitAt } from './letters.ts';
import { tokenise } from './tokenise.ts';
import { Flag, newTokens } from './tokens.ts';
import { NO_WORDS } from './vocabulary.ts';
import { readWord } from './words.ts';

/** Tokens of a form. */
export interface FormTokens {
  /** Folded; null stands for "up to three words" (`..`). */
  folded: (string | null)[];
  /** Tokens that the author wrote with a capital, as bits from the first; beyond bit 30 none is held to it. */
  capitals: number;
}

/** Stands in a wording for a number of any value. */
export const WRITTEN_NUMBER = '<number>';

/** The token of any number: no word folds to it. */
export const ANY_NUMBER = '#';

/** Letters and digits alone, for comparing what must be written exactly. */
export function lettersOf(text: string): string {
  const composed = text.normalize('NFC');
  let letters = '';
  for (let at = 0; at < composed.length; ) {
    const character = String.fromCodePoint(composed.codePointAt(at) ?? 0); // inside the text
    if (isLetterOrDigitAt(composed, at)) letters += character;
    at += character.length;
  }
  return letters;
}

/** Bits of `FormTokens.capitals` that hold. */
export const CAPITAL_BITS = 0x7fffffff;

/** Code units of forms that share one set of columns: names are short, and there are tens of thousands. */
const SHARED_LENGTH = 256;
const shared = newTokens(SHARED_LENGTH);

/** Reads a form. Empty where it holds no word. */
export function readForm(text: string): FormTokens {
  const folded: (string | null)[] = [];
  let capitals = 0;
  text.split(/(?:^|\s+)(\.\.|<number>)(?=\s|$)/).forEach((part, at) => {
    if (at % 2 === 1) {
      folded.push(part === WRITTEN_NUMBER ? ANY_NUMBER : null);
      return;
    }
    const tokens = part.length <= SHARED_LENGTH ? shared : newTokens(part.length);
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

/** Pieces between spaces whose tokens are theirs alone: a figure may go on behind a space, and a hashtag is cut. */
const NEEDS_ITS_NEIGHBOURS = /[\p{N}#]/u;

/** Tokens of a form, as whoever reads many has them; else as `FormTokens`. */
export interface ReadTokens<Token> {
  tokens: Token[];
  capitals: number;
}

/**
 * Reads many forms, each word only once: the forms of a pack are hundreds of thousands and share their words.
 * Answers as `readForm` does, with what `of` makes of each token; that is asked once for each word, too.
 */
export function createFormReader<Token>(
  of: (token: string | null) => Token,
): (text: string) => ReadTokens<Token> {
  const known = new Map<string, ReadTokens<Token> | null>();
  const read = (text: string): ReadTokens<Token> => {
    const { folded, capitals } = readForm(text);
    return { tokens: folded.map(of), capitals };
  };
  const readPiece = (piece: string) => {
    let tokens = known.get(piece);
    if (tokens === undefined) {
      tokens = NEEDS_ITS_NEIGHBOURS.test(piece) && piece !== WRITTEN_NUMBER ? null : read(piece);
      known.set(piece, tokens);
    }
    return tokens;
  };
  return (text) => {
    const form: ReadTokens<Token> = { tokens: [], capitals: 0 };
    for (let from = 0; from <= text.length; ) {
      const space = text.indexOf(' ', from);
      const to = space === -1 ? text.length : space;
      const piece = readPiece(text.slice(from, to));
      if (piece === null) return read(text);
      // Shifted past bit 30 a capital is none; nor may it come round to the first bits again.
      if (form.tokens.length < 31) form.capitals |= piece.capitals << form.tokens.length;
      for (const token of piece.tokens) form.tokens.push(token);
      from = to + 1;
    }
    form.capitals &= CAPITAL_BITS;
    return form;
  };
}
