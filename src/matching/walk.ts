/**
 * Walks the tree of forms from every word start of a tokenised text.
 */
import { FOLD_MASK, KIND_SHIFT, Kind, unitAt } from './characters.ts';
import { lettersOf } from './forms.ts';
import { Gap } from './gaps.ts';
import type { MatchIndex } from './match-index.ts';
import { type NumberRun, readNumbers } from './number-runs.ts';
import { Flag, foldRow, type Tokens } from './tokens.ts';
import { followEdge } from './tree.ts';

/** A form found: rows of its first and last token. */
export interface Hit {
  form: number;
  first: number;
  last: number;
  /** The number that `<number>` stands for in a measure. */
  number?: NumberRun;
}

/** Words that `..` in a wording may stand for, at most. */
const MAX_SKIPPED = 3;

/** Whether the word in a row is this token: its id was met by hash alone. */
function isToken(text: string, tokens: Tokens, row: number, token: string): boolean {
  const start = tokens.start[row] as number; // rows handed in are below `count`
  const end = tokens.end[row] as number;
  if (end - start !== token.length) return foldRow(text, tokens, row) === token;
  for (let at = 0; at < token.length; at++) {
    const unit = unitAt(text, start + at);
    if (unit >>> KIND_SHIFT !== Kind.Letter) return foldRow(text, tokens, row) === token;
    // A word of two scripts is folded as a whole, so that a difference in one letter may be none.
    if ((unit & FOLD_MASK) !== token.charCodeAt(at)) return foldRow(text, tokens, row) === token;
  }
  return true;
}

/** Letters of a word in capitals that is no abbreviation itself, as a rule. */
const SHOUTED_LENGTH = 3;

/** Whether a word directly beside a row is in capitals too, so that a lone abbreviation may be any word: "JOIN US TODAY". */
function isShouted(tokens: Tokens, row: number): boolean {
  return [row - 1, row + 1].some((beside) => {
    if (beside < 0 || beside >= tokens.count || tokens.gap[Math.max(row, beside)] !== Gap.Join) return false;
    // Rows below `count` hold.
    const length = (tokens.end[beside] as number) - (tokens.start[beside] as number);
    const flags = tokens.flags[beside] as number;
    return length >= SHOUTED_LENGTH && (flags & Flag.Capital) !== 0 && (flags & Flag.Lower) === 0;
  });
}

/** Whether the token ids met by hash are the words themselves, and its case is as the form asks. */
function holds(
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
  const capitals = index.formCapitals[form] as number; // forms come from the tree's own list
  const owner = index.formOwner[form] as number;
  const rule = owner >= 0 ? index.names[owner]?.case : 'name';
  let bit = 0;
  for (const row of path) {
    // NOT_HELD is what `..` or a number stands for: it takes one bit all together, and is not held to anything.
    if (row >= 0) {
      const flags = tokens.flags[row] as number;
      const small = (flags & (Flag.Capital | Flag.Tag)) === 0;
      if (small && (capitals & (1 << bit)) !== 0) return false;
      if (!isToken(text, tokens, row, index.tokens[tokens.id[row] as number] ?? '')) return false;
    }
    bit++;
  }
  if (rule !== 'exact' && rule !== 'abbreviation') return true;
  const written = text.slice(tokens.start[first], tokens.end[last]);
  if (lettersOf(written) !== index.exact[form]) return false;
  return rule === 'exact' || !isShouted(tokens, first);
}

/** In a path, what is not one word of the form: words that `..` stands for, a number. */
const NOT_HELD = -1;

/**
 * All forms in the text, overlapping ones included, in the languages of `mask` (bits as in `MatchIndex.formLang`).
 */
export function walkTokens(index: MatchIndex, text: string, tokens: Tokens, mask: number): Hit[] {
  const { firstNode, edges, edgeMask, skipNode, endStart, endForms, formLang, anyNumber } = index;
  const { id, gap, count } = tokens;
  const numbers = readNumbers(index, text, tokens, mask);
  const hits: Hit[] = [];
  const path: number[] = [];
  let first = 0;
  let number: NumberRun | undefined;

  // Nodes, rows and forms are numbers that the index and the tokenizer gave out themselves.
  const visit = (node: number, row: number): void => {
    for (let end = endStart[node] as number; end < (endStart[node + 1] as number); end++) {
      const form = endForms[end] as number;
      if (((formLang[form] as number) & mask) !== 0 && holds(index, text, tokens, form, path, first, row)) {
        hits.push(number ? { form, first, last: row, number } : { form, first, last: row });
      }
    }
    const skip = skipNode[node] as number;
    for (let next = row + 1; next < count && gap[next] === Gap.Join; next++) {
      if (next === row + 1) follow(node, next);
      if (skip === 0 || next > row + 1 + MAX_SKIPPED) break;
      path.push(NOT_HELD);
      follow(skip, next);
      path.pop();
    }
  };

  /** Goes on from a node with the word in a row, and with the number that starts there. */
  const follow = (node: number, row: number): void => {
    const token = id[row] as number;
    const to = token === 0 ? 0 : followEdge(edges, edgeMask, node, token);
    if (to !== 0) step(to, row, row);
    if (numbers) followNumber((token) => followEdge(edges, edgeMask, node, token), row);
  };

  const step = (node: number, held: number, last: number): void => {
    path.push(held);
    visit(node, last);
    path.pop();
  };

  /** The number that starts in a row: by its value where it is written in words, and as any number. */
  const followNumber = (edge: (token: number) => number, row: number): void => {
    const run = numbers?.starting.get(row);
    if (run && run.id !== 0 && (run.last > row || run.id !== id[row])) {
      const to = edge(run.id);
      if (to !== 0) step(to, NOT_HELD, run.last);
    }
    const any = anyNumber === 0 || number ? undefined : numbers?.bounded.get(row);
    const to = any ? edge(anyNumber) : 0;
    if (any && to !== 0) {
      number = any;
      step(to, NOT_HELD, any.boundLast);
      number = undefined;
    }
  };

  /** Whether a form ends at a node already, or the next word leads on from it: most words do neither. */
  const leadsOn = (node: number, row: number): boolean => {
    if (skipNode[node] !== 0 || endStart[node] !== endStart[node + 1]) return true;
    const next = row + 1;
    if (next >= count || gap[next] !== Gap.Join || id[next] === 0) return false;
    return followEdge(edges, edgeMask, node, id[next] as number) !== 0;
  };

  for (let row = 0; row < count; row++) {
    const token = id[row] as number;
    const within = numbers ? numbers.within.get(row) : undefined;
    first = row;
    // No name begins inside a number: two thousand prisoners are not a thousand.
    if (token !== 0 && (within === undefined || within === row)) {
      const node = firstNode[token] as number;
      if (node !== 0 && (numbers || leadsOn(node, row))) step(node, row, row);
    }
    if (numbers) followNumber((token) => firstNode[token] as number, row);
  }
  return hits;
}
