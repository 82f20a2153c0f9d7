/** What can be wrong with locale files, and with how the sources use them. Pure: words and sources in, sentences out. */
import type { Words } from './messages.ts';

/** Words that are the same in several languages: names, tags, and what is all placeholder. */
const SAME_EVERYWHERE = [
  'manifest.name',
  'direction',
  'speaker.openness',
  'source.cite',
  'place.short',
  'why.packOf',
  'facts.whenCited',
  'date.part',
  'key.Control',
  'key.Alt',
  'key.Shift',
  'key.Option',
];

/** Extension stores cut a description here, in characters. */
const MOST_DESCRIPTION = 132;

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'];
const pluralEnd = new RegExp(`\\.(${CATEGORIES.join('|')})$`);

/** Names of everything that is counted: keys that have a form `other`. */
function findCounted(english: Words): Set<string> {
  return new Set([...english.keys()].filter((key) => key.endsWith('.other')).map((key) => key.slice(0, -6)));
}

/** The forms that a language needs: those of whole numbers, and `other`, which stands in. */
export function formsOf(language: string): Set<string> {
  const rules = new Intl.PluralRules(language);
  return new Set([...Array.from({ length: 200 }, (_, number) => rules.select(number)), 'other']);
}

function placeholdersOf(text: string): string {
  return [...new Set(text.match(/\{\w*\}/g))].sort().join(' ');
}

/** Faults of a language measured by English; for English itself, by its own keys. */
export function findLocaleFaults(name: string, words: Words, english: Words): string[] {
  const faults: string[] = [];
  const counted = findCounted(english);
  const counts = (key: string) => pluralEnd.test(key) && counted.has(key.replace(pluralEnd, ''));
  const language = words.get('language') ?? name;
  const forms = formsOf(language);
  if (new Intl.Locale(language).language !== name) faults.push(`language is "${language}" in ${name}`);
  for (const key of english.keys()) {
    if (!counts(key) && !words.has(key)) faults.push(`${key} is missing`);
  }
  for (const base of counted) {
    for (const form of forms) if (!words.has(`${base}.${form}`)) faults.push(`${base} has no form "${form}"`);
  }
  for (const [key, text] of words) {
    const model = english.get(counts(key) ? key.replace(pluralEnd, '.other') : key);
    if (model === undefined) {
      faults.push(`${key} is unknown in English`);
      continue;
    }
    const form = pluralEnd.exec(key)?.[1] ?? '';
    if (counts(key) && !forms.has(form)) faults.push(`${key}: the language has no such form`);
    if (text.trim() !== text || text === '') faults.push(`${key} is empty or begins or ends with a space`);
    if (text.includes('$')) faults.push(`${key} holds $, which browsers read as a placeholder`);
    if (placeholdersOf(text) !== placeholdersOf(model)) {
      faults.push(`${key} has ${placeholdersOf(text) || 'no placeholder'}, not ${placeholdersOf(model)}`);
    }
    if (words !== english && text === model && !SAME_EVERYWHERE.includes(key)) {
      faults.push(`${key} is not translated`);
    }
  }
  const description = words.get('manifest.description') ?? '';
  if (description.length > MOST_DESCRIPTION)
    faults.push(`manifest.description has ${description.length} characters`);
  return faults;
}

/** Keys that sources ask for and English does not have, and those that nobody asks for. `sources`: text by path. */
export function findUseFaults(sources: ReadonlyMap<string, string>, english: Words): string[] {
  const counted = findCounted(english);
  const known = new Set(
    [...english.keys()].map((key) =>
      counted.has(key.replace(pluralEnd, '')) ? key.replace(pluralEnd, '') : key,
    ),
  );
  const asked = new Set(['language', 'direction']); // by language.tsx, in the browser's form
  const faults: string[] = [];
  for (const [path, text] of sources) {
    for (const [, , literal = ''] of text.matchAll(/(['"])([\w.]+)\1/g)) asked.add(literal);
    for (const [, key = ''] of text.matchAll(/__MSG_(\w+)__/g)) asked.add(key.replaceAll('_', '.'));
    for (const [, prefix = ''] of text.matchAll(/`([\w.]+\.)\$\{\w+\}`/g)) {
      for (const key of known)
        if (key.startsWith(prefix) && !key.slice(prefix.length).includes('.')) asked.add(key);
    }
    const calls = text.matchAll(/\bt(?:Count|Parts)?\(\s*'([\w.]+)'/g);
    const manifest = [...text.matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key.replaceAll('_', '.'));
    for (const key of [...[...calls].map(([, each = '']) => each), ...manifest]) {
      if (!known.has(key)) faults.push(`${path} asks for ${key}, which is missing`);
    }
  }
  return [...faults, ...[...known].filter((key) => !asked.has(key)).map((key) => `${key} is not used`)];
}
