/**
 * Sidelight's items in the menu of a page: the switch of its site, the panel beside it where the browser has one,
 * keeping it, and looking up the words selected. What a click on them does is the caller's business.
 *
 * The browser keeps items across restarts and knows no state per tab. So the switch is offered only where there is
 * standing access, where each page's script reports at its start anyway, and its tick follows the tab in front: no
 * navigation anywhere else wakes the background. Firefox for Android has no such menu, and no API for it.
 */
import { browser } from 'wxt/browser';
import { hasAccess, listAccess } from './access.ts';
import { hasPanel } from './panel.ts';
import { isSiteOn } from './private-windows.ts';
import { siteOf } from './site.ts';

const SITE_ITEM = 'site';
const PANEL_ITEM = 'panel';
const LOOK_UP_ITEM = 'look-up';
const KEEP_ITEM = 'keep';

/** `lookUp` holds %s where the browser writes the words selected. */
export interface MenuTitles {
  site: string;
  panel: string;
  lookUp: string;
  keep: string;
}

/** Puts the items in place anew: after installation and update, as their words may have changed. */
export async function createContextMenu({ site, panel, lookUp, keep }: MenuTitles): Promise<void> {
  const menus = contextMenus();
  if (menus === null) return;
  await menus.removeAll();
  menus.create({ id: SITE_ITEM, type: 'checkbox', title: site, contexts: ['page'], visible: false });
  if (hasPanel()) menus.create({ id: PANEL_ITEM, title: panel, contexts: ['page'] });
  menus.create({ id: KEEP_ITEM, title: keep, contexts: ['page'] });
  menus.create({ id: LOOK_UP_ITEM, title: lookUp, contexts: ['selection'] });
  await offerSwitch();
  await tickSwitch();
}

/** Offers the switch on exactly the pages that there is standing access to. */
export async function offerSwitch(): Promise<void> {
  const patterns = await listAccess();
  // Without patterns a browser would offer it everywhere.
  await update(patterns.length > 0 ? { visible: true, documentUrlPatterns: patterns } : { visible: false });
}

/** Ticks the switch as the site of the tab in front has it. */
export async function tickSwitch(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const site = siteOf(tab?.url); // no tab where no window has the focus; no address where there is no access
  if (tab === undefined || site === null || !(await hasAccess(tab.url))) return;
  await update({ checked: await isSiteOn(site, tab.incognito) });
}

/** What the reader may ask for in the menu. */
export interface MenuWishes {
  switchSite(wish: { site: string; on: boolean; incognito: boolean }): void;
  /** Called in the click itself, or the browser would open no panel. */
  showPanel(tab: { windowId: number }): void;
  /** Called in the click itself, or the browser would open no popup. */
  lookUp(words: string, tab: { windowId: number } | null): void;
  /** The click lets the page be read, whatever access there is. */
  keep(tab: { id: number; incognito: boolean }): void;
}

/** Hears clicks and follows the tab in front. Call it in the worker's first turn. */
export function followContextMenu({ switchSite, showPanel, lookUp, keep }: MenuWishes): void {
  const menus = contextMenus();
  if (menus === null) return;
  menus.onClicked.addListener(({ menuItemId, checked, selectionText, pageUrl }, tab) => {
    const site = siteOf(tab?.url ?? pageUrl); // no tab in a side panel
    if (menuItemId === LOOK_UP_ITEM)
      lookUp(selectionText ?? '', windowOf(tab)); // never empty: the item is offered on a selection
    else if (menuItemId === KEEP_ITEM && tab?.id !== undefined)
      keep({ id: tab.id, incognito: tab.incognito });
    else if (menuItemId === PANEL_ITEM && tab?.windowId !== undefined) showPanel({ windowId: tab.windowId });
    else if (menuItemId === SITE_ITEM && site !== null)
      switchSite({ site, on: checked === true, incognito: tab?.incognito === true });
  });
  browser.tabs.onActivated.addListener(() => void tickSwitch());
  browser.windows?.onFocusChanged.addListener(() => void tickSwitch()); // no windows in Firefox for Android
}

/** Null for a click in a side panel, which is in no tab. */
function windowOf(tab: { windowId?: number } | undefined): { windowId: number } | null {
  return tab?.windowId === undefined ? null : { windowId: tab.windowId };
}

type Change = Parameters<typeof browser.contextMenus.update>[1];

async function update(change: Change): Promise<void> {
  // Rejects until the items are created, which then have the state of that time.
  await contextMenus()
    ?.update(SITE_ITEM, change)
    .catch(() => undefined);
}

function contextMenus(): typeof browser.contextMenus | null {
  // The types know of no browser without it.
  return (browser as Partial<typeof browser>).contextMenus ?? null;
}
