/**
 * The text of a page as a reading sees it over time: its blocks, with ids that are never
 * used twice, and what goes and comes when places in it change.
 */
import type { ChangeReport } from '../page/changes.ts';
import { createPageSight } from '../page/sight.ts';
import { collectBlocks } from '../text/collect-blocks.ts';
import type { Sight, TextBlock } from '../text/model.ts';
import { createScopes } from '../text/scopes.ts';

export interface PageText {
  /** Collects everything, and numbers the articles from 1 again; for another reading. Ids go on: marks tell stretches of the page apart by them. */
  collectAll(): TextBlock[];
  /** Collects the places that changed. `gone` holds the ids of blocks in them, and of those no longer on the page. */
  collectChanges(report: ChangeReport): { gone: number[]; blocks: TextBlock[] };
}

/** The text below `root`. `makeSight` is asked once per walk, since what is seen may change. */
export function createPageText(root: Element, makeSight: () => Sight = createPageSight): PageText {
  const blocks = new Map<number, TextBlock>();
  let scopes = createScopes();
  let lastId = 0;

  function collect(place: Element): TextBlock[] {
    const collected = collectBlocks(place, { ...makeSight(), firstId: lastId + 1, scopes });
    lastId += collected.length;
    for (const block of collected) blocks.set(block.id, block);
    return collected;
  }

  function takeOut(changed: readonly Element[]): number[] {
    const places = new Set(changed);
    const gone = [...blocks.values()].filter(({ element }) => !element.isConnected || isIn(element, places));
    for (const { id } of gone) blocks.delete(id);
    return gone.map(({ id }) => id);
  }

  return {
    collectAll() {
      blocks.clear();
      scopes = createScopes();
      return collect(root);
    },
    collectChanges: ({ changed }) => ({ gone: takeOut(changed), blocks: changed.flatMap(collect) }),
  };
}

/** Walking up is cheaper than asking hundreds of places whether they contain each of thousands of blocks. */
function isIn(element: Element, places: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (places.has(at)) return true;
  return false;
}
