/**
 * Whether and how pages are read, by the reader's switches: the answer for one page, and
 * what reaches open pages when the reader changes his mind. No page has to be reloaded.
 */
import { browser } from 'wxt/browser';
import type { ReadingOrder } from './messages.ts';
import { askPage } from './messaging.ts';
import { mayMark, packStates } from './packs.ts';
import { startInTab } from './page-script.ts';
import { choices, isSiteOn, mutedEntries, readChoices, writeSite } from './settings.ts';
import { siteOf } from './site.ts';
import { showSwitch } from './toolbar.ts';
import { createTurns } from './turns.ts';

/** How the page at this address is to be read. */
export async function orderFor(address: string | null | undefined): Promise<ReadingOrder> {
  const site = siteOf(address);
  const [on, chosen, muted, packs] = await Promise.all([
    site === null || isSiteOn(site),
    readChoices(),
    mutedEntries.getValue(),
    packStates.getValue(),
  ]);
  if (!on) return { on };
  const used = packs.filter((pack) => pack.on);
  const packsUnmarked = used.filter((pack) => !mayMark(pack, site)).map(({ id }) => id);
  const knowledge = JSON.stringify([packs.map(({ id, revision, on }) => [id, revision, on]), packsUnmarked]);
  return { on, ...chosen, muted: muted.map(({ entry }) => entry), packsUnmarked, knowledge };
}

/** Turns a site on or off, for good and at once in every open tab of it. */
export async function turnSite(site: string, on: boolean): Promise<void> {
  await writeSite(site, on);
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
  for (const item of [choices, mutedEntries, packStates]) item.watch(() => void updateOpenPages());
}

/** Tabs whose address the browser tells us, which is where Sidelight has access. */
async function listTabs(): Promise<{ id: number; url: string }[]> {
  const tabs = await browser.tabs.query({ discarded: false });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ id, url }]));
}

async function updateTab(tabId: number): Promise<void> {
  // Read anew: the tab may have gone elsewhere since it was listed.
  const { url } = await browser.tabs.get(tabId);
  const order = await orderFor(url);
  await showSwitch(tabId, order.on);
  const reads = await askPage(tabId, 'followOrder', order).then(
    () => true,
    () => false,
  );
  if (!reads && order.on) await startInTab(tabId);
}
