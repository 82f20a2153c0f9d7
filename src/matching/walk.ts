/**
 * Walks the tree of forms from the words of a tokenised text that a form may
 * begin with.
 */
import { holds, NOT_HELD } from './as-written.ts';
import { MAX_SKIPPED, MAX_UNLED } from './first-look.ts';
import { Gap } from './gaps.ts';
import type { MatchIndex } from './match-index.ts';
import { type NumberRun, type NumberRuns, readNumbers } from './number-runs.ts';
import { gapAt, newTokens, type Tokens } from './tokens.ts';
import { followEdge, NodeRole, SKIP } from './tree.ts';
import { idAt } from './word-ids.ts';

/** A form found: rows of its first and last token. */
export interface Hit {
  form: number;
  first: number;
  last: number;
  /** The number that `<number>` stands for in a measure. */
  number?: NumberRun;
}

/** Whether a form ends at a node already, or what is behind the word in `row` may lead on from it: most words do neither. */
function leadsOn(
  { tree, vocabulary }: MatchIndex,
  text: string,
  tokens: Tokens,
  node: number,
  row: number,
): boolean {
  if (node <= 0) return node < 0;
  const role = tree.nodeRoles[node] as number; // nodes come from the tree
  if ((role & (NodeRole.Skip | NodeRole.Ends)) !== 0) return true;
  if ((role & NodeRole.Number) !== 0 && tokens.numberCount > 0) return true;
  const next = row + 1;
  if (next >= tokens.count || gapAt(text, tokens, next) !== Gap.Join) return false;
  const token = idAt(text, tokens, next, vocabulary);
  return token !== 0 && followEdge(tree, node, token) !== 0;
}

/** Walks a tokenised text that `mayHold` has looked at. Forms may overlap, and come ordered by their first rows. */
export interface Walk {
  /** Names, evidence for the whole article, and what begins with a number, in the languages of `mask` (as `mannerLang`). */
  walkNames(text: string, tokens: Tokens, mask: number): Hit[];
  /** All other evidence in the text walked last. */
  walkEvidence(): Hit[];
}

/** A walk through one index, text after text: made once, since a text of the usual length is over in microseconds. */
export function createWalk(index: MatchIndex): Walk {
  const { anyNumber, tree, vocabulary, formManner, mannerLang } = index;
  const path: number[] = [];
  let text = '';
  let tokens = newTokens(0);
  let mask = 0;
  let hits: Hit[] = [];
  /** Undefined until somebody asks: most texts have numbers that no name has to do with. */
  let numbers: NumberRuns | null | undefined;
  /** Row of the last number at or before the row that was led from last, and which number comes next. */
  let lastNumber = 0;
  let looked = 0;
  let first = 0;
  let number: NumberRun | undefined;

  const readRuns = (): NumberRuns | null => {
    if (numbers === undefined) numbers = readNumbers(index, text, tokens, mask);
    return numbers;
  };

  /** Whether a number stands near enough before `row` for the word there to be part of it. Rows come ascending. */
  const isNearNumber = (row: number): boolean => {
    for (; looked < tokens.numberCount && (tokens.numbers[looked] as number) <= row; looked++)
      lastNumber = tokens.numbers[looked] as number;
    return row - lastNumber <= MAX_UNLED;
  };

  // Nodes, rows and forms are numbers that the index and the tokenizer gave out themselves.
  const end = (form: number, row: number): void => {
    if (((mannerLang[formManner[form] as number] as number) & mask) === 0) return;
    // What is a number and nothing else is a year: nobody writes it in words, and the first look finds it in digits.
    if (path.length === 1 && path[0] === NOT_HELD) return;
    if (!holds(index, text, tokens, form, path, first, row)) return;
    hits.push(number ? { form, first, last: row, number } : { form, first, last: row });
  };

  const visit = (node: number, row: number): void => {
    if (node < 0) {
      end(-1 - node, row);
      return;
    }
    const last = tree.endStart[node + 1] as number;
    for (let at = tree.endStart[node] as number; at < last; at++) end(tree.endForms[at] as number, row);
    const skip = ((tree.nodeRoles[node] as number) & NodeRole.Skip) === 0 ? 0 : followEdge(tree, node, SKIP);
    for (let next = row + 1; next < tokens.count && gapAt(text, tokens, next) === Gap.Join; next++) {
      if (next === row + 1) follow(node, next);
      if (skip === 0 || next > row + 1 + MAX_SKIPPED) break;
      path.push(NOT_HELD);
      follow(skip, next);
      path.pop();
    }
  };

  /** Goes on from a node with the word in a row, and with the number that starts there. */
  const follow = (node: number, row: number): void => {
    if (node < 0) return;
    const token = idAt(text, tokens, row, vocabulary);
    const to = token === 0 ? 0 : followEdge(tree, node, token);
    if (to !== 0) step(to, row, row);
    if (((tree.nodeRoles[node] as number) & NodeRole.Number) !== 0) {
      const runs = readRuns();
      if (runs) followNumber(runs, (token) => followEdge(tree, node, token), row);
    }
  };

  const step = (node: number, held: number, last: number): void => {
    path.push(held);
    visit(node, last);
    path.pop();
  };

  /** The number that starts in a row: by its value where it is written in words, and as any number. */
  const followNumber = (runs: NumberRuns, edge: (token: number) => number, row: number): void => {
    const run = runs.starting.get(row);
    if (run && run.id !== 0 && (run.last > row || run.id !== tokens.id[row])) {
      const to = edge(run.id);
      if (to !== 0) step(to, NOT_HELD, run.last);
    }
    const any = anyNumber === 0 || number ? undefined : runs.bounded.get(row);
    const to = any ? edge(anyNumber) : 0;
    if (any && to !== 0) {
      number = any;
      step(to, NOT_HELD, any.boundLast);
      number = undefined;
    }
  };

  const lead = (row: number): void => {
    // No name begins inside a number: two thousand prisoners are not a thousand.
    if (isNearNumber(row) && (readRuns()?.within.get(row) ?? row) !== row) return; // null: there are none
    first = row;
    step(tree.firstNode[tokens.id[row] as number] as number, row, row);
  };

  /** Numbers at the start of forms, in the rows before `row` from the `next` one on. Returns the one after. */
  const leadNumbers = (runs: NumberRuns, next: number, row: number): number => {
    let at = next;
    for (; at < runs.rows.length && (runs.rows[at] as number) < row; at++) {
      first = runs.rows[at] as number;
      followNumber(runs, (token) => tree.firstNode[token] as number, first);
    }
    return at;
  };

  return {
    walkNames(nextText, nextTokens, nextMask) {
      [text, tokens, mask, hits] = [nextText, nextTokens, nextMask, []];
      numbers = undefined;
      [looked, lastNumber] = [0, -1 - MAX_UNLED];
      const counted = tokens.mayCount ? readRuns() : null;
      let next = 0;
      for (let at = 0; at < tokens.leadCount; at++) {
        const row = -1 - (tokens.leads[at] as number);
        if (row < 0) continue;
        // Words before numbers, where both begin in one row.
        if (counted) next = leadNumbers(counted, next, row);
        lead(row);
      }
      if (counted) leadNumbers(counted, next, tokens.count);
      return hits;
    },
    walkEvidence() {
      hits = [];
      [looked, lastNumber] = [0, -1 - MAX_UNLED];
      let walked = 0;
      for (let row = 0; row < tokens.count; row++) {
        // Leads are rows, ascending; names have been walked from those that were turned around.
        const next = tokens.leads[walked] as number;
        if (walked < tokens.leadCount && (next === row || next === -1 - row)) {
          walked++;
          if (next < 0) continue;
        }
        const node = tree.firstNode[idAt(text, tokens, row, vocabulary)] as number; // of id 0: none
        if (leadsOn(index, text, tokens, node, row)) lead(row);
      }
      return hits;
    },
  };
}
