/**
 * Walks the tree of forms from every word start of a tokenised text.
 */
import { FOLD_MASK, KIND_SHIFT, Kind, unitAt } from './characters.ts';
import { lettersOf } from './forms.ts';
import { Gap } from './gaps.ts';
import type { MatchIndex } from './match-index.ts';
import { Flag, type Tokens } from './tokens.ts';
import { followEdge } from './tree.ts';
import { readWord } from './words.ts';

/** A form found: rows of its first and last token. */
export interface Hit {
  form: number;
  first: number;
  last: number;
}

/** Words that `..` in a wording may stand for, at most. */
const MAX_SKIPPED = 3;

/** Folded letters of a token, as the index would hold them. */
export function foldRow(text: string, tokens: Tokens, row: number): string {
  // Rows handed in are below `count`.
  const start = tokens.start[row] as number;
  const cut = ((tokens.flags[row] as number) & (Flag.TagOpen | Flag.TagInner)) !== 0;
  return readWord(text, start, cut ? (tokens.end[row] as number) : undefined).folded;
}

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
): boolean {
  const first = path[0] ?? 0;
  const last = path.at(-1) ?? 0;
  if (((tokens.flags[first] as number) & Flag.TagInner) !== 0) return false;
  const ending = tokens.flags[last] as number;
  if ((ending & (Flag.TagOpen | Flag.TagInner)) !== 0 && (ending & Flag.TagEnd) === 0) return false;
  const capitals = index.formCapitals[form] as number; // forms come from the tree's own list
  const owner = index.formOwner[form] as number;
  const rule = owner >= 0 ? index.names[owner]?.case : 'name';
  let bit = 0;
  for (const row of path) {
    // -1 is a word that `..` stands for: it takes one bit all together, and is not held to anything.
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

/**
 * All forms in the text, overlapping ones included, in the languages of `mask` (bits as in `MatchIndex.formLang`).
 */
export function walkTokens(index: MatchIndex, text: string, tokens: Tokens, mask: number): Hit[] {
  const { firstNode, edges, edgeMask, skipNode, endStart, endForms, formLang } = index;
  const { id, gap, count } = tokens;
  const hits: Hit[] = [];
  const path: number[] = [];

  // Nodes, rows and forms are numbers that the index and the tokenizer gave out themselves.
  const visit = (node: number, row: number): void => {
    path.push(row);
    for (let end = endStart[node] as number; end < (endStart[node + 1] as number); end++) {
      const form = endForms[end] as number;
      if (((formLang[form] as number) & mask) !== 0 && holds(index, text, tokens, form, path)) {
        hits.push({ form, first: path[0] as number, last: row });
      }
    }
    const skip = skipNode[node] as number;
    for (let next = row + 1; next < count && gap[next] === Gap.Join; next++) {
      const token = id[next] as number;
      if (next === row + 1 && token !== 0) {
        const to = followEdge(edges, edgeMask, node, token);
        if (to !== 0) visit(to, next);
      }
      if (skip === 0 || next > row + 1 + MAX_SKIPPED) break;
      const to = token === 0 ? 0 : followEdge(edges, edgeMask, skip, token);
      if (to !== 0) {
        path.push(-1);
        visit(to, next);
        path.pop();
      }
    }
    path.pop();
  };

  for (let row = 0; row < count; row++) {
    const token = id[row] as number;
    if (token === 0) continue;
    const node = firstNode[token] as number;
    if (node !== 0) visit(node, row);
  }
  return hits;
}
