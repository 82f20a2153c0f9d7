import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  followPrivateWindows,
  isSiteOn,
  mutePrivately,
  privateChanges,
  readMuted,
  turnPrivately,
  unmutePrivately,
} from '../../../src/platform/private-windows.ts';
import { type MutedEntry, muteEntry, writeSite } from '../../../src/platform/settings.ts';
import { fakeTabs } from './fake-tabs.ts';

const named = (entry: string): MutedEntry => ({
  entry,
  pack: 'plan',
  name: entry,
  lang: 'en',
  kind: 'place',
});
const idsMuted = async (incognito: boolean) => (await readMuted(incognito)).map(({ entry }) => entry);

let browser: ReturnType<typeof fakeTabs>;
beforeEach(() => {
  fakeBrowser.reset();
  browser = fakeTabs();
});

test('every site is on until the reader turns it off, in private windows too', async () => {
  for (const incognito of [false, true]) expect(await isSiteOn('a.example', incognito)).toBe(true);
  await writeSite('a.example', false);
  for (const incognito of [false, true]) expect(await isSiteOn('a.example', incognito)).toBe(false);
  expect(await isSiteOn('b.example', false)).toBe(true);
});

test('what is changed in a private window holds there alone, and nothing of it is stored', async () => {
  await writeSite('off.example', false);
  await muteEntry(named('kyiv'));
  const before = await fakeBrowser.storage.local.get(null);
  await turnPrivately('a.example', false);
  await turnPrivately('off.example', true);
  await Promise.all([mutePrivately(named('lviv')), unmutePrivately('kyiv')]);
  expect(await isSiteOn('a.example', true)).toBe(false);
  expect(await isSiteOn('a.example', false)).toBe(true);
  expect(await isSiteOn('off.example', true)).toBe(true);
  expect(await isSiteOn('off.example', false)).toBe(false);
  expect(await idsMuted(true)).toEqual(['lviv']);
  expect(await idsMuted(false)).toEqual(['kyiv']);
  expect(await fakeBrowser.storage.local.get(null)).toEqual(before);
});

test('a name that is muted and let in again in turn is as it was said last', async () => {
  await muteEntry(named('kyiv'));
  await mutePrivately(named('kyiv'));
  expect(await idsMuted(true)).toEqual(['kyiv']);
  await unmutePrivately('kyiv');
  expect(await idsMuted(true)).toEqual([]);
  await mutePrivately(named('kyiv'));
  expect(await idsMuted(true)).toEqual(['kyiv']);
});

test.each(['windows', 'tabs'])(
  'is forgotten when the last private page has closed, by the closing of %s',
  async (by) => {
    let close = (): void => undefined;
    const onRemoved = {
      addListener: (listener: () => void) => {
        close = listener;
      },
    };
    Object.assign(fakeBrowser, {
      windows: by === 'windows' ? { onRemoved, getAll: async () => browser.tabs } : undefined,
    });
    if (by === 'tabs') Object.assign(fakeBrowser.tabs, { onRemoved });
    followPrivateWindows();
    browser.tabs = [{ id: 1 }, { id: 2, incognito: true }];
    await turnPrivately('a.example', false);
    close();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await isSiteOn('a.example', true)).toBe(false);
    browser.tabs = [{ id: 1 }];
    close();
    await vi.waitFor(async () =>
      expect(await privateChanges.getValue()).toEqual({ sites: {}, muted: [], unmuted: [] }),
    );
    expect(await isSiteOn('a.example', true)).toBe(true);
  },
);
