/**
 * The card script: comes into a tab's isolated world at the first rest on a mark, and
 * registers the card for the content script there. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD, cardWorld, findCard } from '../src/card/contract.ts';
import { createCardHost } from '../src/card/host.tsx';
import { getMessage } from '../src/platform/language.ts';
import { askAgain, askBackground } from '../src/platform/messaging.ts';
import { readPublishedDay } from '../src/text/published-day.ts';
import { speak } from '../src/ui/language.tsx';

export default defineUnlistedScript(() => {
  if (findCard() !== null) return; // Asked for twice, it stays the same card.
  speak(getMessage);
  cardWorld()[CARD] = createCardHost({
    muteEntry: (entry, muted) => askAgain(() => askBackground('muteEntry', { entry, muted })),
    turnSite: (on) => askAgain(() => askBackground('turnOwnSite', { on })),
    showInTimeline: (entry) => askAgain(() => askBackground('showInTimeline', { entry })),
    readPageDay: () => readPublishedDay(document),
  });
});
