/**
 * The card script: comes into a tab's isolated world at the first rest on a mark, and
 * registers the card for the content script there. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD, cardWorld, findCard } from '../src/card/contract.ts';
import { createCardHost } from '../src/card/host.tsx';

export default defineUnlistedScript(() => {
  if (findCard() === null) cardWorld()[CARD] = createCardHost(); // Asked for twice, it stays the same card.
});
