/**
 * Grows the tree of forms: tokens get ids, ids lead from node to node, all in
 * flat arrays for `walk.ts`.
 */
import { hashToken, slotOf, type Vocabulary } from './tokens.ts';

/** Arrays of the tree, as in `MatchIndex`. */
export interface Tree {
  tokens: string[];
  vocabulary: Vocabulary;
  firstNode: Int32Array;
  edges: Int32Array;
  edgeMask: number;
  skipNode: Int32Array;
  endStart: Int32Array;
  endForms: Int32Array;
}

/** Slots for this many things: a power of two that keeps the table at most half full, so that a miss costs about one look. */
function slotsFor(count: number): number {
  let slots = 16;
  while (slots < count * 2) slots *= 2;
  return slots;
}

/** Where the search for an edge begins; the constants are odd and large, to spread both numbers over the table. */
export function edgeSlot(node: number, token: number, mask: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(token, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
}

/** Node that `token` leads to from `node`, or 0. */
export function followEdge(edges: Int32Array, mask: number, node: number, token: number): number {
  for (let slot = edgeSlot(node, token, mask); ; slot = (slot + 1) & mask) {
    const from = edges[3 * slot]; // slot <= mask, and the table holds three per slot
    if (from === 0) return 0;
    if (from === node && edges[3 * slot + 1] === token) return edges[3 * slot + 2] as number;
  }
}

/** Fills the vocabulary's table with the hashes of all tokens; those up to `numerals` are words that numbers are made of. */
export function packVocabulary(tokens: readonly string[], numerals: number): Vocabulary {
  const slots = slotsFor(tokens.length);
  const mask = slots - 1;
  const table = new Int32Array(2 * slots);
  for (let id = 1; id < tokens.length; id++) {
    const hash = hashToken(tokens[id] ?? '');
    let slot = slotOf(hash, mask);
    while (table[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    table[2 * slot] = hash;
    table[2 * slot + 1] = id;
  }
  return { table, mask, numerals };
}

interface Node {
  next: Map<number, number>;
  skip: number;
  ends: number[];
}

/**
 * Grows a tree of forms, each a list of folded tokens (null: up to three words) with the number of what it ends in.
 * The `numerals` get the first ids, whether a form holds them or not.
 * Tails that are alike are then shared, so that many endings before the same words cost little.
 */
export function growTree(
  forms: readonly { tokens: readonly (string | null)[]; end: number }[],
  numerals: readonly string[],
): Tree {
  const ids = new Map<string, number>();
  const tokens = [''];
  const nodes: Node[] = [];
  const newNode = () => nodes.push({ next: new Map(), skip: 0, ends: [] }) - 1;
  newNode(); // 0 stands for "none"
  const root = newNode();
  const idOf = (token: string) => {
    let id = ids.get(token);
    if (id === undefined) {
      id = tokens.push(token) - 1;
      ids.set(token, id);
    }
    return id;
  };
  for (const word of numerals) idOf(word);
  for (const form of forms) {
    let node = nodes[root] as Node; // made above
    for (const token of form.tokens) {
      let to = token === null ? node.skip : (node.next.get(idOf(token)) ?? 0);
      if (to === 0) {
        to = newNode();
        if (token === null) node.skip = to;
        else node.next.set(idOf(token), to);
      }
      node = nodes[to] as Node; // numbers of nodes come from newNode
    }
    if (!node.ends.includes(form.end)) node.ends.push(form.end);
  }
  const shared = shareTails(nodes, root);
  return {
    tokens,
    vocabulary: packVocabulary(tokens, numerals.length),
    ...packNodes(shared, root, tokens.length),
  };
}

/** The same tree with one node for all that lead on alike; numbered so that a node's next ones are near it. */
function shareTails(nodes: readonly Node[], root: number): Node[] {
  const shared: Node[] = [{ next: new Map(), skip: 0, ends: [] }];
  const known = new Map<string, number>();
  const share = (at: number): number => {
    if (at === 0) return 0;
    const { next, skip, ends } = nodes[at] as Node; // numbers of nodes come from newNode
    const kept: Node = {
      next: new Map([...next].map(([token, to]) => [token, share(to)])),
      skip: share(skip),
      ends: ends.toSorted((a, b) => a - b),
    };
    const edges = [...kept.next].sort(([a], [b]) => a - b).map(([token, to]) => `${token}>${to}`);
    const key = `${kept.ends.join(',')} ${kept.skip} ${edges.join(',')}`;
    const same = known.get(key);
    if (same !== undefined) return same;
    known.set(key, shared.push(kept) - 1);
    return shared.length - 1;
  };
  const top = share(root);
  // The root keeps its number: every form starts from it, and none leads to it.
  return renumber(shared, top, root);
}

/** Swaps the numbers of two nodes. */
function renumber(nodes: Node[], one: number, other: number): Node[] {
  if (one === other) return nodes;
  const rename = (at: number) => (at === one ? other : at === other ? one : at);
  return nodes.map((_, at) => {
    const { next, skip, ends } = nodes[rename(at)] as Node; // as many nodes as before
    return { next: new Map([...next].map(([token, to]) => [token, rename(to)])), skip: rename(skip), ends };
  });
}

/** Edges as three columns: from node, token, to node. */
export type EdgeColumns = [from: Int32Array, token: Int32Array, to: Int32Array];

/** Fills the table of edges. */
export function packEdges([from, token, to]: EdgeColumns): { edges: Int32Array; edgeMask: number } {
  const slots = slotsFor(from.length);
  const edgeMask = slots - 1;
  const edges = new Int32Array(3 * slots);
  for (let edge = 0; edge < from.length; edge++) {
    // Columns are of one length.
    let slot = edgeSlot(from[edge] as number, token[edge] as number, edgeMask);
    while (edges[3 * slot] !== 0) slot = (slot + 1) & edgeMask;
    edges[3 * slot] = from[edge] as number;
    edges[3 * slot + 1] = token[edge] as number;
    edges[3 * slot + 2] = to[edge] as number;
  }
  return { edges, edgeMask };
}

/** The edges of a table as columns, by the node they come from and their token. */
export function listEdges(edges: Int32Array): EdgeColumns {
  const rows: [number, number, number][] = [];
  for (let at = 0; at < edges.length; at += 3) {
    // The table holds three per slot.
    if (edges[at] !== 0) rows.push([edges[at] as number, edges[at + 1] as number, edges[at + 2] as number]);
  }
  rows.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return [
    Int32Array.from(rows, ([from]) => from),
    Int32Array.from(rows, ([, token]) => token),
    Int32Array.from(rows, ([, , to]) => to),
  ];
}

function packNodes(
  nodes: readonly Node[],
  root: number,
  tokens: number,
): Omit<Tree, 'tokens' | 'vocabulary'> {
  const rows: [number, number, number][] = [];
  const firstNode = new Int32Array(tokens);
  const endStart = new Int32Array(nodes.length + 1);
  nodes.forEach(({ next, ends }, node) => {
    endStart[node + 1] = (endStart[node] as number) + ends.length; // filled in order
    for (const [token, to] of next) {
      if (node === root) firstNode[token] = to;
      else rows.push([node, token, to]);
    }
  });
  return {
    firstNode,
    ...packEdges([
      Int32Array.from(rows, ([from]) => from),
      Int32Array.from(rows, ([, token]) => token),
      Int32Array.from(rows, ([, , to]) => to),
    ]),
    skipNode: Int32Array.from(nodes, ({ skip }) => skip),
    endStart,
    endForms: Int32Array.from(nodes.flatMap(({ ends }) => ends)),
  };
}
