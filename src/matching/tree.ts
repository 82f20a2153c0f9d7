/**
 * The tree of forms in flat arrays: which word leads on from where, and which forms
 * end there. It is grown in `grow-tree.ts` and walked in `walk.ts`.
 *
 * A node is a number: above 0 one with more behind it; below 0 the end of exactly one
 * form and nothing else, -1 - form, since most names end so; 0 is none.
 */

/** Arrays of the tree, as in `MatchIndex`. */
export interface Tree {
  /** Node that a word leads to at the start of a form, by its id. */
  firstNode: Int32Array;
  /** Edges of node n: from `edgeStart[n]` to `edgeStart[n + 1]`, by the id of their word. */
  edgeStart: Int32Array;
  edgeToken: Int32Array;
  edgeNode: Int32Array;
  /** Forms that end at node n, all that one name tells alike as one: `endForms` from `endStart[n]` to `endStart[n + 1]`. */
  endStart: Int32Array;
  endForms: Int32Array;
  /** `NodeRole` of each node. */
  nodeRoles: Uint8Array;
}

/** What a node has; bits. */
export const NodeRole = {
  /** Up to three words may follow: its first edge, with the id `SKIP`. */
  Skip: 1,
  /** A number follows, of one value or of any. */
  Number: 2,
  /** A form ends here. */
  Ends: 4,
  /** A form ends here that is a name, or evidence for the whole article. */
  EndsName: 8,
  /** Such a form ends here or further on. */
  LeadsToName: 16,
} as const;

/** In `edgeToken`: up to three words. */
export const SKIP = 0;

/** Edges up to which each is looked at: searching by halves costs more. */
const FEW_EDGES = 8;

/** Node that the word `token` (or `SKIP`) leads to from a node above 0, or 0. */
export function followEdge({ edgeStart, edgeToken, edgeNode }: Tree, node: number, token: number): number {
  // Nodes, and so the edges between their starts, are the tree's own.
  let low = edgeStart[node] as number;
  let high = edgeStart[node + 1] as number;
  while (high - low > FEW_EDGES) {
    const middle = (low + high) >>> 1;
    if ((edgeToken[middle] as number) > token) high = middle;
    else low = middle;
  }
  for (; low < high; low++) if (edgeToken[low] === token) return edgeNode[low] as number;
  return 0;
}
