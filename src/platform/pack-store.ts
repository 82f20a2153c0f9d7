/**
 * Packs that the reader has imported, as they lie in the database: whole, ready to be used, and as they were authored, for
 * export and for making anew what a later version reads otherwise. Checked before they come here.
 */
import type { CompiledPack } from '../knowledge/compiled.ts';
import { openDatabase, writeWhole } from './database.ts';

export interface StoredPack {
  /** Of the pack. */
  id: string;
  /** JSON of the authored form, as docs/packs.md describes it. */
  authored: string;
  /** Compiled from it; the index as bytes, not in base64. */
  compiled: Omit<CompiledPack, 'index'>;
  index: Uint8Array;
}

/** A pack by its id; null where there is none. */
export async function readPack(id: string): Promise<StoredPack | null> {
  return (await (await openDatabase()).get('packs', id)) ?? null;
}

/** Stores a pack, in place of one of the same id, when it resolves; where it rejects, what was there is there still. Rejects with `NoRoom` on a full disk. */
export async function writePack(pack: StoredPack): Promise<void> {
  await writeWhole(['packs'], (writing) => writing.objectStore('packs').put(pack));
}

/** Takes a pack away; nothing where there is none. */
export async function removePack(id: string): Promise<void> {
  await (await openDatabase()).delete('packs', id);
}

/** Ids of all packs that lie here, in use or not. */
export async function listStoredPacks(): Promise<string[]> {
  return (await openDatabase()).getAllKeys('packs');
}
