import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { DEFAULT_CHOICES } from '../../../src/platform/choices.ts';
import {
  adoptEarlierSettings,
  choices,
  mutedEntries,
  muteEntry,
  readChoices,
  sitesOff,
  unmuteEntry,
  writeChoices,
  writeSite,
} from '../../../src/platform/settings.ts';

const KYIV = { entry: 'kyiv', pack: 'plan', name: 'Kyiv', lang: 'en', kind: 'place' } as const;
const UN = { entry: 'un', pack: 'plan', name: 'United Nations', lang: 'en', kind: 'organisation' } as const;

beforeEach(() => fakeBrowser.reset());

test('every site is on and first mentions are marked until the reader chooses', async () => {
  expect(await readChoices()).toEqual(DEFAULT_CHOICES);
  expect((await readChoices()).density).toBe('first');
  expect(await mutedEntries.getValue()).toEqual([]);
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
  expect(await sitesOff.getValue()).toEqual(['a.example']);
});

test('a choice leaves the others alone, at the same time too', async () => {
  await Promise.all([writeChoices({ theme: 'dark' }), writeChoices({ density: 'list' })]);
  expect(await choices.getValue()).toEqual({ theme: 'dark', density: 'list' });
  expect(await readChoices()).toEqual({ ...DEFAULT_CHOICES, theme: 'dark', density: 'list' });
});

test('a name is muted once, with the words of the last time, until it is not', async () => {
  await Promise.all([muteEntry(KYIV), muteEntry(UN), muteEntry({ ...KYIV, name: 'Kyiv, Ukraine' })]);
  expect(await mutedEntries.getValue()).toEqual([UN, { ...KYIV, name: 'Kyiv, Ukraine' }]);
  await unmuteEntry('kyiv');
  expect(await mutedEntries.getValue()).toEqual([UN]);
});

test('the density that an earlier version stored is kept, unless the reader has chosen since', async () => {
  await storage.setItem('local:density', 'all');
  await adoptEarlierSettings();
  expect(await choices.getValue()).toEqual({ density: 'all' });
  expect(await storage.getItem('local:density')).toBeNull();
  await storage.setItem('local:density', 'first');
  await adoptEarlierSettings();
  expect((await readChoices()).density).toBe('all');
});
