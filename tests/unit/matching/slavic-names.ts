/** Index and specs of the bundled names in English and the Slavic languages, built from the authored files alone. */
import { readFileSync } from 'node:fs';
import { readAuthoredFiles } from '../../../src/knowledge/authored-files.ts';
import {
  type AuthoredCues,
  type AuthoredNames,
  type AuthoredParadigms,
  readNames,
} from '../../../src/matching/authored-names.ts';
import { buildIndex } from '../../../src/matching/match-index.ts';
import { authored } from './bundled-names.ts';

/** Entries that every reader knows; `entries.yaml` holds the flag. */
const GENERAL = ['russia', 'ukraine', 'moscow', 'united-states', 'the-west', 'istanbul', 'united-nations'];

const folder = new URL('../../../assets/knowledge/western-security-plan/', import.meta.url);
const files = ['en', 'und', 'uk', 'ru', 'pl'].map((lang) => {
  const name = `names.${lang}.yaml`;
  return { name, text: readFileSync(new URL(name, folder), 'utf8') };
});

const merged = readAuthoredFiles(files);
const value = merged.value as { names: AuthoredNames; cues: AuthoredCues; paradigms: AuthoredParadigms };

/** What reading the files says. */
export const reading = readNames(
  value.names,
  value.cues,
  Object.keys(authored.names).map((id) => ({ id, general: GENERAL.includes(id) })),
  value.paradigms,
);

export const problems = [...merged.problems, ...reading.problems];

export const index = buildIndex(reading.spec);

/** Every form of an entry in a language. */
export function formsOf(entry: string, lang: string): Set<string> {
  const at = reading.spec.entries.findIndex(({ id }) => id === entry);
  const names = reading.spec.names.filter((name) => name.entry === at && name.lang === lang);
  return new Set(names.flatMap(({ forms }) => forms));
}
