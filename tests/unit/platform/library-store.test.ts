import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { KeptArticle } from '../../../src/knowledge/kept-article.ts';
import { closeDatabase, DATABASE_NAME, DATABASE_VERSION, NoRoom } from '../../../src/platform/database.ts';
import {
  countArticles,
  eachArticle,
  findArticleIds,
  findStaleIds,
  listArticles,
  listArticlesWith,
  listOwnEntries,
  readArticle,
  readArticleFrom,
  readArticles,
  removeArticle,
  removeOwnEntry,
  writeArticle,
  writeOwnEntry,
} from '../../../src/platform/library-store.ts';
import { readPack } from '../../../src/platform/pack-store.ts';
import { restore } from '../../../src/platform/restore.ts';

function article(id: string, over: Partial<KeptArticle> = {}): KeptArticle {
  return {
    id,
    url: `https://news.example/${id}`,
    title: `Article ${id}`,
    publisher: null,
    published: null,
    language: 'en',
    kept: '2026-11-26T10:00:00.000Z',
    paragraphs: [{ text: 'The quay.', heading: false, mentions: [], quantities: [], speaker: null }],
    entries: [],
    words: ['quay'],
    linkedBy: 'a',
    ...over,
  };
}

afterEach(async () => {
  await closeDatabase();
  await deleteDB(DATABASE_NAME);
});

describe('kept articles', () => {
  test('are there as they were kept when the database is opened again, the latest first', async () => {
    for (const id of ['1', '3', '2']) await writeArticle(article(id));
    await closeDatabase();
    expect(await readArticle('2')).toEqual(article('2'));
    expect((await listArticles(2)).map(({ id }) => id)).toEqual(['3', '2']);
    expect((await listArticles(9, '3')).map(({ id }) => id)).toEqual(['2', '1']);
    expect(await countArticles()).toBe(3);
    expect(await readArticles(['3', 'none', '1'])).toHaveLength(2);
  });

  test('are one where they are kept twice from an address, and say what it says now', async () => {
    await writeArticle(article('1'));
    const again = await writeArticle(article('2', { url: article('1').url, title: 'Corrected' }));
    expect(again.id).toBe('1');
    expect(await countArticles()).toBe(1);
    expect((await readArticleFrom(article('1').url))?.title).toBe('Corrected');
  });

  test('are found by the entries they name, and by their words', async () => {
    await writeArticle(article('1', { entries: ['council'] }));
    await writeArticle(article('2', { entries: ['council', 'quay'], words: ['fisher'] }));
    await writeArticle(article('3', { entries: ['quay'] }));
    expect((await listArticlesWith('council', 9)).map(({ id }) => id)).toEqual(['2', '1']);
    expect((await listArticlesWith('council', 1)).map(({ id }) => id)).toEqual(['2']);
    expect(await findArticleIds('entry', 'quay')).toEqual(['2', '3']);
    expect(await findArticleIds('word', 'fisher')).toEqual(['2']);
    expect(await findArticleIds('word', 'fish')).toEqual([]);
  });

  test('that were linked with other packs are told, at most as many as asked for', async () => {
    for (const [id, linkedBy] of ['a', 'b', 'c', 'b'].entries())
      await writeArticle(article(`${id}`, { linkedBy }));
    expect((await findStaleIds('b', 9)).toSorted()).toEqual(['0', '2']);
    expect(await findStaleIds('b', 1)).toHaveLength(1);
    expect(await findStaleIds('d', 9)).toHaveLength(4);
  });

  test('take the entries picked out of them along when they go', async () => {
    await writeArticle(article('1'));
    await writeArticle(article('2'));
    const own = { kind: 'person', name: 'Anna Berg', paragraph: 0 } as const;
    await writeOwnEntry({ ...own, id: 'x', article: '1' });
    await writeOwnEntry({ ...own, id: 'y', article: '2' });
    const taken = await removeArticle('1');
    expect(taken).toEqual({ article: article('1'), entries: [{ ...own, id: 'x', article: '1' }] });
    expect((await listOwnEntries()).map(({ id }) => id)).toEqual(['y']);
    expect(await removeArticle('1')).toBeNull();
    await removeOwnEntry('y');
    expect(await listOwnEntries()).toEqual([]);
  });
});

describe('the database of an earlier version', () => {
  test('1, which knew packs alone, keeps them and takes articles in', async () => {
    const pack = { id: 'harbour', authored: '{}' };
    const old = await openDB(DATABASE_NAME, 1, {
      upgrade: (database) => void database.createObjectStore('packs', { keyPath: 'id' }),
    });
    await old.put('packs', pack);
    old.close();
    expect(await readPack('harbour')).toEqual(pack);
    await writeArticle(article('1'));
    expect(await countArticles()).toBe(1);
  });

  test('has a test here for each', () => {
    expect(DATABASE_VERSION).toBe(2); // another version: add a test that opens what this one wrote
  });
});

describe('a restored backup', () => {
  const own = { id: 'x', kind: 'person', name: 'Anna Berg', article: '1', paragraph: 0 } as const;

  test('joins what is there, and takes the place of what has its id or its address', async () => {
    await writeArticle(article('1'));
    await writeArticle(article('2'));
    const sameAddress = article('9', { url: article('2').url });
    await restore({ packs: [], articles: [article('1', { title: 'New' }), sameAddress], entries: [own] });
    expect((await listArticles(9)).map(({ id, title }) => `${id} ${title}`)).toEqual([
      '9 Article 9',
      '1 New',
    ]);
    expect(await listOwnEntries()).toEqual([own]);
  });

  test('is stored whole or not at all', async () => {
    await writeArticle(article('1'));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      if ((value as { id: string }).id === 'x') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    });
    const backup = { packs: [], articles: [article('1', { title: 'New' }), article('2')], entries: [own] };
    await expect(restore(backup)).rejects.toThrow(NoRoom);
    vi.restoreAllMocks();
    expect((await listArticles(9)).map(({ title }) => title)).toEqual(['Article 1']);
  });

  test('reads every article of a large library once, in its order', async () => {
    const ids = Array.from({ length: 130 }, (_, at) => String(1000 + at));
    await restore({ packs: [], articles: ids.map((id) => article(id)), entries: [] });
    const seen: string[] = [];
    for await (const { id } of eachArticle()) seen.push(id);
    expect(seen).toEqual(ids);
  });
});
