import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showCount, showSwitch } from '../../../src/platform/toolbar.ts';
import { fakeTabs } from './fake-tabs.ts';

let browser: ReturnType<typeof fakeTabs>;
beforeEach(() => {
  fakeBrowser.reset();
  browser = fakeTabs();
});

test('the button counts entries, and says nothing where there are none', async () => {
  await showCount(1, 7);
  await showCount(2, 0);
  expect([...browser.badges]).toEqual([
    [1, '7'],
    [2, ''],
  ]);
});

test('a site turned off has a grey button without a number', async () => {
  await showCount(1, 7);
  await showSwitch(1, false);
  expect(browser.icons.get(1)).toBe('/icons/off/16.png');
  expect(browser.badges.get(1)).toBe('');
});

test('a tab that closed meanwhile is no error', async () => {
  Object.assign(fakeBrowser.action, { setBadgeText: () => Promise.reject(new Error('No tab with id: 1')) });
  await expect(showCount(1, 2)).resolves.toBeUndefined();
});
