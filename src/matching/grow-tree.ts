/**
 * Grows the tree of forms (`tree.ts`) from lists of words, when a pack is compiled:
 * first as lists of children, then its like tails shared, then packed.
 */
import { createPairs } from './pairs.ts';
import { NodeRole, SKIP, type Tree } from './tree.ts';

/** Forms one after the other: the ids of their words (`SKIP`: up to three words). */
export interface GrownForms {
  ids: readonly number[];
  /** How many ids each form has. */
  lengths: readonly number[];
  /** The number of what each form ends in. */
  ends: readonly number[];
}

/** Nodes as they grow, in columns: a list of edges each, as first edge and next edge, the newest first. */
interface Growing {
  firstEdge: number[];
  nextEdge: number[];
  token: number[];
  to: number[];
  /** Forms that end at a node; most have none or one. */
  ends: (number[] | undefined)[];
}

const ROOT = 0;

function growNodes({ ids, lengths, ends }: GrownForms): Growing {
  const grown: Growing = { firstEdge: [-1], nextEdge: [], token: [], to: [], ends: [undefined] };
  const known = createPairs();
  let at = 0;
  lengths.forEach((length, form) => {
    let node = ROOT;
    // Columns are of one length, and numbers of nodes are given out here.
    for (const last = at + length; at < last; at++) {
      const id = ids[at] as number;
      let next = known.get(node, id);
      if (next === 0) {
        next = grown.firstEdge.push(-1) - 1;
        grown.ends.push(undefined);
        grown.nextEdge.push(grown.firstEdge[node] as number);
        grown.firstEdge[node] = grown.to.push(next) - 1;
        grown.token.push(id);
        known.add(node, id, next);
      }
      node = next;
    }
    const end = ends[form] as number;
    const own = grown.ends[node];
    if (!own) grown.ends[node] = [end];
    else if (!own.includes(end)) own.push(end);
  });
  return grown;
}

/** A node that is kept: its edges by word, and its ends in their order. */
interface Kept {
  edges: { token: number; to: number }[];
  ends: number[];
}

/**
 * The tree with one node for all that lead on alike, so that many endings before the same words cost little.
 * Nodes from 1; what is below 0 is an end alone, as in `tree.ts`.
 */
function shareTails({ firstEdge, nextEdge, token, to, ends }: Growing): { kept: Kept[]; root: Kept } {
  const kept: Kept[] = [{ edges: [], ends: [] }];
  const known = new Map<string, number>();
  /** Those with one edge and no end, as most have, by its word and where it leads. */
  const links = createPairs();
  const renamed = new Int32Array(firstEdge.length);
  const read = (node: number): Kept => {
    const edges: Kept['edges'] = [];
    for (let edge = firstEdge[node] as number; edge >= 0; edge = nextEdge[edge] as number) {
      // Edges are the lists' own, and nodes grow after the one that leads to them.
      edges.push({ token: token[edge] as number, to: renamed[to[edge] as number] as number });
    }
    if (edges.length > 1) edges.sort((a, b) => a.token - b.token);
    return { edges, ends: ends[node]?.sort((a, b) => a - b) ?? [] };
  };
  for (let node = firstEdge.length - 1; node > ROOT; node--) {
    const own = ends[node];
    if (firstEdge[node] === -1 && own?.length === 1) {
      renamed[node] = -1 - (own[0] as number);
      continue;
    }
    const one = read(node);
    const [edge] = one.edges;
    const link = one.ends.length === 0 && one.edges.length === 1 ? edge : undefined;
    const key = link
      ? ''
      : `${one.ends.join(',')} ${one.edges.map(({ token, to }) => `${token}>${to}`).join(' ')}`;
    let name = link ? links.get(link.token, link.to) : known.get(key);
    if (!name) {
      name = kept.push(one) - 1;
      if (link) links.add(link.token, link.to, name);
      else known.set(key, name);
    }
    renamed[node] = name;
  }
  return { kept, root: read(ROOT) };
}

/** What the tree is told about its numbers. */
export interface Meanings {
  /** Ids are below this. */
  idCount: number;
  /** Whether an id is a number's. */
  isNumber: (id: number) => boolean;
  /** Whether what a form ends in is a name, or evidence for the whole article. */
  isName: (end: number) => boolean;
}

/** Grows and packs the tree. */
export function growTree(forms: GrownForms, { idCount, isNumber, isName }: Meanings): Tree {
  const { kept, root } = shareTails(growNodes(forms));
  const firstNode = new Int32Array(idCount);
  for (const { token, to } of root.edges) firstNode[token] = to;
  const count = kept.length;
  const edgeCount = kept.reduce((sum, { edges }) => sum + edges.length, 0);
  const tree: Tree = {
    firstNode,
    edgeStart: new Int32Array(count + 1),
    edgeToken: new Int32Array(edgeCount),
    edgeNode: new Int32Array(edgeCount),
    endStart: new Int32Array(count + 1),
    endForms: Int32Array.from(kept.flatMap(({ ends }) => ends)),
    nodeRoles: new Uint8Array(count),
  };
  let edge = 0;
  let end = 0;
  kept.forEach(({ edges, ends }, node) => {
    tree.edgeStart[node] = edge;
    tree.endStart[node] = end;
    let role = ends.length > 0 ? NodeRole.Ends : 0;
    if (ends.some(isName)) role |= NodeRole.EndsName | NodeRole.LeadsToName;
    for (const { token, to } of edges) {
      if (token === SKIP) role |= NodeRole.Skip;
      else if (isNumber(token)) role |= NodeRole.Number;
      // Nodes are numbered from the ends on, so that what an edge leads to has its roles.
      const leads = to < 0 ? isName(-1 - to) : ((tree.nodeRoles[to] as number) & NodeRole.LeadsToName) !== 0;
      if (leads) role |= NodeRole.LeadsToName;
      tree.edgeToken[edge] = token;
      tree.edgeNode[edge++] = to;
    }
    tree.nodeRoles[node] = role;
    end += ends.length;
  });
  tree.edgeStart[count] = edge;
  tree.endStart[count] = end;
  return tree;
}
