import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  createContextMenu,
  followContextMenu,
  offerSwitch,
  tickSwitch,
} from '../../../src/platform/context-menu.ts';
import { writeSite } from '../../../src/platform/settings.ts';
import { fakeTabs } from './fake-tabs.ts';

type Item = Record<string, unknown>;
type Click = (
  info: Record<string, unknown>,
  tab?: { url?: string; windowId?: number; id?: number; incognito?: boolean },
) => void;

let browser: ReturnType<typeof fakeTabs>;
let items: Map<string, Item>;
let click: Click;

beforeEach(() => {
  fakeBrowser.reset();
  browser = fakeTabs();
  items = new Map();
  click = () => undefined;
  Object.assign(fakeBrowser, {
    contextMenus: {
      removeAll: async () => items.clear(),
      create: ({ id, ...rest }: Item) => items.set(String(id), rest),
      async update(id: string, change: Item) {
        const item = items.get(id);
        if (item === undefined) throw new Error(`no item ${id}`);
        Object.assign(item, change);
      },
      onClicked: {
        addListener: (listener: Click) => {
          click = listener;
        },
      },
    },
  });
  browser.tabs = [{ id: 1, url: 'https://www.a.example/x', type: 'text/html' }];
  browser.origins = ['*://*/*'];
});
afterEach(() => vi.unstubAllGlobals());

const create = () =>
  createContextMenu({ site: 'On this site', panel: 'Beside', lookUp: 'Look up %s', keep: 'Keep' });

test('the switch is offered where there is standing access, ticked where the site is on', async () => {
  await create();
  expect(items.get('site')).toMatchObject({
    type: 'checkbox',
    visible: true,
    checked: true,
    documentUrlPatterns: ['*://*/*'],
  });
  expect(items.has('panel')).toBe(false); // this stand-in has no panel
  vi.stubGlobal('browser', { runtime: { id: 'sidelight' }, sidebarAction: {} });
  await create();
  expect(items.get('panel')).toMatchObject({ title: 'Beside', contexts: ['page'] });
  expect(items.get('look-up')).toMatchObject({ title: 'Look up %s', contexts: ['selection'] });
  await writeSite('a.example', false);
  await tickSwitch();
  expect(items.get('site')).toMatchObject({ checked: false });
});

test('the switch is offered nowhere once access is gone', async () => {
  await create();
  browser.origins = [];
  await offerSwitch();
  expect(items.get('site')).toMatchObject({ visible: false });
});

test('a click says which site is to be on or off, or what to look up', () => {
  const switchSite = vi.fn();
  const lookUp = vi.fn();
  const showPanel = vi.fn();
  const keep = vi.fn();
  followContextMenu({ switchSite, showPanel, lookUp, keep });
  click({ menuItemId: 'keep' }, { id: 7, incognito: false });
  expect(keep).toHaveBeenCalledExactlyOnceWith({ id: 7, incognito: false });
  click({ menuItemId: 'panel' }, { windowId: 3 });
  expect(showPanel).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
  click({ menuItemId: 'site', checked: false }, { url: 'https://www.a.example/x' });
  click({ menuItemId: 'site', checked: true }, { url: 'https://www.a.example/x', incognito: true });
  click({ menuItemId: 'look-up', selectionText: 'Kyiv' }, { url: 'https://www.a.example/x', windowId: 3 });
  click({ menuItemId: 'look-up', selectionText: 'Lviv' }); // in a side panel
  click({ menuItemId: 'site', checked: true }, { url: 'about:addons' });
  expect(switchSite.mock.calls).toEqual([
    [{ site: 'a.example', on: false, incognito: false }],
    [{ site: 'a.example', on: true, incognito: true }],
  ]);
  expect(lookUp.mock.calls).toEqual([
    ['Kyiv', { windowId: 3 }],
    ['Lviv', null],
  ]);
});

test('a browser without such a menu is left alone', async () => {
  Object.assign(fakeBrowser, { contextMenus: undefined });
  await create();
  await offerSwitch();
  followContextMenu({ switchSite: vi.fn(), showPanel: vi.fn(), lookUp: vi.fn(), keep: vi.fn() });
  expect(items.size).toBe(0);
});
