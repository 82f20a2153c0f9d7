/**
 * Whether what the walk met by hashes is what the text says, letter by letter, in
 * the case that the form asks for.
 */
import { bytes as byteTable, FOLD_MASK, KIND_SHIFT, Kind, unitAt } from './characters.ts';
import { lettersOf } from './forms.ts';
import { Gap } from './gaps.ts';
import { type MatchIndex, ownerOf } from './match-index.ts';
import { Flag, foldRow, gapAt, hasSmall, type Tokens } from './tokens.ts';
import { spell, type Vocabulary } from './vocabulary.ts';

/** Whether the word in a row is this token: its id was met by hash alone. */
function isToken(text: string, tokens: Tokens, row: number, vocabulary: Vocabulary): boolean {
  const { letters, letterStart } = vocabulary;
  const { bytes } = tokens;
  const table = byteTable;
  const id = tokens.id[row] as number; // rows handed in are below `count`, and ids are the vocabulary's
  const start = tokens.start[row] as number;
  const length = (tokens.end[row] as number) - start;
  const from = letterStart[id] as number;
  let at = (letterStart[id + 1] as number) - from === length ? 0 : length + 1;
  if (tokens.isAscii) while (at < length && table[bytes[start + at] as number] === letters[from + at]) at++;
  for (; at < length; at++) {
    const unit = unitAt(text, start + at);
    if (unit >>> KIND_SHIFT !== Kind.Letter || (unit & FOLD_MASK) !== letters[from + at]) break;
  }
  // A word of two scripts is folded as a whole, so that a difference in one letter may be none.
  return at === length || foldRow(text, tokens, row) === spell(vocabulary, id);
}

/** Letters of a word in capitals that is no abbreviation itself, as a rule. */
const SHOUTED_LENGTH = 3;

/** Whether a word directly beside a row is in capitals too, so that a lone abbreviation may be any word: "JOIN US TODAY". */
function isShouted(text: string, tokens: Tokens, row: number): boolean {
  return [row - 1, row + 1].some((beside) => {
    if (beside < 0 || beside >= tokens.count || gapAt(text, tokens, Math.max(row, beside)) !== Gap.Join)
      return false;
    // Rows below `count` hold.
    const length = (tokens.end[beside] as number) - (tokens.start[beside] as number);
    const flags = tokens.flags[beside] as number;
    return length >= SHOUTED_LENGTH && (flags & Flag.Capital) !== 0 && !hasSmall(text, tokens, beside);
  });
}

/** In a path, what is not one word of the form: words that `..` stands for, a number. */
export const NOT_HELD = -1;

/** Whether the token ids met by hash are the words themselves, and its case is as the form asks. */
export function holds(
  index: MatchIndex,
  text: string,
  tokens: Tokens,
  form: number,
  path: readonly number[],
  first: number,
  last: number,
): boolean {
  if (((tokens.flags[first] as number) & Flag.TagInner) !== 0) return false;
  const ending = tokens.flags[last] as number;
  if ((ending & (Flag.TagOpen | Flag.TagInner)) !== 0 && (ending & Flag.TagEnd) === 0) return false;
  const capitals = index.mannerCapitals[index.formManner[form] as number] as number; // forms come from the tree's own list
  let bit = 0;
  for (const row of path) {
    // NOT_HELD is what `..` or a number stands for: it takes one bit all together, and is not held to anything.
    if (row >= 0) {
      const flags = tokens.flags[row] as number;
      const small = (flags & (Flag.Capital | Flag.Tag)) === 0;
      if (small && (capitals & (1 << bit)) !== 0) return false;
      if (!isToken(text, tokens, row, index.vocabulary)) return false;
    }
    bit++;
  }
  const owner = ownerOf(index, form);
  const rule = owner >= 0 ? index.names[owner]?.case : 'name';
  if (rule !== 'exact' && rule !== 'abbreviation') return true;
  const written = text.slice(tokens.start[first], tokens.end[last]);
  if (lettersOf(written) !== index.exact[form]) return false;
  return rule === 'exact' || !isShouted(text, tokens, first);
}
