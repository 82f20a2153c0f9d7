/**
 * What the reader changes beside a page in a private window: it holds in private windows alone, in memory alone, and until
 * the last of them closes. What is stored says nothing of such a page, its site's name included.
 *
 * Laid over the settings: read them with `isSiteOn` and `readMuted` of here wherever a page is meant. The settings page
 * shows and changes what is stored, from whatever window it is opened.
 */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { type MutedEntry, mutedEntries, sitesOff } from './settings.ts';
import { createTurns } from './turns.ts';

/** Differences from what is stored. */
export interface PrivateChanges {
  /** By site: whether it is on. */
  sites: Record<string, boolean>;
  muted: MutedEntry[];
  /** Ids of entries that are muted elsewhere. */
  unmuted: string[];
}

const NONE: PrivateChanges = { sites: {}, muted: [], unmuted: [] };

/** Browsers keep what is stored for the session in memory. */
export const privateChanges = storage.defineItem<PrivateChanges>('session:privateChanges', {
  fallback: NONE,
});

const inTurn = createTurns();

/** True unless the reader has turned the site off, here or, in a private window, there. */
export async function isSiteOn(site: string, incognito: boolean): Promise<boolean> {
  const here = incognito ? (await privateChanges.getValue()).sites[site] : undefined;
  return here ?? !(await sitesOff.getValue()).includes(site);
}

/** What the reader has muted; `incognito`: as it holds in private windows. */
export async function readMuted(incognito: boolean): Promise<MutedEntry[]> {
  const stored = await mutedEntries.getValue();
  if (!incognito) return stored;
  const { muted, unmuted } = await privateChanges.getValue();
  const gone = new Set([...unmuted, ...muted.map(({ entry }) => entry)]);
  return [...stored.filter(({ entry }) => !gone.has(entry)), ...muted];
}

/** Turns a site on or off in private windows. Background only. */
export function turnPrivately(site: string, on: boolean): Promise<void> {
  return inTurn(async () => {
    const changes = await privateChanges.getValue();
    await privateChanges.setValue({ ...changes, sites: { ...changes.sites, [site]: on } });
  });
}

/** Mutes an entry in private windows. Background only. */
export function mutePrivately(words: MutedEntry): Promise<void> {
  return inTurn(async () => {
    const changes = await privateChanges.getValue();
    const { muted, unmuted } = without(changes, words.entry);
    await privateChanges.setValue({ ...changes, muted: [...muted, words], unmuted });
  });
}

/** Lets an entry be marked again in private windows. Background only. */
export function unmutePrivately(entry: string): Promise<void> {
  return inTurn(async () => {
    const changes = await privateChanges.getValue();
    const { muted, unmuted } = without(changes, entry);
    await privateChanges.setValue({ ...changes, muted, unmuted: [...unmuted, entry] });
  });
}

function without({ muted, unmuted }: PrivateChanges, id: string): Pick<PrivateChanges, 'muted' | 'unmuted'> {
  return {
    muted: muted.filter(({ entry }) => entry !== id),
    unmuted: unmuted.filter((entry) => entry !== id),
  };
}

/** Forgets it all once no private window is left. Call it in the worker's first turn. */
export function followPrivateWindows(): void {
  // Firefox for Android has no windows, and closes tabs one by one. Elsewhere a tab may outlive its window in the list.
  const { windows, tabs } = browser as Partial<typeof browser>; // the types know of no browser without windows
  const forget = async () => {
    const open = (await (windows ? windows.getAll() : tabs?.query({}))) ?? [];
    if (!open.some(({ incognito }) => incognito)) await inTurn(() => privateChanges.removeValue());
  };
  (windows ?? tabs)?.onRemoved.addListener(() => void forget());
}
