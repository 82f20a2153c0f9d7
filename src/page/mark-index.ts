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
  /** It has a place and is never painted: nothing on the page may tell of it. */
  unmarked?: boolean;
}

export interface Marked<M extends Markable> {
  mention: M;
  range: StaticRange;
}

export interface MarkIndex<M extends Markable> {
  /** Forgets all but these; returns the ranges to take away. */
  keepOnly(mentions: readonly M[]): StaticRange[];
  /**
   * Takes a mention in, or looks whether it still stands where it stood before: its range is the same then.
   * Returns what to paint and what to take away; a mention whose text is gone from the page is left out.
   */
  enter(mention: M): { added: StaticRange | null; removed: StaticRange | null };
  find(mention: M): Marked<M> | null;
  ofRange(range: AbstractRange): Marked<M> | null;
  /** Mentions that begin or end in a text node. */
  inNode(node: Node): readonly Marked<M>[];
}

/** Block ids are unique within one reading, so this names a stretch of the page. */
const keyOf = ({ block, start, end }: Markable) => `${block.id}:${start}:${end}`;

export function createMarkIndex<M extends Markable>(): MarkIndex<M> {
  const byKey = new Map<string, Marked<M>>();
  const byRange = new Map<AbstractRange, Marked<M>>();
  const byNode = new Map<Node, Set<Marked<M>>>();

  const nodesOf = ({ range }: Marked<M>) => new Set([range.startContainer, range.endContainer]);

  function add(key: string, marked: Marked<M>): void {
    byKey.set(key, marked);
    byRange.set(marked.range, marked);
    for (const node of nodesOf(marked)) {
      const there = byNode.get(node);
      if (there === undefined) byNode.set(node, new Set([marked]));
      else there.add(marked);
    }
  }

  function drop(key: string, marked: Marked<M>): StaticRange {
    byKey.delete(key);
    byRange.delete(marked.range);
    for (const node of nodesOf(marked)) {
      const there = byNode.get(node);
      there?.delete(marked); // Each was entered under its nodes.
      if (there?.size === 0) byNode.delete(node);
    }
    return marked.range;
  }

  return {
    keepOnly(mentions) {
      const keys = new Set(mentions.map(keyOf));
      return [...byKey].filter(([key]) => !keys.has(key)).map(([key, marked]) => drop(key, marked));
    },
    enter(mention) {
      const key = keyOf(mention);
      const before = byKey.get(key);
      const place = rangeOf(mention.block, mention.start, mention.end);
      if (before !== undefined && place !== null) {
        before.mention = mention;
        return { added: null, removed: null };
      }
      const removed = before === undefined ? null : drop(key, before);
      if (place === null) return { added: null, removed };
      const { startNode: startContainer, startOffset, endNode: endContainer, endOffset } = place;
      const range = new StaticRange({ startContainer, startOffset, endContainer, endOffset });
      add(key, { mention, range });
      return { added: range, removed };
    },
    find: (mention) => byKey.get(keyOf(mention)) ?? null,
    ofRange: (range) => byRange.get(range) ?? null,
    inNode: (node) => [...(byNode.get(node) ?? [])],
  };
}
