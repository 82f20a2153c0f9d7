/**
 * Sidelight's database on this device: what is too large for settings. Every version of it is one step in `upgrade`,
 * which runs in one transaction: a step that fails leaves the version before. Which packs are in use, and
 * how, is a setting (`packs.ts`): what lies here without one is of no effect.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { KeptArticle, OwnEntry } from '../knowledge/kept-article.ts';
import type { StoredPack } from './pack-store.ts';

/** Raised with every step in `STEPS`. */
export const DATABASE_VERSION = 2;
export const DATABASE_NAME = 'sidelight';

export interface Tables extends DBSchema {
  packs: { key: string; value: StoredPack };
  articles: {
    key: string;
    value: KeptArticle;
    /** By address; by each entry named in it; by each word of it; by what its names were found with. */
    indexes: { url: string; entry: string; word: string; linkedBy: string };
  };
  ownEntries: { key: string; value: OwnEntry };
}

export type Database = IDBPDatabase<Tables>;

/** The step from each version to the next; the first makes the database. Never changed once it has been released. */
const STEPS: readonly ((database: Database) => void)[] = [
  (database) => {
    database.createObjectStore('packs', { keyPath: 'id' });
  },
  (database) => {
    const articles = database.createObjectStore('articles', { keyPath: 'id' });
    articles.createIndex('url', 'url', { unique: true });
    articles.createIndex('entry', 'entries', { multiEntry: true });
    articles.createIndex('word', 'words', { multiEntry: true });
    articles.createIndex('linkedBy', 'linkedBy');
    database.createObjectStore('ownEntries', { keyPath: 'id' });
  },
];

let opened: Promise<Database> | null = null;

/** Opens the database, once for each life of a document or worker. Rejects with a DOMException where the browser refuses. */
export function openDatabase(): Promise<Database> {
  opened ??= open().catch((error: unknown) => {
    opened = null; // the next to ask tries again
    throw error;
  });
  return opened;
}

/** Closes it, so that another may delete or renew it. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = null;
  (await closing?.catch(() => null))?.close(); // never opened: nothing to close
}

function open(): Promise<Database> {
  return openDB<Tables>(DATABASE_NAME, DATABASE_VERSION, {
    upgrade(database, from) {
      for (const step of STEPS.slice(from)) step(database);
    },
    // Another document of ours brings a newer version: it must not wait for this one.
    blocking: () => void closeDatabase(),
    terminated() {
      opened = null;
    },
  });
}

/** The device has no room left for what was to be stored; nothing of it was. */
export class NoRoom extends Error {
  override name = 'NoRoom';
}

type Name = StoreNames<Tables>;

/**
 * Writes in one transaction, flushed to the disk before it resolves: all of it or nothing. Rejects with `NoRoom` on a full
 * disk, else as `run` does, which may await nothing but the database.
 */
export async function writeWhole<T, N extends ArrayLike<Name>>(
  tables: N,
  run: (writing: IDBPTransaction<Tables, N, 'readwrite'>) => Promise<T>,
): Promise<T> {
  const writing = (await openDatabase()).transaction(tables, 'readwrite', { durability: 'strict' });
  try {
    const [answer] = await Promise.all([run(writing), writing.done]);
    return answer;
  } catch (error) {
    // What is refused before it is asked of the database does not end the transaction.
    writing.done.catch(() => undefined);
    try {
      writing.abort();
    } catch {
      // It has ended already.
    }
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
    throw isFull ? new NoRoom('no room left on this device', { cause: error }) : error;
  }
}
