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

/** Asked by the background of every panel; the one of that window answers. */
interface Roll {
  sidelight: 'panel';
  windowId: number;
}

/**
 * Tells whether the panel of a window is open: in the same turn in Firefox, which opens a popup in none but the
 * reader's own act. Chromium 156 says of no panel which window it is in, so the panel says so itself.
 */
export function tellWhetherOpen(windowId: number, tell: (open: boolean) => void): void {
  const api = webExtension();
  if (api !== null && sidebar() !== null) {
    const panels = api.extension.getViews({ type: 'sidebar', windowId } as never); // `as`: Firefox's; the types are Chrome's
    tell(panels.length > 0);
    return;
  }
  const roll: Roll = { sidelight: 'panel', windowId };
  Promise.resolve(api?.sidePanel && api.runtime.sendMessage(roll)).then(
    (answer) => tell(answer === true),
    () => tell(false), // nobody is there to hear it
  );
}

/** Answers, as the panel of this window, that it is open. */
export function answerAsPanel(windowId: number): void {
  const isRoll = (message: unknown): message is Roll =>
    typeof message === 'object' &&
    message !== null &&
    'sidelight' in message &&
    message.sidelight === 'panel';
  webExtension()?.runtime.onMessage.addListener((message: unknown, _, respond) => {
    if (isRoll(message) && message.windowId === windowId) respond(true);
  });
}

function sidebar(): SidebarAction | null {
  const api = webExtension() as { sidebarAction?: SidebarAction } | null; // of Chrome's type, whichever browser it is
  return api?.sidebarAction ?? null;
}
