/**
 * The card script: comes into a tab's isolated world at the first rest on a mark, and
 * registers the card for the content script there. Wiring only.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findCard } from '../src/card/contract.ts';
import { getMessage } from '../src/platform/language.ts';
import { speak } from '../src/ui/language.tsx';
import { registerCard } from './page/register-card.ts';

export default defineUnlistedScript(() => {
  if (findCard() !== null) return; // Asked for twice, it stays the same card.
  speak(getMessage);
  registerCard({ ofSite: true });
});
