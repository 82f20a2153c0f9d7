/**
 * Whether and how pages are read, by the reader's switches: the answer for one page, and
 * what reaches open pages when the reader changes his mind. No page has to be reloaded.
 */
import { browser } from 'wxt/browser';
import type { ReadingOrder } from './messages.ts';
import { askPage } from './messaging.ts';
import { mayMark, packStates } from './packs.ts';
import { startInTab } from './page-script.ts';
import { isSiteOn, privateChanges, readMuted, turnPrivately } from './private-windows.ts';
import { choices, mutedEntries, readChoices, writeSite } from './settings.ts';
import { siteOf } from './site.ts';
import { showSwitch } from './toolbar.ts';
import { createTurns } from './turns.ts';

/** A page as browsers tell of it, in its tab or as the sender of a message. */
export interface PagePlace {
  /** Not there where the browser hides it. */
  url?: string | null | undefined;
  /** In a private window. */
  incognito: boolean;
}

/** How this page is to be read. */
export async function orderFor({ url, incognito }: PagePlace): Promise<ReadingOrder> {
  const site = siteOf(url);
  const [on, chosen, muted, packs] = await Promise.all([
    site === null || isSiteOn(site, incognito),
    readChoices(),
    readMuted(incognito),
    packStates.getValue(),
  ]);
  if (!on) return { on };
  const used = packs.filter((pack) => pack.on);
  const packsUnmarked = used.filter((pack) => !mayMark(pack, site)).map(({ id }) => id);
  const knowledge = JSON.stringify([packs.map(({ id, revision, on }) => [id, revision, on]), packsUnmarked]);
  return { on, ...chosen, muted: muted.map(({ entry }) => entry), packsUnmarked, knowledge };
}

/** Turns a site on or off at once in every open tab of it: for good, or `incognito`, in private windows until they close. */
export async function turnSite(site: string, on: boolean, incognito: boolean): Promise<void> {
  await (incognito ? turnPrivately(site, on) : writeSite(site, on));
  await Promise.allSettled(
    (await listTabs()).filter((tab) => siteOf(tab.url) === site).map(({ id }) => updateTab(id)),
  );
}

const inTurn = createTurns();

/** Tells every open page how it is to be read now. One round at a time: two at once could start twice in one tab. */
export async function updateOpenPages(): Promise<void> {
  await inTurn(async () => Promise.allSettled((await listTabs()).map(({ id }) => updateTab(id))));
}

/** Lets open pages follow what the reader chooses, mutes and knows, wherever it was written. */
export function followSettings(): void {
  for (const item of [choices, mutedEntries, privateChanges, packStates])
    item.watch(() => void updateOpenPages());
}

/** Tabs whose address the browser tells us, which is where Sidelight has access. */
async function listTabs(): Promise<{ id: number; url: string }[]> {
  const tabs = await browser.tabs.query({ discarded: false });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ id, url }]));
}

async function updateTab(tabId: number): Promise<void> {
  // Read anew: the tab may have gone elsewhere since it was listed.
  const order = await orderFor(await browser.tabs.get(tabId));
  await showSwitch(tabId, order.on);
  const reads = await askPage(tabId, 'followOrder', order).then(
    () => true,
    () => false,
  );
  if (!reads && order.on) await startInTab(tabId);
}
