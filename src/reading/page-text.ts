/**
 * The text of a page as a reading sees it over time: its blocks, with ids that are never
 * used twice, and what goes and comes when places in it change or turn out to be hidden.
 */
import type { ChangeReport } from '../page/changes.ts';
import { createPageSight } from '../page/sight.ts';
import { checkBlock, mayBePartlyHidden, recollect } from '../text/check-block.ts';
import { type CollectOptions, collectBlocks } from '../text/collect-blocks.ts';
import type { Sight, TextBlock } from '../text/model.ts';
import { createScopes } from '../text/scopes.ts';

/** What a reading is to forget, and what to read in its place. */
export interface TextChange {
  /** Ids of blocks. */
  gone: number[];
  blocks: TextBlock[];
}

export interface PageText {
  /** Collects everything, hidden or not, and numbers the articles from 1 again; for another reading. Ids go on: marks tell stretches of the page apart by them. */
  collectAll(): TextBlock[];
  /** Collects the places that changed. `gone` holds the ids of blocks in them, and of those no longer on the page. */
  collectChanges(report: ChangeReport): TextChange;
  /**
   * Asks style about collected blocks: those of `hits`, in which something was found, and those that may be
   * hidden in part, where something hidden may have kept it from being found. The others are what they seem.
   */
  checkSight(blocks: readonly TextBlock[], hits: ReadonlySet<number>): TextChange;
}

/** The text below `root`. `makeSight` is asked once per walk, since what is seen may change. */
export function createPageText(root: Element, makeSight: () => Sight = createPageSight): PageText {
  const blocks = new Map<number, TextBlock>();
  /** Blocks that were collected as they are seen. */
  const checked = new WeakSet<TextBlock>();
  let scopes = createScopes();
  let lastId = 0;

  function enter(collect: (options: CollectOptions) => TextBlock[]): TextBlock[] {
    const collected = collect({ firstId: lastId + 1, scopes });
    lastId += collected.length;
    for (const block of collected) blocks.set(block.id, block);
    return collected;
  }

  const collect = (place: Element) => enter((options) => collectBlocks(place, options));

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
    checkSight(asked, hits) {
      const sight = makeSight();
      const change: TextChange = { gone: [], blocks: [] };
      for (const block of asked) {
        if (checked.has(block) || !blocks.has(block.id)) continue;
        if (!hits.has(block.id) && !mayBePartlyHidden(block)) continue;
        const seen = checkBlock(block, sight);
        checked.add(block);
        if (seen === 'seen') continue;
        change.gone.push(block.id);
        blocks.delete(block.id);
        if (seen === 'unseen') continue;
        const anew = enter((options) => recollect(block, { ...options, ...sight }));
        for (const one of anew) checked.add(one);
        change.blocks.push(...anew);
      }
      return change;
    },
  };
}

/** Walking up is cheaper than asking hundreds of places whether they contain each of thousands of blocks. */
function isIn(element: Element, places: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (places.has(at)) return true;
  return false;
}
