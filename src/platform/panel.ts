/**
 * The panel beside the page: Chrome's side panel, Firefox's sidebar; Android has neither.
 * What it shows is the business of `entrypoints/sidepanel`.
 */
import { webExtension } from './web-extension.ts';

/** Firefox's own; Chrome has no such namespace. */
interface SidebarAction {
  open(): Promise<void>;
}

/** True where the browser has a panel that can be opened from here. */
export function hasPanel(): boolean {
  return sidebar() !== null || webExtension()?.sidePanel !== undefined; // null only where the extension has gone
}

/**
 * Opens the panel in the tab's window. Call it in the turn of the reader's own act (click, key, menu), before any
 * `await`: afterwards both browsers refuse. Rejects where they do, or where there is no panel.
 */
export async function openPanel(tab: { windowId: number }): Promise<void> {
  const firefox = sidebar();
  if (firefox !== null) return firefox.open();
  const api = webExtension();
  if (api?.sidePanel === undefined) throw new Error('This browser has no panel.'); // `?.`: as above
  return api.sidePanel.open({ windowId: tab.windowId });
}

function sidebar(): SidebarAction | null {
  const api = webExtension() as { sidebarAction?: SidebarAction } | null; // of Chrome's type, whichever browser it is
  return api?.sidebarAction ?? null;
}
