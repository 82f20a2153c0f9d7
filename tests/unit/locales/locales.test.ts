import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLocaleFaults, findUseFaults, formsOf } from '../../locales/faults.ts';
import { LOCALES, readWords } from '../../locales/messages.ts';

const root = join(import.meta.dirname, '../../..');
const names = readdirSync(LOCALES).map((file) => file.replace(/\.yaml$/, ''));
const english = await readWords('en');
const ukrainian = await readWords('uk');

function readSources(): Map<string, string> {
  const paths = ['src', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  );
  const sources = [...paths.filter((path) => /\.tsx?$/.test(path)), 'wxt.config.ts'];
  return new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

describe('the languages', () => {
  it('are English and Ukrainian', () => {
    expect(names.toSorted()).toEqual(['en', 'uk']);
  });

  it.each(names)('%s has every word, translated, with its placeholders and plural forms', async (name) => {
    const words = name === 'en' ? english : await readWords(name);
    expect(findLocaleFaults(name, words, english)).toEqual([]);
  });

  it('hold every key that is asked for, and none that is not', () => {
    expect(findUseFaults(readSources(), english)).toEqual([]);
  });
});

describe('the check itself', () => {
  const faults = (change: (words: Map<string, string>) => void) => {
    const words = new Map(ukrainian);
    change(words);
    return findLocaleFaults('uk', words, english);
  };

  it.each<[string, (words: Map<string, string>) => void, string]>([
    ['a missing key', (words) => words.delete('card.close'), 'card.close is missing'],
    [
      'a key that English lacks',
      (words) => words.set('card.shut', 'Геть'),
      'card.shut is unknown in English',
    ],
    ['a missing plural form', (words) => words.delete('mentions.few'), 'mentions has no form "few"'],
    [
      'a form too many',
      (words) => words.set('mentions.two', '{count} згадки'),
      'mentions.two: the language has no such form',
    ],
    ['English left standing', (words) => words.set('card.close', 'Close'), 'card.close is not translated'],
    [
      'a lost placeholder',
      (words) => words.set('date.asOf', 'станом на'),
      'date.asOf has no placeholder, not {date}',
    ],
    [
      'a misspelt placeholder',
      (words) => words.set('mentions.many', '{cuont} згадок'),
      'mentions.many has {cuont}, not {count}',
    ],
    [
      'an empty word',
      (words) => words.set('card.close', ''),
      'card.close is empty or begins or ends with a space',
    ],
    ['a wrong language', (words) => words.set('language', 'ru'), 'language is "ru" in uk'],
    [
      'a dollar',
      (words) => words.set('card.close', '$1'),
      'card.close holds $, which browsers read as a placeholder',
    ],
    [
      'a long description',
      (words) => words.set('manifest.description', 'о'.repeat(133)),
      'manifest.description has 133 characters',
    ],
  ])('finds %s', (_, change, fault) => {
    expect(faults(change)).toContain(fault);
  });

  it('finds a key that is asked for and missing, and one that nobody asks for', () => {
    const words = new Map([...english, ['card.lost', 'Lost']]);
    const planted = new Map([
      ...readSources(),
      ['a.tsx', "t('card.gone'); tCount('more', 2); '__MSG_manifest_gone__'"],
    ]);
    expect(findUseFaults(planted, words)).toEqual([
      'a.tsx asks for card.gone, which is missing',
      'a.tsx asks for manifest.gone, which is missing',
      'card.lost is not used',
    ]);
  });

  it('knows which forms a language has', () => {
    expect([...formsOf('uk')].toSorted()).toEqual(['few', 'many', 'one', 'other']);
    expect([...formsOf('en')].toSorted()).toEqual(['one', 'other']);
  });
});
