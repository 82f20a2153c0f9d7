import { expect, test } from 'vitest';
import { siteOf } from '../../../src/platform/site.ts';

test.each([
  ['https://www.example.co.uk/a?b#c', 'example.co.uk'],
  ['http://news.example.org:8080/', 'example.org'],
  ['https://one.github.io/', 'one.github.io'],
  ['https://пример.испытание.укр/', 'xn--80akhbyknj4f.xn--j1amh'],
])('%s belongs to the site of its registrable domain, %s', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test.each([
  ['http://localhost:5173/x', 'localhost'],
  ['http://127.0.0.1:8000/', '127.0.0.1'],
  ['http://[::1]/', '[::1]'],
  ['https://co.uk/', 'co.uk'],
])('%s has no registrable domain and is a site by its host', (address, site) => {
  expect(siteOf(address)).toBe(site);
});

test.each([
  'chrome://settings',
  'about:blank',
  'file:///tmp/a.html',
  'moz-extension://x/popup.html',
  '',
  'no address',
])('"%s" belongs to no site', (address) => expect(siteOf(address)).toBeNull());

test('an address that the browser hides belongs to no site', () => {
  expect(siteOf(undefined)).toBeNull();
});
