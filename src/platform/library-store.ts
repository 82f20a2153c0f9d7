/**
 * Articles that the reader keeps, and entries of his own, as they lie in the database. Each is written in one
 * transaction, flushed to the disk before it resolves: what was acknowledged is there after a crash, and whole.
 */
import type { KeptArticle, OwnEntry } from '../knowledge/kept-article.ts';
import { openDatabase, writeWhole } from './database.ts';

/** Stores an article; one kept earlier from the same address gives it its id and its place. Returns it as stored. Rejects with `NoRoom` on a full disk. */
export function writeArticle(article: KeptArticle): Promise<KeptArticle> {
  return writeWhole(['articles'], async (writing) => {
    const store = writing.objectStore('articles');
    const before = await store.index('url').getKey(article.url);
    const stored = before === undefined ? article : { ...article, id: before };
    await store.put(stored);
    return stored;
  });
}

/** An article by its id; null where there is none. */
export async function readArticle(id: string): Promise<KeptArticle | null> {
  return (await (await openDatabase()).get('articles', id)) ?? null;
}

/** The article kept from an address; null where there is none. */
export async function readArticleFrom(url: string): Promise<KeptArticle | null> {
  return (await (await openDatabase()).getFromIndex('articles', 'url', url)) ?? null;
}

/** Takes an article away, and the entries picked out of it. Returns what was taken, for who wants it back. */
export function removeArticle(id: string): Promise<{ article: KeptArticle; entries: OwnEntry[] } | null> {
  return writeWhole(['articles', 'ownEntries'], async (writing) => {
    const articles = writing.objectStore('articles');
    const own = writing.objectStore('ownEntries');
    const article = await articles.get(id);
    const entries = (await own.getAll()).filter((entry) => entry.article === id);
    await articles.delete(id);
    for (const entry of entries) await own.delete(entry.id);
    return article === undefined ? null : { article, entries };
  });
}

/** The latest articles first, at most so many, those older than `before` alone where it is given (an id). */
export async function listArticles(limit: number, before?: string): Promise<KeptArticle[]> {
  const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
  return collect((await openDatabase()).transaction('articles').store.iterate(range, 'prev'), limit);
}

/** The latest articles that name an entry, at most so many. */
export async function listArticlesWith(entry: string, limit: number): Promise<KeptArticle[]> {
  const index = (await openDatabase()).transaction('articles').store.index('entry');
  return collect(index.iterate(entry, 'prev'), limit);
}

async function collect(
  cursors: AsyncIterable<{ readonly value: KeptArticle }>,
  limit: number,
): Promise<KeptArticle[]> {
  const found: KeptArticle[] = [];
  if (limit > 0)
    for await (const { value } of cursors) {
      found.push(value);
      if (found.length === limit) break;
    }
  return found;
}

/** Articles by their ids, those that are there. */
export async function readArticles(ids: readonly string[]): Promise<KeptArticle[]> {
  const { store } = (await openDatabase()).transaction('articles');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return found.filter((article) => article !== undefined);
}

/** How many articles there are. */
export async function countArticles(): Promise<number> {
  return (await openDatabase()).count('articles');
}

/** Ids of all articles that name an entry, or hold a word beginning so (as `stemWords` has it). */
export async function findArticleIds(index: 'entry' | 'word', key: string): Promise<string[]> {
  return (await openDatabase()).getAllKeysFromIndex('articles', index, IDBKeyRange.only(key));
}

/** Ids of articles whose names were found with other packs than these, at most so many. */
export async function findStaleIds(linkedBy: string, limit: number): Promise<string[]> {
  const index = (await openDatabase()).transaction('articles').store.index('linkedBy');
  const ranges = [IDBKeyRange.upperBound(linkedBy, true), IDBKeyRange.lowerBound(linkedBy, true)];
  const found = await Promise.all(ranges.map((range) => index.getAllKeys(range, limit)));
  return found.flat().slice(0, limit);
}

/** Every article, one after the other, the earliest first: a library need not stand in memory whole. */
export async function* eachArticle(): AsyncGenerator<KeptArticle> {
  const database = await openDatabase();
  let after: string | undefined;
  for (;;) {
    const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
    const articles = await database.getAll('articles', range, AT_ONCE);
    yield* articles;
    after = articles.at(-1)?.id; // none left: the end
    if (after === undefined) return;
  }
}

/** Articles that are read in one go. */
const AT_ONCE = 50;

/** The reader's own entries. */
export async function listOwnEntries(): Promise<OwnEntry[]> {
  return (await openDatabase()).getAll('ownEntries');
}

/** Stores an entry of the reader's own, in place of one of its id. Rejects with `NoRoom` on a full disk. */
export async function writeOwnEntry(entry: OwnEntry): Promise<void> {
  await writeWhole(['ownEntries'], (writing) => writing.objectStore('ownEntries').put(entry));
}

/** Takes an entry of the reader's own away; nothing where there is none. */
export async function removeOwnEntry(id: string): Promise<void> {
  await (await openDatabase()).delete('ownEntries', id);
}
