/** The control of this document's cards, registered where the reader of its page finds it. Wiring only. */
import { type CardControl, type CardControlOptions, CONTROL, cardWorld } from '../../src/card/contract.ts';
import { createCardControl } from '../../src/card/control.ts';
import type { Openable } from '../../src/card/opener.ts';
import { mentionAtPoint, type Painted } from '../../src/page/hit-test.ts';
import type { Markable } from '../../src/page/mark-index.ts';
import { scrollToBox } from '../../src/page/scrolling.ts';
import { createWayBack } from '../../src/page/way-back.ts';

export function registerControl(): void {
  cardWorld()[CONTROL] = <M extends Openable>(options: CardControlOptions<M>): CardControl<M> => {
    // What the page reader hands out: the marks of its mentions.
    const painted = options.painted as Painted<M & Markable>;
    const placed = (mention: M) => mention as unknown as M & Markable;
    const boxOf = (mention: M) => options.boxesOf(mention)[0];
    const wayBack = createWayBack(document);
    const control = createCardControl<M>(options, ({ x, y }) => mentionAtPoint(painted, x, y));
    return {
      ask(mention) {
        wayBack.leave(mention.block.element);
        boxOf(mention); // where its turn to be painted has not come, it is painted now
        const range = painted.index.find(placed(mention))?.range;
        const element = range?.startContainer.parentElement; // none where it has left the page
        if (element && scrollToBox(element, () => boxOf(mention))) control.ask(mention);
        wayBack.arrive();
      },
      dismiss: control.dismiss,
      goBack: () => wayBack.go(),
      isAway: wayBack.isAway,
      forgetWay: wayBack.forget,
    };
  };
}
