/** The control of this document's cards, registered where the reader of its page finds it. Wiring only. */
import { CONTROL, cardWorld } from '../../src/card/contract.ts';
import { createCardControl } from '../../src/card/control.ts';
import type { Openable } from '../../src/card/opener.ts';
import { mentionAtPoint, type Painted } from '../../src/page/hit-test.ts';
import type { Markable } from '../../src/page/mark-index.ts';

export function registerControl(): void {
  cardWorld()[CONTROL] = <M extends Openable>(options: Parameters<typeof createCardControl<M>>[0]) =>
    // What the page reader hands out: the marks of its mentions.
    createCardControl(options, (painted, { x, y }) => mentionAtPoint(painted as Painted<M & Markable>, x, y));
}
