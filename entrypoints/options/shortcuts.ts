/** The shortcuts as the browser holds them, and its own page to change them. */
import { browser } from 'wxt/browser';
import type { ShortcutsShown } from '../../src/ui/options/settings-shown.ts';

/** The command that a browser adds for an extension's toolbar button. */
const OPEN_POPUP = '_execute_action';

/** Chromium's page of shortcuts; it lets an extension open it, though no page. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

interface Commands {
  getAll(): Promise<{ name?: string; description?: string; shortcut?: string }[]>;
  /** Firefox, from 137. */
  openShortcutSettings?(): Promise<void>;
}

/** Null on Android, whatever the types say. */
function commands(): Commands | null {
  return (browser as { commands?: Commands }).commands ?? null;
}

/** Reads them anew: they are changed elsewhere. */
export async function readShortcuts(): Promise<ShortcutsShown> {
  const api = commands();
  if (api === null) return { list: [], change: 'nowhere' };
  const list = (await api.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    words: name === OPEN_POPUP || description === '' ? null : description,
    keys: shortcut,
  }));
  const canOpen = !import.meta.env.FIREFOX || api.openShortcutSettings !== undefined;
  return { list, change: canOpen ? 'button' : 'by-hand' };
}

export async function openShortcutSettings(): Promise<void> {
  const open = commands()?.openShortcutSettings;
  if (open !== undefined) await open();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}
