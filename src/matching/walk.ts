/**
 * Walks the tree of forms from the words of a tokenised text that a form may
 * begin with.
 */
import { bytes as byteTable, FOLD_MASK, KIND_SHIFT, Kind, unitAt } from './characters.ts';
import { MAX_SKIPPED, MAX_UNLED } from './first-look.ts';
import { lettersOf } from './forms.ts';
import { Gap } from './gaps.ts';
import { type MatchIndex, ownerOf } from './match-index.ts';
import { type NumberRun, type NumberRuns, readNumbers } from './number-runs.ts';
import { Flag, foldRow, gapAt, hasSmall, newTokens, type Tokens } from './tokens.ts';
import { followEdge, NodeRole, SKIP } from './tree.ts';
import { spell, type Vocabulary } from './vocabulary.ts';

/** A form found: rows of its first and last token. */
export interface Hit {
  form: number;
  first: number;
  last: number;
  /** The number that `<number>` stands for in a measure. */
  number?: NumberRun;
}

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
const NOT_HELD = -1;

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

/** Whether a form ends at a node already, or what is behind the word in `row` may lead on from it: most words do neither. */
function leadsOn({ tree }: MatchIndex, text: string, tokens: Tokens, node: number, row: number): boolean {
  if (node <= 0) return node < 0;
  const role = tree.nodeRoles[node] as number; // nodes come from the tree
  if ((role & (NodeRole.Skip | NodeRole.Ends)) !== 0) return true;
  if ((role & NodeRole.Number) !== 0 && (tokens.allFlags & Flag.Number) !== 0) return true;
  const next = row + 1;
  const token = next < tokens.count ? (tokens.id[next] as number) : 0;
  return token !== 0 && gapAt(text, tokens, next) === Gap.Join && followEdge(tree, node, token) !== 0;
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
  const { anyNumber, tree, formManner, mannerLang } = index;
  const path: number[] = [];
  let text = '';
  let tokens = newTokens(0);
  let mask = 0;
  let hits: Hit[] = [];
  /** Undefined until somebody asks: most texts have numbers that no name has to do with. */
  let numbers: NumberRuns | null | undefined;
  /** Row of the last number at or before the row that was led from last, and the row looked at next. */
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
    for (; looked <= row; looked++)
      if (((tokens.flags[looked] as number) & Flag.Number) !== 0) lastNumber = looked;
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
    const token = tokens.id[row] as number;
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
      for (let at = 0; at < tokens.leadCount; at++) {
        const row = tokens.leads[at] as number;
        if (row < 0) continue;
        const node = tree.firstNode[tokens.id[row] as number] as number;
        if (leadsOn(index, text, tokens, node, row)) lead(row);
      }
      return hits;
    },
  };
}
