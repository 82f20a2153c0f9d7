import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { density, isSiteOn, sitesOff, writeSite } from '../../../src/platform/settings.ts';

beforeEach(() => fakeBrowser.reset());

test('every site is on and first mentions are marked until the reader chooses', async () => {
  expect(await isSiteOn('a.example')).toBe(true);
  expect(await density.getValue()).toBe('first');
  expect(await sitesOff.getValue()).toEqual([]);
});

test('only exceptions are stored', async () => {
  await writeSite('a.example', false);
  await writeSite('b.example', true);
  expect(await sitesOff.getValue()).toEqual(['a.example']);
  await writeSite('a.example', true);
  expect(await sitesOff.getValue()).toEqual([]);
});

test('a site turned off twice is one exception', async () => {
  await writeSite('a.example', false);
  await writeSite('a.example', false);
  expect(await sitesOff.getValue()).toEqual(['a.example']);
});

test('changes at the same time do not lose each other', async () => {
  await Promise.all(['a', 'b', 'c'].map((site) => writeSite(site, false)));
  expect(await sitesOff.getValue()).toEqual(['a', 'b', 'c']);
});

test('the switch of one site leaves others alone', async () => {
  await writeSite('a.example', false);
  expect(await isSiteOn('b.example')).toBe(true);
  expect(await isSiteOn('a.example')).toBe(false);
});
