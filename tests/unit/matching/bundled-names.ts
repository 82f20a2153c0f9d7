/** The index of the bundled English names, built from the authored file alone. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type AuthoredCues, type AuthoredNames, readNames } from '../../../src/matching/authored-names.ts';
import { buildIndex } from '../../../src/matching/match-index.ts';

/** Entries that every reader knows; `entries.yaml` holds the flag. */
const GENERAL = ['russia', 'ukraine', 'moscow', 'united-states', 'the-west', 'istanbul', 'united-nations'];

const file = new URL('../../../assets/knowledge/western-security-plan/names.en.yaml', import.meta.url);

/** The authored file. */
export const authored = parse(readFileSync(file, 'utf8')) as { names: AuthoredNames; cues: AuthoredCues };

/** What reading it says. */
export const reading = readNames(
  authored.names,
  authored.cues,
  Object.keys(authored.names).map((id) => ({ id, general: GENERAL.includes(id) })),
);

export const index = buildIndex(reading.spec);
