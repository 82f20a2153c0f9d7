/**
 * Whether and how pages are read, by the reader's switches: the answer for one page, and
 * what reaches open pages when the reader changes his mind. No page has to be reloaded.
 */
import { browser } from 'wxt/browser';
import type { ReadingOrder } from './messages.ts';
import { askPage } from './messaging.ts';
import { startInTab } from './page-script.ts';
import { density, isSiteOn, writeSite } from './settings.ts';
import { siteOf } from './site.ts';
import { showSwitch } from './toolbar.ts';

/** How the page at this address is to be read. */
export async function orderFor(address: string | null | undefined): Promise<ReadingOrder> {
  const site = siteOf(address);
  const [on, how] = await Promise.all([site === null || isSiteOn(site), density.getValue()]);
  return { on, density: how };
}

/** Turns a site on or off, for good and at once in every open tab of it. */
export async function turnSite(site: string, on: boolean): Promise<void> {
  await writeSite(site, on);
  await Promise.allSettled(
    (await listTabs()).filter((tab) => siteOf(tab.url) === site).map(({ id }) => updateTab(id)),
  );
}

/** Tells every open page how it is to be read now. */
export async function updateOpenPages(): Promise<void> {
  await Promise.allSettled((await listTabs()).map(({ id }) => updateTab(id)));
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
