/** Tabs, permissions and scripts of a fake browser, as far as Sidelight uses them. */
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

export interface FakeTab {
  id: number;
  /** Hidden from us where there is no access, as in a browser. */
  url?: string;
  /** Content type; null where scripts may not run. */
  type?: string | null;
  incognito?: boolean;
  /** What the browser says where scripts may not run. */
  refusal?: string;
}

/** Puts the fakes into `fakeBrowser`; call it after `fakeBrowser.reset()`. */
export function fakeTabs() {
  const state = {
    tabs: [] as FakeTab[],
    origins: [] as string[],
    registered: [] as { id: string; matches: string[] }[],
    /** Ids of tabs, in the order scripts came in. */
    started: [] as number[],
    icons: new Map<number, string>(),
    badges: new Map<number, string>(),
  };
  const covers = (origin: string, url: string) =>
    origin === '*://*/*' || new RegExp(`^${origin.replaceAll('*', '.*')}`).test(url);
  const tabOf = (id: number) => state.tabs.find((tab) => tab.id === id);

  Object.assign(fakeBrowser.permissions, {
    getAll: async () => ({ permissions: [], origins: [...state.origins] }),
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((url) => state.origins.some((origin) => covers(origin, url.replace(/\*$/, '')))),
  });
  Object.assign(fakeBrowser.tabs, {
    query: async ({ url }: { url?: string[] }) =>
      state.tabs.filter(
        (tab) => !url || url.some((origin) => tab.url !== undefined && covers(origin, tab.url)),
      ),
    get: async (id: number) => tabOf(id),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => [...state.registered],
    registerContentScripts: async (scripts: { id: string; matches: string[] }[]) => {
      if (state.registered.length > 0) throw new Error('Duplicate script ID');
      state.registered.push(...scripts);
    },
    unregisterContentScripts: async () => {
      state.registered = [];
    },
    insertCSS: async () => undefined,
    executeScript: vi.fn(async ({ target, func }: { target: { tabId: number }; func?: () => unknown }) => {
      const tab = tabOf(target.tabId);
      const type = tab?.type ?? null;
      if (type === null) throw new Error(tab?.refusal ?? 'Cannot access contents of the page');
      if (func) return [{ result: type }];
      state.started.push(target.tabId);
      return [{ result: undefined }];
    }),
  });
  Object.assign(fakeBrowser.action, {
    setIcon: async ({ tabId, path }: { tabId: number; path: Record<string, string> }) => {
      state.icons.set(tabId, path[16] ?? '');
    },
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
      state.badges.set(tabId, text);
    },
    setBadgeBackgroundColor: async () => undefined,
    setBadgeTextColor: async () => undefined,
  });
  return state;
}
