/** Puts a whole backup into the database: all of it or nothing. */
import type { KeptArticle, OwnEntry } from '../knowledge/kept-article.ts';
import { writeWhole } from './database.ts';
import type { StoredPack } from './pack-store.ts';

export interface Restored {
  packs: readonly StoredPack[];
  articles: readonly KeptArticle[];
  entries: readonly OwnEntry[];
}

/** Stores everything in one transaction, each in place of what has its id or its address; what else there is stays. Rejects with `NoRoom` on a full disk. */
export function restore({ packs, articles, entries }: Restored): Promise<void> {
  return writeWhole(['packs', 'articles', 'ownEntries'], async (writing) => {
    const store = writing.objectStore('articles');
    for (const pack of packs) await writing.objectStore('packs').put(pack);
    for (const article of articles) {
      const before = await store.index('url').getKey(article.url);
      if (before !== undefined && before !== article.id) await store.delete(before);
      await store.put(article);
    }
    for (const entry of entries) await writing.objectStore('ownEntries').put(entry);
  });
}
