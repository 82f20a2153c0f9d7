/**
 * The text of a page as a reading sees it over time: its blocks, with ids that are never
 * used twice, and what goes and comes when places in it change or turn out to be hidden.
 */
import type { ChangeReport } from '../page/changes.ts';
import { createPageSight } from '../page/sight.ts';
import { isAsCollected, isOfSeveral, recollect } from '../text/check-block.ts';
import { type AroundCollector, createAroundCollector } from '../text/collect-around.ts';
import { type CollectOptions, collectBlocks } from '../text/collect-blocks.ts';
import { gatherInTurns } from '../text/gather.ts';
import type { Sight, TextBlock } from '../text/model.ts';
import { createScopes } from '../text/scopes.ts';
import { createSurroundings } from '../text/surroundings.ts';
import { type BlockOrder, documentOrder } from './page-mentions.ts';

/** What a reading is to forget, and what to read in its place. */
export interface TextChange {
  /** Ids of blocks. */
  gone: number[];
  blocks: TextBlock[];
}

export interface PageText {
  /** Collects everything, hidden or not, and numbers the articles from 1 again; for another reading. Ids go on: marks tell stretches of the page apart by them. */
  collectAll(): TextBlock[];
  /** Begins a pass that collects only where something is found. Changes meanwhile are to wait until it is over. */
  startPass(): Pass;
  /** Collects the places that changed. `gone` holds the ids of blocks in them, and of those no longer on the page. */
  collectChanges(report: ChangeReport): TextChange;
  /**
   * Asks style about collected blocks: those of `hits`, in which something was found, and those that may be
   * hidden in part, where something hidden may have kept it from being found. The others are what they seem.
   */
  checkSight(blocks: readonly TextBlock[], hits: ReadonlySet<number>): TextChange;
  /** The order in the document: known of what was collected in one go, which is nearly everything; asked of the rest. */
  order: BlockOrder;
}

/** One pass through a page: its raw text first, then the blocks around those places in it that may hold a name. */
export interface Pass {
  /** Ids of the blocks there were before. */
  gone: number[];
  /** As `gatherInTurns`; each part is to be asked about. */
  gather(
    unitsOf: (part: number) => number,
    isDue: () => boolean,
  ): Generator<string[] | null, string[] | null>;
  /**
   * Collects around some text nodes, by their index in the whole pass, ascending from call to call, in turns.
   * `isLast`: all text has been gathered, and is asked about with this.
   */
  collect(
    hits: readonly number[],
    isLast: boolean,
    isDue: () => boolean,
  ): Generator<TextBlock[], TextBlock[]>;
}

/** The text below `root`. `makeSight` is asked once per walk, since what is seen may change. */
export function createPageText(root: Element, makeSight: () => Sight = createPageSight): PageText {
  const blocks = new Map<number, TextBlock>();
  /** An element that other blocks stand in may have several of its own. */
  let byElement = new WeakMap<Element, Set<TextBlock>>();
  let scopes = createScopes();
  let lastId = 0;
  /** Ids up to this one, of the blocks there are, follow the document. */
  let lastInOrder = 0;

  function enter(collect: (options: CollectOptions) => TextBlock[]): TextBlock[] {
    const collected = collect({ firstId: lastId + 1, scopes });
    for (const block of collected) keep(block);
    return collected;
  }

  function keep(block: TextBlock): void {
    lastId = block.id;
    blocks.set(block.id, block);
    const beside = byElement.get(block.element);
    if (beside === undefined) byElement.set(block.element, new Set([block]));
    else beside.add(block);
  }

  function drop(block: TextBlock): void {
    blocks.delete(block.id);
    byElement.get(block.element)?.delete(block); // Dropped before, where there is none.
  }

  function startAnew(): number[] {
    const gone = [...blocks.keys()];
    blocks.clear();
    byElement = new WeakMap();
    scopes = createScopes();
    return gone;
  }

  function keepInOrder(collected: TextBlock[]): TextBlock[] {
    for (const block of collected) keep(block);
    lastInOrder = lastId;
    return collected;
  }

  function startPass(): Pass {
    const gone = startAnew();
    const nodes: Text[] = [];
    let around: AroundCollector | null = null;
    return {
      gone,
      gather: (unitsOf, isDue) => gatherInTurns(root, nodes, unitsOf, isDue),
      *collect(hits, isLast, isDue) {
        around ??= createAroundCollector(root, { firstId: lastId + 1, scopes, expected: hits.length });
        const turns = around.collect(nodes, hits, isLast, isDue);
        for (let turn = turns.next(); ; turn = turns.next()) {
          const collected = keepInOrder(turn.value);
          if (turn.done) return collected;
          yield collected;
        }
      },
    };
  }

  function takeOut({ changed, removed }: ChangeReport): number[] {
    const gone: TextBlock[] = [];
    for (const place of changed) {
      for (const element of [place, ...place.querySelectorAll('*')])
        for (const block of byElement.get(element) ?? []) gone.push(block);
    }
    if (removed) for (const block of blocks.values()) if (!block.element.isConnected) gone.push(block);
    const ids = gone.map(({ id }) => id).filter((id) => blocks.has(id));
    for (const block of gone) drop(block);
    return ids;
  }

  return {
    collectAll() {
      startAnew();
      return keepInOrder(collectBlocks(root, { firstId: lastId + 1, scopes }));
    },
    startPass,
    collectChanges(report) {
      const gone = takeOut(report);
      const places = report.changed.filter((place) => place.isConnected);
      // The way up to each of many places is the same for the most part.
      const shared = places.length > 1 ? { surroundings: createSurroundings(root, true) } : {};
      return {
        gone,
        blocks: places.flatMap((place) =>
          enter((options) => collectBlocks(place, { ...options, ...shared })),
        ),
      };
    },
    checkSight(asked, hits) {
      const sight = makeSight();
      const change: TextChange = { gone: [], blocks: [] };
      for (const block of asked) {
        if (!blocks.has(block.id) || !(hits.has(block.id) || isOfSeveral(block))) continue;
        if (isAsCollected(block, sight)) continue;
        change.gone.push(block.id);
        drop(block);
        change.blocks.push(...enter((options) => recollect(block, { ...options, ...sight })));
      }
      return change;
    },
    order: (a, b) => (a.id <= lastInOrder && b.id <= lastInOrder ? a.id - b.id : documentOrder(a, b)),
  };
}
