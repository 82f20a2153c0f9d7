/**
 * Follows the reader's hand: comes into a tab's isolated world with its first mark,
 * and registers the control for the content script there. Wiring, and the end of a card that an
 * older version left behind.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findCard, HOST_NAME } from '../src/card/contract.ts';
import { registerControl } from './page/register-control.ts';

export default defineUnlistedScript(() => {
  registerControl();
  // Firefox ends the scripts of the version before without a word at an update: a card that was open stays, and hears nothing.
  const host = document.querySelector(HOST_NAME);
  if (host !== null && findCard()?.holds(host) !== true) host.remove(); // no card script yet: none of the cards is its own
});
