import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accessToTab, listAccess } from '../../../src/platform/access.ts';
import {
  registerPageScript,
  startInOpenTabs,
  stopWhereWithdrawn,
} from '../../../src/platform/page-script.ts';
import { fakeRuntime } from './fake-runtime.ts';
import { fakeTabs } from './fake-tabs.ts';

let browser: ReturnType<typeof fakeTabs>;
let runtime: ReturnType<typeof fakeRuntime>;

beforeEach(() => {
  fakeBrowser.reset();
  browser = fakeTabs();
  runtime = fakeRuntime();
});
afterEach(() => vi.unstubAllGlobals());

describe('standing access', () => {
  test('is that to the web, each pattern once', async () => {
    browser.origins = ['<all_urls>', 'https://a.example/*', '*://*/*', 'file:///*'];
    expect(await listAccess()).toEqual(['*://*/*', 'https://a.example/*']);
  });

  test('registers the content script for exactly the pages it covers', async () => {
    browser.origins = ['https://a.example/*'];
    await registerPageScript();
    expect(browser.registered).toMatchObject([
      {
        matches: ['https://a.example/*'],
        runAt: 'document_start',
        allFrames: false,
        persistAcrossSessions: true,
      },
    ]);
    browser.origins = ['https://a.example/*', 'https://b.example/*'];
    await registerPageScript();
    expect(browser.registered.map(({ matches }) => matches)).toEqual([
      ['https://a.example/*', 'https://b.example/*'],
    ]);
  });

  test('that is withdrawn unregisters it', async () => {
    browser.origins = ['*://*/*'];
    await registerPageScript();
    browser.origins = [];
    await registerPageScript();
    expect(browser.registered).toEqual([]);
  });

  test('told of twice at once registers once', async () => {
    browser.origins = ['*://*/*'];
    await expect(
      Promise.all([registerPageScript(), registerPageScript({ anew: true })]),
    ).resolves.toBeDefined();
    expect(browser.registered).toHaveLength(1);
  });

  test('that is new starts reading in open tabs it covers, whatever happens in one of them', async () => {
    browser.tabs = [
      { id: 1, url: 'https://a.example/x', type: null },
      { id: 2, url: 'https://a.example/y', type: 'text/html' },
      { id: 3, url: 'https://b.example/', type: 'text/html' },
    ];
    browser.origins = ['https://a.example/*'];
    await startInOpenTabs();
    expect(browser.started).toEqual([2]);
  });

  test('that is withdrawn stops reading where it covered, and only there', async () => {
    browser.tabs = [{ id: 1 }, { id: 2, url: 'https://a.example/y' }];
    browser.origins = ['https://a.example/*'];
    await stopWhereWithdrawn();
    expect(runtime.sentToTabs).toMatchObject([
      { tabId: 1, message: { name: 'followOrder', data: [{ on: false }] } },
    ]);
    expect(browser.badges.get(1)).toBe('');
  });
});

describe('access to a tab', () => {
  test.each([
    ['granted', 'https://a.example/', 'text/html'],
    ['this-visit', 'https://b.example/', 'text/html'],
    ['none', 'https://b.example/', null],
    ['none', undefined, null],
    ['not-a-page', 'https://a.example/report', 'application/pdf'],
    ['not-a-page', 'https://a.example/', null],
    ['not-a-page', 'chrome://settings/', null],
  ])('is %s for %s that holds %s', async (access: string, url: string | undefined, type: string | null) => {
    browser.origins = ['https://a.example/*'];
    browser.tabs = [url === undefined ? { id: 1, type } : { id: 1, url, type }];
    expect(await accessToTab(1, url)).toBe(access);
  });

  test('takes a hidden address for a browser page once all sites are allowed', async () => {
    browser.origins = ['*://*/*'];
    browser.tabs = [{ id: 1, type: null }];
    expect(await accessToTab(1, undefined)).toBe('not-a-page');
  });

  test.each(['Cannot access a chrome:// URL', 'The extensions gallery cannot be scripted.'])(
    'is not asked for where the browser says: %s',
    async (words) => {
      browser.tabs = [{ id: 1, type: null, refusal: words }];
      expect(await accessToTab(1, undefined)).toBe('not-a-page');
    },
  );
});
