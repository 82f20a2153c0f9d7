/**
 * What style makes of blocks that were collected without asking for it. To ask is
 * dear, on a page that is still loading above all: so only once it matters.
 */
import { type CollectOptions, createCollector } from './collect-blocks.ts';
import type { Sight, TextBlock } from './model.ts';
import { createSurroundings } from './surroundings.ts';

/** Whether part of a block may turn out to be hidden or apart: where all stands in one element, it is so as a whole. */
export function isOfSeveral({ nodes, joined }: TextBlock): boolean {
  return joined.length > 0 || nodes.some(({ parentElement }) => parentElement !== nodes[0]?.parentElement); // No block is without nodes.
}

/** Whether all of a block is seen, and stands on one line; `recollect` tells what is read where it does not. */
export function isAsCollected({ nodes, joined }: TextBlock, { isVisible, isSetApart }: Sight): boolean {
  const parents = new Set(nodes.map(({ parentElement }) => parentElement));
  // Nodes that have left the page meanwhile will be read anew anyway.
  const allSeen = [...parents].every((parent) => parent === null || isVisible(parent));
  return allSeen && !(isSetApart !== undefined && joined.some((each) => isSetApart(each)));
}

/** Collects the same nodes again, with what style says of them; an empty list where nothing is seen. */
export function recollect({ nodes, element }: TextBlock, options: CollectOptions): TextBlock[] {
  const collector = createCollector(createSurroundings(element, true), options);
  for (const node of nodes) if (element.contains(node)) collector.add(node);
  return collector.finish();
}
