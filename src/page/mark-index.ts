/**
 * Which mentions stand on a page and where: our own map between mentions, their
 * ranges and their text nodes. The registry of highlights is never read back:
 * iterating it throws in Firefox's content scripts.
 */
import { rangeOf } from '../text/block-range.ts';
import type { TextBlock } from '../text/model.ts';

/** What can be marked: a stretch of a block. Offsets in UTF-16 code units of its text. */
export interface Markable {
  block: TextBlock;
  start: number;
  end: number;
}

export interface Marked<M extends Markable> {
  mention: M;
  range: StaticRange;
}

export interface MarkIndex<M extends Markable> {
  /**
   * Makes these the mentions, keeping the range of each that stood before.
   * Returns what to paint and what to take away; mentions whose text is gone from the page are left out.
   */
  replace(mentions: readonly M[]): { added: StaticRange[]; removed: StaticRange[] };
  find(mention: M): Marked<M> | null;
  ofRange(range: AbstractRange): Marked<M> | null;
  /** Mentions that begin or end in a text node. */
  inNode(node: Node): readonly Marked<M>[];
}

/** Block ids are unique within one reading, so this names a stretch of the page. */
const keyOf = ({ block, start, end }: Markable) => `${block.id}:${start}:${end}`;

export function createMarkIndex<M extends Markable>(): MarkIndex<M> {
  let byKey = new Map<string, Marked<M>>();
  let byRange = new Map<AbstractRange, Marked<M>>();
  let byNode = new Map<Node, Marked<M>[]>();

  function enter(key: string, marked: Marked<M>): void {
    byKey.set(key, marked);
    byRange.set(marked.range, marked);
    for (const node of new Set([marked.range.startContainer, marked.range.endContainer])) {
      const there = byNode.get(node);
      if (there === undefined) byNode.set(node, [marked]);
      else there.push(marked);
    }
  }

  return {
    replace(mentions) {
      const before = byKey;
      [byKey, byRange, byNode] = [new Map(), new Map(), new Map()];
      const added: StaticRange[] = [];
      for (const mention of mentions) {
        const key = keyOf(mention);
        if (byKey.has(key)) continue;
        const kept = before.get(key);
        const range = stillHolds(kept?.range, mention) ?? rangeFor(mention);
        if (range === null) continue;
        if (range !== kept?.range) added.push(range);
        enter(key, { mention, range });
      }
      const removed = [...before.values()].map(({ range }) => range).filter((range) => !byRange.has(range));
      return { added, removed };
    },
    find: (mention) => byKey.get(keyOf(mention)) ?? null,
    ofRange: (range) => byRange.get(range) ?? null,
    inNode: (node) => byNode.get(node) ?? [],
  };
}

function rangeFor({ block, start, end }: Markable): StaticRange | null {
  const place = rangeOf(block, start, end);
  if (place === null) return null;
  const { startNode: startContainer, startOffset, endNode: endContainer, endOffset } = place;
  return new StaticRange({ startContainer, startOffset, endContainer, endOffset });
}

/** The range that a mention had, where the page still holds its text there. */
function stillHolds(range: StaticRange | undefined, { block, start, end }: Markable): StaticRange | null {
  return range !== undefined && rangeOf(block, start, end) !== null ? range : null;
}
