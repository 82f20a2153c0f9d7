/**
 * Follows the reader's hand: comes into a tab's isolated world with its first mark,
 * and registers the control for the content script there. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CONTROL, cardWorld } from '../src/card/contract.ts';
import { createCardControl } from '../src/card/control.ts';

export default defineUnlistedScript(() => {
  cardWorld()[CONTROL] = createCardControl;
});
