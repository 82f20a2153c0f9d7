import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_CHOICES } from '../../../src/platform/choices.ts';
import { answerPage } from '../../../src/platform/messaging.ts';
import { orderFor, turnSite, updateOpenPages } from '../../../src/platform/orders.ts';
import { muteEntry, sitesOff, writeChoices, writeSite } from '../../../src/platform/settings.ts';
import { fakeRuntime } from './fake-runtime.ts';
import { fakeTabs } from './fake-tabs.ts';

let browser: ReturnType<typeof fakeTabs>;
let runtime: ReturnType<typeof fakeRuntime>;

beforeEach(() => {
  fakeBrowser.reset();
  browser = fakeTabs();
  runtime = fakeRuntime();
  browser.tabs = [
    { id: 1, url: 'https://www.a.example/x', type: 'text/html' },
    { id: 2, url: 'https://b.example/', type: 'text/html' },
    { id: 3, type: 'text/html' },
  ];
});
afterEach(() => vi.unstubAllGlobals());

/** Some tabs' content scripts answer. */
function readIn(): void {
  const fn = vi.fn();
  answerPage(
    { getReport: fn, followOrder: fn, goToMention: fn, goBack: fn, getParagraphs: fn, stepMention: fn },
    new AbortController().signal,
  );
}

test('a page is read unless its site is turned off, in the manner chosen and without what is muted', async () => {
  await writeSite('a.example', false);
  await writeChoices({ density: 'all', theme: 'dark' });
  await muteEntry({ entry: 'kyiv', pack: 'plan', name: 'Kyiv', lang: 'en', kind: 'place' });
  const order = { on: true, ...DEFAULT_CHOICES, density: 'all', theme: 'dark', muted: ['kyiv'] };
  const known = { packsUnmarked: [], knowledge: '[[],[]]' };
  expect(await orderFor({ url: 'https://www.a.example/y', incognito: false })).toEqual({ on: false });
  expect(await orderFor({ url: 'https://b.example/', incognito: false })).toEqual({ ...order, ...known });
  expect(await orderFor({ url: null, incognito: false })).toEqual({ ...order, ...known });
});

test('a site turned off stops at once in its tabs, greyed and without a number', async () => {
  readIn();
  await turnSite('a.example', false, false);
  expect(runtime.sentToTabs).toMatchObject([{ tabId: 1, message: { data: [{ on: false }] } }]);
  expect(browser.icons).toEqual(new Map([[1, '/icons/off/16.png']]));
  expect(browser.badges.get(1)).toBe('');
  expect(browser.started).toEqual([]);
});

test('a site turned on again is read at once where nothing of ours runs any more', async () => {
  await turnSite('a.example', false, false);
  await turnSite('a.example', true, false);
  expect(browser.started).toEqual([1]);
  expect(browser.icons.get(1)).toBe('/icons/16.png');
});

test('a site turned off in a private window is off in private windows alone', async () => {
  browser.tabs.push({ id: 4, url: 'https://a.example/', type: 'text/html', incognito: true });
  readIn();
  await turnSite('a.example', false, true);
  const heard = runtime.sentToTabs.map(({ tabId, message }) => [
    tabId,
    (message as { data: { on: boolean }[] }).data[0]?.on,
  ]);
  expect(heard).toEqual([
    [1, true],
    [4, false],
  ]);
  expect(await sitesOff.getValue()).toEqual([]);
});

test('a change of density reaches pages that are read', async () => {
  readIn();
  await writeChoices({ density: 'all' });
  await updateOpenPages();
  expect(runtime.sentToTabs.map(({ tabId }) => tabId)).toEqual([1, 2]);
  expect(browser.started).toEqual([]);
});
