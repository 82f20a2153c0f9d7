/** Which view of ours answers what the reader asks for on a page: the panel beside it, where that is open, or a popup. */
import { browser } from 'wxt/browser';
import { openPanel, tellWhetherOpen } from '../../src/platform/panel.ts';

/** Size of the window where no popup opens, CSS px: the popup's own. */
const POPUP_WINDOW = { width: 420, height: 600 };

/** Leaves a request with the panel of this window, or else opens a popup for it. Call it in the reader's own act. */
export function askView(windowId: number | null, leave: (panelOf?: number) => Promise<void>): void {
  const askPopup = () => {
    openPopup();
    void leave();
  };
  if (windowId === null) askPopup();
  else tellWhetherOpen(windowId, (open) => (open ? void leave(windowId) : askPopup()));
}

/** A popup, or where the browser opens none but within a click, a window like it. What it is opened for follows it there. */
function openPopup(): void {
  const opened = browser.action.openPopup?.() ?? Promise.reject(); // absent before Chromium 127
  opened.catch(() => browser.windows.create({ url: '/popup.html', type: 'popup', ...POPUP_WINDOW }));
}

/** A window that is closing has no panel, and needs none. */
export function showPanel(tab: { windowId: number }): void {
  openPanel(tab).catch(() => undefined);
}
