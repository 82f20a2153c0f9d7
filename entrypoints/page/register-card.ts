/** The card of this document, registered where the reader of its page finds it. Wiring only. */
import { CARD, cardWorld } from '../../src/card/contract.ts';
import { createCardHost } from '../../src/card/host.tsx';
import { askInTurn } from '../../src/platform/ask-in-turn.ts';
import { askBackground } from '../../src/platform/messaging.ts';
import { quantitiesOf, type ReadingGrounds } from '../../src/reading/page-quantities.ts';
import { readPublishedDay } from '../../src/text/published-day.ts';

/** `ofSite`: whether the page is of a site, which a card can turn off. */
export function registerCard({ ofSite }: { ofSite: boolean }): void {
  cardWorld()[CARD] = createCardHost({
    muteEntry: (entry, muted) => askInTurn('muteEntry', { entry, muted }),
    turnSite: ofSite ? (on) => askInTurn('turnOwnSite', { on }) : null,
    showInTimeline: (entry) => askBackground('showInTimeline', { entry }),
    numbersOf(given) {
      const grounds = given as ReadingGrounds; // what the page reader hands out
      return [...quantitiesOf(grounds), ...grounds.mentions];
    },
    readPageDay: () => readPublishedDay(document),
  });
}
