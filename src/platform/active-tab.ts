/** The tab in front of this window, for pages of Sidelight's that stand beside it. */
import { browser } from 'wxt/browser';

export interface ActiveTab {
  id: number;
  windowId: number;
  /** In a private window. */
  incognito: boolean;
}

/** The tab in front of the window that this document is in; null where it has none. */
export async function findActiveTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, incognito: tab.incognito };
}

/**
 * Tells, until `signal` aborts, when what is in front of this window may be another thing: 'other' where another tab
 * came to the front or this one begins to load, 'same' where it has loaded, or what may be read in it changed.
 */
export function watchActiveTab(onChanged: (what: 'other' | 'same') => void, signal: AbortSignal): void {
  let front: number | null = null;
  const look = async () => {
    front = (await findActiveTab())?.id ?? null;
  };
  const onActivated = ({ tabId }: { tabId: number }) => {
    // Of any window: which is ours is asked only then.
    void look().then(() => front === tabId && onChanged('other'));
  };
  const onUpdated = (tabId: number, { status }: { status?: string }) => {
    if (tabId !== front || status === undefined) return;
    onChanged(status === 'loading' ? 'other' : 'same');
  };
  const onRules = () => onChanged('same');
  const { tabs, permissions, storage } = browser;
  tabs.onActivated.addListener(onActivated);
  tabs.onUpdated.addListener(onUpdated);
  permissions.onAdded.addListener(onRules);
  permissions.onRemoved.addListener(onRules);
  storage.onChanged.addListener(onRules);
  signal.addEventListener('abort', () => {
    tabs.onActivated.removeListener(onActivated);
    tabs.onUpdated.removeListener(onUpdated);
    permissions.onAdded.removeListener(onRules);
    permissions.onRemoved.removeListener(onRules);
    storage.onChanged.removeListener(onRules);
  });
  void look();
}
