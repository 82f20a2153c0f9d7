/** The card that a version of Sidelight left behind which has been replaced. */
import { findCard, HOST_NAME } from './contract.ts';

/**
 * Takes away a card that was open at an update: Firefox ends the scripts of the version before without a word, so that it
 * stays on the page and hears nothing. This version's own card is left alone.
 */
export function takeAwayOrphan(document: Document): void {
  const host = document.querySelector(HOST_NAME);
  if (host !== null && findCard()?.holds(host) !== true) host.remove(); // no card script yet: none of the cards is its own
}
