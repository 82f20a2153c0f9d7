/** The names of a pack as the index that matching walks. Without a parser of YAML, so that the background can make it anew. */
import * as v from 'valibot';
import { readNames } from '../matching/authored-names.ts';
import { buildIndex, encodeIndex, type MatchIndex } from '../matching/match-index.ts';
import { type NameSpec, NO_RULES } from '../matching/model.ts';
import { type AuthoredPack, PackSchema } from './schema.ts';

/** What matching is given of a pack, and what is wrong with its names; problems are named by path alone. */
export function readPackNames(pack: AuthoredPack): ReturnType<typeof readNames> {
  const entries = Object.entries(pack.entries).map(([id, { general }]) => ({ id, general }));
  return readNames(pack.names, pack.cues, entries, pack.paradigms, pack.measures);
}

/** An index of names that stand for themselves, each of one entry: written as they are, and in capitals where they have some. */
export function indexPlainNames(entries: readonly { id: string; name: string }[]): MatchIndex {
  const names = entries.map(({ name }, entry): NameSpec => {
    return { entry, lang: 'und', authored: name, forms: [name], case: 'name', rules: NO_RULES };
  });
  const specs = entries.map(({ id }) => ({ id, general: false }));
  return buildIndex({ entries: specs, cues: [], names, measures: [] });
}

/**
 * Makes the index of a stored pack anew, where the one that was stored with it is of an earlier version. Throws a
 * ValiError or an Error where the pack does not hold by what is asked of one now.
 */
export function rebuildIndex(authored: string): Uint8Array {
  const { spec, problems } = readPackNames(v.parse(PackSchema, JSON.parse(authored)));
  const [first] = problems;
  if (first !== undefined) throw new Error(`${first.path.join('.')}: ${first.reason}`);
  return encodeIndex(buildIndex(spec));
}
