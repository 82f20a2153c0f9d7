// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeChoices } from '../../../src/platform/settings.ts';
import { followTheme } from '../../../src/platform/theme.ts';

/** A page of ours that has just been opened. */
function openPage(): Document {
  const page = document.implementation.createHTMLDocument();
  followTheme(page);
  return page;
}
const themeOf = (page: Document) => page.documentElement.dataset.theme;

beforeEach(() => {
  fakeBrowser.reset();
  localStorage.clear();
});

test('a page follows the reader’s theme, and each later one', async () => {
  await writeChoices({ theme: 'dark' });
  const page = openPage();
  await vi.waitFor(() => expect(themeOf(page)).toBe('dark'));
  await writeChoices({ theme: 'light' });
  await vi.waitFor(() => expect(themeOf(page)).toBe('light'));
});

test('a page has the last theme in its first frame, before anything stored is read', async () => {
  await writeChoices({ theme: 'dark' });
  const earlier = openPage();
  await vi.waitFor(() => expect(themeOf(earlier)).toBe('dark'));
  expect(themeOf(openPage())).toBe('dark');
});
