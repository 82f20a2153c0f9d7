/**
 * Pages in the back-forward cache, which no message reaches. One that was turned off before it was left holds no
 * script of ours that could hear of a change; so once something was turned on, the background looks whether a page
 * that is shown again is read. Until then, which is nearly always, no page is asked anything.
 */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { hasAccess } from './access.ts';
import { orderFor } from './orders.ts';
import { startInTab } from './page-script.ts';
import { showSwitch } from './toolbar.ts';

/** Kept for the session: so long may pages be kept. */
export const somethingTurnedOn = storage.defineItem<boolean>('session:somethingTurnedOn', {
  fallback: false,
});

/** Notes that a site was turned on, or access was given. Background only. */
export function noteTurnedOn(): Promise<void> {
  return somethingTurnedOn.setValue(true);
}

/** Reads pages that come back from the cache unread. Call it in the worker's first turn. */
export function followKeptPages(): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    // What loads anew is read by the script that is registered, and answers when it is asked.
    if (status === 'complete') void look(tabId).catch(() => undefined); // gone meanwhile, or no page
  });
}

async function look(tabId: number): Promise<void> {
  if (!(await somethingTurnedOn.getValue())) return;
  const tab = await browser.tabs.get(tabId);
  if (!(await hasAccess(tab.url)) || !(await orderFor(tab)).on) return;
  await startInTab(tabId);
  await showSwitch(tabId, true);
}
