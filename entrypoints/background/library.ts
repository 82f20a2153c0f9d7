/** The reader's library: keeping pages, adding entries of his own, and what both say beside the packs. */
import {
  type ArticleText,
  type KeptArticle,
  type LinkOptions,
  linkArticle,
  type OwnEntry,
} from '../../src/knowledge/kept-article.ts';
import { LIBRARY_ID } from '../../src/knowledge/library-records.ts';
import type { Kind } from '../../src/knowledge/model.ts';
import { stemWords } from '../../src/knowledge/plain-words.ts';
import { NoRoom } from '../../src/platform/database.ts';
import { logFailure } from '../../src/platform/failure-log.ts';
import {
  findArticleIds,
  findStaleIds,
  listOwnEntries,
  readArticleFrom,
  readArticles,
  writeArticle,
  writeOwnEntry,
} from '../../src/platform/library-store.ts';
import type { AddedEntry, KeptPage } from '../../src/platform/messages.ts';
import { type PackState, withPack, writePackStates } from '../../src/platform/packs.ts';
import { extractArticle } from '../../src/platform/page-script.ts';
import { findIn } from './knowledge.ts';
import { type OpenPacks, openPacks } from './open-packs.ts';

/** Keeps the page of a tab as it is now. */
export async function keepPage(tab: { id: number; incognito: boolean }): Promise<KeptPage> {
  // What is read in a private window leaves no trace, and a library is one.
  if (tab.incognito) return { state: 'private' };
  const article = await extractArticle(tab.id);
  const kept: KeptPage = article === null ? { state: 'no-article' } : await keepArticle(article);
  if (kept.state === 'no-article') void logFailure({ code: 'keep', where: 'background' });
  if (kept.state === 'no-room') void logFailure({ code: 'no-room', where: 'background' });
  return kept;
}

async function keepArticle(text: ArticleText): Promise<KeptPage> {
  const packs = await openPacks();
  const kept = new Date().toISOString();
  const article: KeptArticle = {
    ...linkArticle(text, linkWith(packs)),
    id: `${kept}-${crypto.randomUUID().slice(0, 8)}`,
    kept,
  };
  try {
    const { id, title, paragraphs, entries } = await writeArticle(article);
    await noteLibrary();
    const body = paragraphs.filter(({ heading }) => !heading).length;
    return { state: 'kept', id, title, paragraphs: body, entries: entries.length };
  } catch (error) {
    if (error instanceof NoRoom) return { state: 'no-room' };
    throw error;
  }
}

/** Id of the article kept from this address, whatever its fragment; null where there is none. */
export async function findKept(url: string | null): Promise<string | null> {
  const found = url === null ? null : await readArticleFrom(url.replace(/#.*$/, ''));
  return found?.id ?? null;
}

/** Adds words of a tab's page as an entry. The page is kept with it: an entry without its place could not be checked. */
export async function addEntry(
  tab: { id: number; incognito: boolean },
  { name, kind }: { name: string; kind: Kind },
): Promise<AddedEntry> {
  const words = name.replace(/\s+/g, ' ').trim();
  const page = await keepPage(tab);
  if (page.state !== 'kept') return page;
  const [article] = await readArticles([page.id]);
  const paragraph = (article?.paragraphs ?? []).findIndex(
    ({ text, heading }) => !heading && text.includes(words),
  );
  if (words === '' || paragraph < 0) return { state: 'not-there' };
  const id = `${LIBRARY_ID}/${crypto.randomUUID().slice(0, 8)}`;
  const entry: OwnEntry = { id, kind, name: words, article: page.id, paragraph };
  const same = (await listOwnEntries()).find((one) => one.kind === kind && one.name === words);
  await writeOwnEntry(same === undefined ? entry : { ...entry, id: same.id });
  await noteLibrary({ changed: true });
  await relinkWith(words);
  return { state: 'added', name: words };
}

/** Puts the library among the packs, marking nothing; `changed`: what its names are is another matter now, so that pages read anew. */
export async function noteLibrary({ changed = false } = {}): Promise<void> {
  const own = await listOwnEntries();
  await writePackStates((states) => {
    const before = states.find(({ id }) => id === LIBRARY_ID);
    if (before !== undefined && !changed) return states;
    return withPack(states, describeLibrary(own.length));
  });
}

function describeLibrary(entries: number) {
  const today = new Date().toISOString().replace(/T.*/, '');
  const sort: PackState['sort'] = 'library';
  return { id: LIBRARY_ID, sort, title: '', version: today, lang: '', entries, bytes: 0 };
}

function linkWith(packs: OpenPacks): LinkOptions {
  const kinds = new Map(packs.records.flatMap(({ entries }) => entries.map(({ id, kind }) => [id, kind])));
  return {
    find: (blocks) => findIn(packs, blocks),
    kindOf: (entry) => kinds.get(entry) ?? null,
    linkedBy: packs.state,
  };
}

/** Articles that are linked anew in one go: some tens of milliseconds, between which pages are answered. */
const AT_ONCE = 10;

/** Links anew the articles that hold all of these words, for an entry that is new. */
async function relinkWith(words: string): Promise<void> {
  const [first = [], ...others] = await Promise.all(
    [...stemWords(words)].map((stem) => findArticleIds('word', stem)),
  );
  const ids = first.filter((id) => others.every((other) => other.includes(id)));
  const packs = await openPacks();
  const options = linkWith(packs);
  for (const article of await readArticles(ids)) await writeArticle(linkArticle(article, options));
}

let relinking: Promise<void> | null = null;

/** Links all articles anew that were linked with other packs; what is left when the worker dies, the next takes up. */
export function relinkLibrary(): Promise<void> {
  relinking ??= relink().finally(() => {
    relinking = null;
  });
  return relinking;
}

async function relink(): Promise<void> {
  for (;;) {
    const packs = await openPacks(); // anew each time: they may change meanwhile
    const articles = await readArticles(await findStaleIds(packs.state, AT_ONCE));
    if (articles.length === 0) return;
    const options = linkWith(packs);
    for (const article of articles) await writeArticle(linkArticle(article, options));
  }
}
