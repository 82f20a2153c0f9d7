import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { closeDatabase, DATABASE_NAME, NoRoom } from '../../../src/platform/database.ts';
import {
  listStoredPacks,
  readPack,
  removePack,
  type StoredPack,
  writePack,
} from '../../../src/platform/pack-store.ts';

const PACK: StoredPack = {
  id: 'harbour',
  authored: '{"format":1}',
  compiled: {
    format: 2,
    records: {
      id: 'harbour',
      title: 'Harbour',
      version: '2026-01-31',
      sources: [],
      passages: [],
      entries: [],
    },
    names: { council: ['Harbour Council'] },
  },
  index: Uint8Array.of(1, 2, 3),
};

afterEach(async () => {
  vi.restoreAllMocks();
  await closeDatabase();
  await deleteDB(DATABASE_NAME);
});

test('a pack is there as it was stored when the database is opened again', async () => {
  await writePack(PACK);
  await closeDatabase();
  expect(await readPack('harbour')).toEqual(PACK);
  expect(await listStoredPacks()).toEqual(['harbour']);
});

test('a pack takes the place of one of its id, and goes when it is removed', async () => {
  await writePack(PACK);
  await writePack({ ...PACK, authored: '{}' });
  expect((await readPack('harbour'))?.authored).toBe('{}');
  await removePack('harbour');
  expect(await readPack('harbour')).toBeNull();
  await removePack('harbour');
});

test('a full disk is told as such, and what was there before is there still', async () => {
  await writePack(PACK);
  const full = new DOMException('full', 'QuotaExceededError');
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw full;
  });
  await expect(writePack({ ...PACK, authored: '{}' })).rejects.toThrow(NoRoom);
  vi.restoreAllMocks();
  expect((await readPack('harbour'))?.authored).toBe('{"format":1}');
});

test('a database that could not be opened is asked for again', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('no', 'InvalidStateError');
  });
  await expect(readPack('harbour')).rejects.toThrow('no');
  expect(await readPack('harbour')).toBeNull();
});
