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
import { idAt } from './word-ids.ts';

/** Words that `..` in a wording may stand for, at most. */
export const MAX_SKIPPED = 3;

/** Words of a number one after the other that no number begins with, at most: "et un", the second half of п'ять. */
export const MAX_UNLED = 4;

/**
 * Rows behind a word that a number begins with in which what is counted may begin: words of the number that begin none,
 * words of its bound, words skipped.
 */
const NUMBER_REACH = MAX_UNLED + BOUND_REACH + MAX_SKIPPED;

/** A text that is looked at. */
export interface Look {
  index: MatchIndex;
  text: string;
  tokens: Tokens;
  /** Bits of the languages that the text may be read in, as `mannerLang`. Asked only where a number is written in words. */
  readMask: () => number;
}

/** Whether a form is a name, or evidence that counts for the whole article. */
function isName(index: MatchIndex, form: number): boolean {
  const owner = ownerOf(index, form);
  return owner >= 0 || (index.cues[-1 - owner]?.far ?? false);
}

/** Whether a number in words may begin with the word in a row: Turkish "on" is ten, English is not. */
function isNumeral({ index, tokens, readMask }: Look, row: number): boolean {
  if (!isNumber(tokens, row) || !isInWords(index, tokens, row)) return false;
  return ((index.numeralLanguages[tokens.id[row] as number] ?? 0) & readMask()) !== 0;
}

/** Whether a number in digits stands in a row. */
const isInDigits = ({ index, tokens }: Look, row: number) =>
  isNumber(tokens, row) && !isInWords(index, tokens, row);

// Rows are below `count`; those of numbers have been looked up.
const isNumber = ({ flags }: Tokens, row: number) => ((flags[row] as number) & Flag.Number) !== 0;
const isInWords = ({ vocabulary: { roles } }: MatchIndex, { id }: Tokens, row: number) =>
  ((roles[Math.max(id[row] as number, 0)] as number) & Role.Numeral) !== 0;

/** Whether the words from `row` on, which has led to `node`, may make up a name. */
function mayEnd(look: Look, node: number, row: number): boolean {
  const { index, text, tokens } = look;
  if (node < 0) return isName(index, -1 - node);
  const { tree } = index;
  const role = tree.nodeRoles[node] as number; // nodes come from the tree, rows are below `count`
  if ((role & NodeRole.LeadsToName) === 0) return false;
  if ((role & NodeRole.EndsName) !== 0) return true;
  if ((role & NodeRole.Number) !== 0 && mayCountOn(look, node, row)) return true;
  const skip = (role & NodeRole.Skip) === 0 ? 0 : followEdge(tree, node, SKIP);
  const skips = skip > 0 && ((tree.nodeRoles[skip] as number) & NodeRole.LeadsToName) !== 0;
  const last = Math.min(skips ? row + 1 + MAX_SKIPPED : row + 1, tokens.count - 1);
  for (let next = row + 1; next <= last && gapAt(text, tokens, next) === Gap.Join; next++) {
    const token = next > row + 1 ? 0 : idAt(text, tokens, next, index.vocabulary);
    const to = token === 0 ? 0 : followEdge(tree, node, token);
    if (to !== 0 && mayEnd(look, to, next)) return true;
    if (skips && mayFollow(look, skip, next)) return true;
  }
  return false;
}

/** Whether the word in a row leads on from a node, and the words from there on may make up a name. */
function mayFollow(look: Look, node: number, row: number): boolean {
  if (node <= 0) return false;
  const { tree, vocabulary } = look.index;
  if (((tree.nodeRoles[node] as number) & NodeRole.Number) !== 0 && mayCountOn(look, node, row - 1))
    return true;
  const token = idAt(look.text, look.tokens, row, vocabulary);
  const to = token === 0 ? 0 : followEdge(tree, node, token);
  return to !== 0 && mayEnd(look, to, row);
}

/** Whether a number behind `row` may lead on from a node that numbers lead on from. One in digits is followed by its id. */
function mayCountOn(look: Look, node: number, row: number): boolean {
  const { index, tokens } = look;
  if (tokens.numberCount === 0) return false;
  const any = index.anyNumber !== 0 && followEdge(index.tree, node, index.anyNumber) !== 0;
  const last = Math.min(row + NUMBER_REACH, tokens.count - 1);
  for (let next = row + 1; next <= last; next++) {
    if (isNumeral(look, next) || (any && isInDigits(look, next))) return true;
  }
  return false;
}

/** Where numbers stood last, by row, before those that are looked at. */
interface LastNumbers {
  inDigits: number;
  inWords: number;
}

/** As `mayFollow`, with words skipped before the row or none. */
function mayFollowAfter(look: Look, node: number, row: number): boolean {
  if (node <= 0) return false;
  const { tree } = look.index;
  const isSkipped = ((tree.nodeRoles[node] as number) & NodeRole.Skip) !== 0;
  return mayFollow(look, node, row) || (isSkipped && mayFollow(look, followEdge(tree, node, SKIP), row));
}

/** Whether what some form has behind a number stands in a row near one, and the words from there on may make up a name. */
function isCounted(look: Look, { inWords }: LastNumbers, row: number): boolean {
  const { index, text, tokens } = look;
  const id = idAt(text, tokens, row, index.vocabulary);
  if (((index.vocabulary.roles[id] as number) & Role.AfterNumber) === 0) return false; // ids are the vocabulary's
  tokens.mayCount = true;
  const any = index.tree.firstNode[index.anyNumber] as number; // of id 0: none
  if (mayFollowAfter(look, any, row)) return true;
  if (row - inWords > NUMBER_REACH) return false;
  for (const node of index.numberNodes) if (mayFollowAfter(look, node, row)) return true;
  return false;
}

/**
 * Whether what is counted stands behind some number. Names that begin with one number in digits are found by its id.
 * With `report`, the row of each thing counted is told, and all are looked for.
 */
function mayCount(look: Look, report?: (row: number) => void): boolean {
  const { text, tokens } = look;
  tokens.mayCount = false;
  const none: LastNumbers = { inDigits: -1 - NUMBER_REACH, inWords: -1 - NUMBER_REACH };
  let last = none;
  let counts = false;
  for (let at = 0; at < tokens.numberCount; at++) {
    const number = tokens.numbers[at] as number; // rows, ascending
    if (isInDigits(look, number)) last = { ...last, inDigits: number };
    else if (isNumeral(look, number)) last = { ...last, inWords: number };
    const next = at + 1 < tokens.numberCount ? (tokens.numbers[at + 1] as number) : tokens.count - 1;
    const reach = Math.min(next, Math.max(last.inDigits, last.inWords) + NUMBER_REACH);
    for (let row = number + 1; row <= reach; row++) {
      if (gapAt(text, tokens, row) !== Gap.Join) {
        // Neither numbers nor names run across.
        last = none;
        break;
      }
      if (!isCounted(look, last, row)) continue;
      if (report === undefined) return true;
      report(row);
      counts = true;
    }
  }
  return counts;
}

/**
 * Whether a tokenised text may hold a name, or evidence for the whole article: most hold neither, and other evidence
 * need not be found where no name is. Turns around in `tokens.leads` (-1 - row) what may begin one, so that the walk
 * need not look again. With `report`, the row of each is told.
 */
export function mayHold(look: Look, report?: (row: number) => void): boolean {
  const { index, tokens } = look;
  const { leads } = tokens;
  let holds = mayCount(look, report);
  for (let lead = 0; lead < tokens.leadCount; lead++) {
    const row = leads[lead] as number; // leads are rows, and have ids
    const token = tokens.id[row] as number;
    if (mayEnd(look, index.tree.firstNode[token] as number, row)) {
      leads[lead] = -1 - row;
      report?.(row);
      holds = true;
    }
  }
  return holds;
}
