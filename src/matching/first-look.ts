/**
 * The first look at a tokenised text: whether it may hold a name at all. It goes
 * by word ids alone, without languages, rules or the values of numbers, so that
 * the walk (`walk.ts`), which knows all that, is only sent where it may find something.
 */
import { Gap } from './gaps.ts';
import { type MatchIndex, ownerOf } from './match-index.ts';
import { BOUND_REACH } from './number-bounds.ts';
import { Flag, gapAt, type Tokens } from './tokens.ts';
import { followEdge, NodeRole, SKIP } from './tree.ts';
import { Role } from './vocabulary.ts';

/** Words that `..` in a wording may stand for, at most. */
export const MAX_SKIPPED = 3;

/**
 * Rows behind a word that a number begins with in which what is counted may begin: words within the number that
 * begin none ("et un", the second half of п'ять), words of its bound, words skipped.
 */
const NUMBER_REACH = 4 + BOUND_REACH + MAX_SKIPPED;

/** Whether a form is a name, or evidence that counts for the whole article. */
function isName(index: MatchIndex, form: number): boolean {
  const owner = ownerOf(index, form);
  return owner >= 0 || (index.cues[-1 - owner]?.far ?? false);
}

/** Whether the words from `row` on, which has led to `node`, may make up a name. */
function mayEnd(index: MatchIndex, text: string, tokens: Tokens, node: number, row: number): boolean {
  if (node < 0) return isName(index, -1 - node);
  const { tree } = index;
  const role = tree.nodeRoles[node] as number; // nodes come from the tree, rows are below `count`
  if ((role & NodeRole.LeadsToName) === 0) return false;
  if ((role & NodeRole.EndsName) !== 0) return true;
  if (mayCountOn(index, tokens, node, row)) return true;
  const skip = (role & NodeRole.Skip) === 0 ? 0 : followEdge(tree, node, SKIP);
  const last = Math.min(skip === 0 ? row + 1 : row + 1 + MAX_SKIPPED, tokens.count - 1);
  for (let next = row + 1; next <= last && gapAt(text, tokens, next) === Gap.Join; next++) {
    const token = tokens.id[next] as number;
    const to = next > row + 1 || token === 0 ? 0 : followEdge(tree, node, token);
    if (to !== 0 && mayEnd(index, text, tokens, to, next)) return true;
    if (skip > 0 && mayFollow(index, text, tokens, skip, next)) return true;
  }
  return false;
}

/** Whether the word in a row leads on from a node, and the words from there on may make up a name. */
function mayFollow(index: MatchIndex, text: string, tokens: Tokens, node: number, row: number): boolean {
  if (node <= 0) return false;
  if (mayCountOn(index, tokens, node, row - 1)) return true;
  const token = tokens.id[row] as number;
  const to = token === 0 ? 0 : followEdge(index.tree, node, token);
  return to !== 0 && mayEnd(index, text, tokens, to, row);
}

/** Whether a number behind `row` may lead on from a node. One in digits has been followed by its id; others may be it too. */
function mayCountOn({ tree, anyNumber, vocabulary }: MatchIndex, tokens: Tokens, node: number, row: number) {
  if (((tree.nodeRoles[node] as number) & NodeRole.Number) === 0) return false; // nodes come from the tree
  if ((tokens.allFlags & Flag.Number) === 0) return false;
  const any = anyNumber !== 0 && followEdge(tree, node, anyNumber) !== 0;
  const last = Math.min(row + NUMBER_REACH, tokens.count - 1);
  for (let next = row + 1; next <= last; next++) {
    if (((tokens.flags[next] as number) & Flag.Number) === 0) continue;
    if (any || ((vocabulary.roles[tokens.id[next] as number] as number) & Role.Numeral) !== 0) return true;
  }
  return false;
}

/** Whether what is counted stands behind some number. Names that begin with one number in digits are found by its id. */
function mayCount(index: MatchIndex, text: string, tokens: Tokens): boolean {
  if ((tokens.allFlags & Flag.Number) === 0) return false;
  if (index.numberAlone && (tokens.roles & Role.Numeral) !== 0) return true;
  if ((tokens.roles & Role.AfterNumber) === 0) return false;
  const { roles } = index.vocabulary;
  const any = index.tree.firstNode[index.anyNumber] as number; // of id 0: none
  /** The last number, and the last that has a word in it. */
  let number = -1 - NUMBER_REACH;
  let worded = number;
  for (let row = 0; row < tokens.count; row++) {
    const role = roles[tokens.id[row] as number] as number; // rows below `count` hold
    if ((role & Role.AfterNumber) !== 0) {
      if (row - number <= NUMBER_REACH && mayFollow(index, text, tokens, any, row)) return true;
      if (row - worded <= NUMBER_REACH) {
        for (const node of index.numberNodes) if (mayFollow(index, text, tokens, node, row)) return true;
      }
    }
    if (((tokens.flags[row] as number) & Flag.Number) !== 0) number = row;
    if ((role & Role.Numeral) !== 0) worded = row;
  }
  return false;
}

/**
 * Whether a tokenised text may hold a name, or evidence for the whole article: most hold neither, and other evidence
 * need not be found where no name is. Turns around in `tokens.leads` (-1 - row) what may begin one, so that the walk
 * need not look again.
 */
export function mayHold(index: MatchIndex, text: string, tokens: Tokens): boolean {
  const { roles } = index.vocabulary;
  const { leads } = tokens;
  let holds = mayCount(index, text, tokens);
  for (let lead = 0; lead < tokens.leadCount; lead++) {
    const row = leads[lead] as number; // leads are rows, rows have ids
    const token = tokens.id[row] as number;
    if (((roles[token] as number) & Role.OpensName) === 0) continue;
    if (mayEnd(index, text, tokens, index.tree.firstNode[token] as number, row)) {
      leads[lead] = -1 - row;
      holds = true;
    }
  }
  return holds;
}
