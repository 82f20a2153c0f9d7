/** A stored pack as the list of packs has it. */
import type { StoredPack } from '../../src/platform/pack-store.ts';
import type { NewPack } from '../../src/platform/packs.ts';

/** What is noted of a stored pack where packs are listed. */
export function describePack({ compiled: { records }, authored, index }: StoredPack): NewPack {
  const { id, title, version, sources, entries } = records;
  const bytes = authored.length + JSON.stringify(records).length + index.byteLength;
  const sort = 'imported' as const;
  return { id, sort, title, version, lang: sources[0]?.language ?? 'und', entries: entries.length, bytes }; // no source: no language is known
}
