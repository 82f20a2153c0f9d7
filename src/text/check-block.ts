/**
 * What style makes of blocks that were collected without asking for it. To ask is
 * dear, on a page that is still loading above all: so only once it matters.
 */
import { type CollectOptions, createCollector } from './collect-blocks.ts';
import type { Sight, TextBlock } from './model.ts';
import { createSurroundings } from './surroundings.ts';

/** `partly`: some of it is hidden, or stands apart; `recollect` tells what is read then. */
export type BlockSight = 'seen' | 'unseen' | 'partly';

/** Looks at a block's elements now. Nodes that have left the block count as seen: they will be read anew anyway. */
export function checkBlock(
  { nodes, element, joined }: TextBlock,
  { isVisible, isSetApart }: Sight,
): BlockSight {
  let seen = 0;
  let unseen = 0;
  let before: Element | null = null;
  for (const { parentElement } of nodes) {
    if (parentElement === before || parentElement === null) continue;
    before = parentElement;
    if (element.contains(parentElement) && !isVisible(parentElement)) unseen += 1;
    else seen += 1;
  }
  if (unseen > 0) return seen > 0 ? 'partly' : 'unseen';
  return isSetApart !== undefined && joined.some((each) => isSetApart(each)) ? 'partly' : 'seen';
}

/** Whether a block may turn out to be partly hidden: where all stands in one element, it is so as a whole. */
export function mayBePartlyHidden({ nodes, joined }: TextBlock): boolean {
  const [first] = nodes;
  return joined.length > 0 || nodes.some((node) => node.parentElement !== first?.parentElement); // No block is without nodes.
}

/** Collects the same nodes again, with what style says of them. */
export function recollect({ nodes, element }: TextBlock, options: CollectOptions): TextBlock[] {
  const collector = createCollector(createSurroundings(element), options);
  for (const node of nodes) if (element.contains(node)) collector.add(node);
  return collector.finish();
}
