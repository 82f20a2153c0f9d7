/**
 * Follows the reader's hand: comes into a tab's isolated world with its first mark,
 * and registers the control for the content script there. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeAwayOrphan } from '../src/card/orphan.ts';
import { registerControl } from './page/register-control.ts';

export default defineUnlistedScript(() => {
  registerControl();
  takeAwayOrphan(document);
});
