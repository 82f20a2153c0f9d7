/** The blocks of text around chosen text nodes: the same as a walk through everything collects there. */
import { type CollectOptions, createCollector } from './collect-blocks.ts';
import type { TextBlock } from './model.ts';
import { createSurroundings, type SurroundingsOf } from './surroundings.ts';

export interface AroundOptions extends CollectOptions {
  /** How many places will be asked about, as far as known: few are not worth a search through the whole page. */
  expected: number;
}

/** Most places that count as few. */
const FEW = 40;

/** Collects blocks of one pass through a page, place after place. */
export interface AroundCollector {
  /**
   * Collects the blocks around `nodes[hit]` for each of `hits`, which ascend from call to call. Hands out what is
   * finished whenever `isDue` says so, at last the rest. `isLast`: no further nodes follow; else a block at their
   * end waits for the next call, since it may go on.
   */
  collect(
    nodes: readonly Text[],
    hits: readonly number[],
    isLast: boolean,
    isDue: () => boolean,
  ): Generator<TextBlock[], TextBlock[]>;
}

export function createAroundCollector(root: Element, options: AroundOptions): AroundCollector {
  const surroundings: SurroundingsOf = createSurroundings(root, options.expected <= FEW);
  const collector = createCollector(surroundings, options);
  /** Nodes before this one are done with. */
  let done = 0;
  let waiting: number[] = [];

  const aroundOf = (node: Text | undefined) =>
    node?.parentElement ? surroundings.of(node.parentElement) : null; // null once it has left the page

  return {
    *collect(nodes, given, isLast, isDue) {
      const hits = [...waiting, ...given];
      waiting = [];
      for (const hit of hits) {
        if (hit < done) continue;
        const here = aroundOf(nodes[hit]);
        if (here === null || here.skipped !== null) continue;
        // What is not read parts nothing.
        const belongs = (at: number) => {
          const around = aroundOf(nodes[at]);
          return around === here || around === null || around.skipped !== null;
        };
        let from = hit;
        while (from > done && belongs(from - 1)) from -= 1;
        let to = hit + 1;
        while (to < nodes.length && belongs(to)) to += 1;
        if (to === nodes.length && !isLast) {
          waiting = hits.filter((each) => each >= hit);
          break;
        }
        for (const node of nodes.slice(from, to)) collector.add(node);
        done = to;
        if (isDue()) yield collector.finish();
      }
      return collector.finish();
    },
  };
}
