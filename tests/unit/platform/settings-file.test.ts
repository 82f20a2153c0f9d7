import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/platform/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../../src/platform/settings-file.ts';

const SETTINGS: Settings = {
  choices: { density: 'list', kindsUnmarked: ['place', 'figure'], trigger: 'modifier', theme: 'dark' },
  sitesOff: ['bank.example', 'localhost', '127.0.0.1', 'xn--e1afmkfd.example'],
  mutedEntries: [{ entry: 'kyiv', pack: 'plan', name: 'Kyiv', lang: 'en', kind: 'place' }],
};

/** A file with some parts changed. */
const fileWith = (change: object) =>
  JSON.stringify({ ...(JSON.parse(writeSettingsFile(SETTINGS)) as object), ...change });
const faultsOf = (content: string) => {
  const read = readSettingsFile(content);
  return 'faults' in read ? read.faults : [];
};

describe('a file of settings', () => {
  it('gives back what was written', () => {
    expect(readSettingsFile(writeSettingsFile(SETTINGS))).toEqual({ settings: SETTINGS });
    expect(readSettingsFile(`\uFEFF${writeSettingsFile(SETTINGS)}`)).toEqual({ settings: SETTINGS });
  });

  it('may leave things out, which then are as at the beginning', () => {
    expect(readSettingsFile('{"sidelight":"settings","version":1}')).toEqual({
      settings: { choices: {}, sitesOff: [], mutedEntries: [] },
    });
  });

  it('that names something twice means it once', () => {
    const [kyiv] = SETTINGS.mutedEntries;
    const twice = fileWith({ sitesOff: ['a.example', 'a.example'], mutedEntries: [kyiv, kyiv] });
    expect(readSettingsFile(twice)).toMatchObject({
      settings: { sitesOff: ['a.example'], mutedEntries: [{ entry: 'kyiv' }] },
    });
  });
});

describe('a file that does not hold', () => {
  it.each([
    ['', 'not-json'],
    ['{"sidelight":', 'not-json'],
    [`{"a":"${'a'.repeat(1_000_000)}"}`, 'not-json'],
    ['[]', 'not-settings'],
    ['null', 'not-settings'],
    ['{"version":1}', 'not-settings'],
    [fileWith({ version: '1' }), 'not-settings'],
    [fileWith({ version: 2 }), 'newer'],
  ])('%.20s… is told as what it is', (content, is) => {
    expect(faultsOf(content)).toEqual([{ is }]);
  });

  it.each<[string, object, object]>([
    [
      'a wrong choice, with those there are',
      { choices: { density: 'some' } },
      { is: 'not-a-choice', field: 'choices.density', given: '"some"', choices: ['first', 'all', 'list'] },
    ],
    [
      'a wrong kind in a list, by its place',
      { choices: { kindsUnmarked: ['person', 'ship'] } },
      { is: 'not-a-choice', field: 'choices.kindsUnmarked[1]', given: '"ship"' },
    ],
    ['a misspelt name', { choices: { denstiy: 'all' } }, { is: 'unknown', field: 'choices.denstiy' }],
    ['a field of nobody', { extra: 1 }, { is: 'unknown', field: 'extra' }],
    [
      'an address for a site',
      { sitesOff: ['https://a.example/'] },
      { is: 'not-a-site', field: 'sitesOff[0]' },
    ],
    ['a site in capitals', { sitesOff: ['A.example'] }, { is: 'not-a-site', given: '"A.example"' }],
    ['a number for a site', { sitesOff: [5] }, { is: 'not-a-text', field: 'sitesOff[0]', given: '5' }],
    ['a text for a list', { sitesOff: 'a.example' }, { is: 'not-a-list', field: 'sitesOff' }],
    ['a list for choices', { choices: 'dark' }, { is: 'not-an-object', field: 'choices' }],
    [
      'a muted name without its words',
      { mutedEntries: [{ entry: 'kyiv', pack: 'plan', lang: 'en', kind: 'place' }] },
      { is: 'missing', field: 'mutedEntries[0].name' },
    ],
    [
      'a muted name that is empty',
      { mutedEntries: [{ ...SETTINGS.mutedEntries[0], name: '' }] },
      { is: 'not-a-text', field: 'mutedEntries[0].name' },
    ],
  ])('has %s named', (_, change, fault) => {
    expect(faultsOf(fileWith(change))).toEqual([expect.objectContaining(fault)]);
  });

  it('has every fault named at once, and gives no settings', () => {
    const read = readSettingsFile(fileWith({ choices: { density: 1, theme: 'pink' }, sitesOff: [''] }));
    expect('settings' in read).toBe(false);
    expect(faultsOf(fileWith({ choices: { density: 1, theme: 'pink' }, sitesOff: [''] }))).toHaveLength(3);
  });
});
