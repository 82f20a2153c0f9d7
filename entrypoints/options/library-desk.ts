/** What the reader does with his library in the settings, and what is shown of it. */
import type { KeptArticle, OwnEntry } from '../../src/knowledge/kept-article.ts';
import {
  countArticles,
  listArticles,
  listOwnEntries,
  removeArticle,
  removeOwnEntry,
  writeArticle,
  writeOwnEntry,
} from '../../src/platform/library-store.ts';
import { askBackground } from '../../src/platform/messaging.ts';
import { packStates } from '../../src/platform/packs.ts';
import { t } from '../../src/ui/language.tsx';
import type { ArticleShown, LibraryActions } from '../../src/ui/options/library-shown.ts';
import type { OptionsProps } from '../../src/ui/options/settings-shown.ts';

/** Articles that are shown, and that each press adds: they are listed whole, text and all. */
const AT_ONCE = 20;

type Shown = Pick<OptionsProps, 'library' | 'outcome'>;

/** Reads the library, and shows each change of it. What was removed can be brought back until the page is closed. */
export function createLibraryDesk(show: (part: Partial<Shown>) => void): LibraryActions {
  let shown = AT_ONCE;
  let removed: { name: string; bringBack(): Promise<void> } | null = null;

  async function read(): Promise<void> {
    const [articles, total, entries] = await Promise.all([
      listArticles(shown),
      countArticles(),
      listOwnEntries(),
    ]);
    const named = entries.toSorted((a, b) => a.name.localeCompare(b.name));
    show({
      library: { articles: articles.map(toShown), total, entries: named, removed: removed?.name ?? null },
    });
  }

  async function follow(work: () => Promise<void>): Promise<void> {
    const failed = { section: 'library' as const, words: t('packs.unreadable') };
    const outcome = await work()
      .then(read)
      .then(
        () => null,
        () => failed,
      );
    show({ outcome });
  }

  async function takeArticle(id: string): Promise<void> {
    const taken = await removeArticle(id);
    if (taken === null) return;
    const { article, entries } = taken;
    removed = { name: article.title, bringBack: () => bringBack(article, entries) };
    if (entries.length > 0) await askBackground('noteLibrary');
  }

  async function takeEntry(id: string): Promise<void> {
    const entry = (await listOwnEntries()).find((one) => one.id === id);
    if (entry === undefined) return;
    await removeOwnEntry(id);
    removed = { name: entry.name, bringBack: () => bringBack(null, [entry]) };
    await askBackground('noteLibrary');
  }

  async function bringBack(article: KeptArticle | null, entries: readonly OwnEntry[]): Promise<void> {
    if (article !== null) await writeArticle(article);
    for (const entry of entries) await writeOwnEntry(entry);
    if (entries.length > 0) await askBackground('noteLibrary');
    removed = null;
  }

  packStates.watch(() => void follow(async () => undefined)); // the library is one of them
  window.addEventListener('focus', () => void follow(async () => undefined)); // pages are kept in other tabs
  void follow(async () => undefined);
  return {
    showMoreArticles: () =>
      void follow(async () => {
        shown += AT_ONCE;
      }),
    removeKeptArticle: (id) => void follow(() => takeArticle(id)),
    removeOwnEntry: (id) => void follow(() => takeEntry(id)),
    undoLibrary: () => void follow(async () => removed?.bringBack()),
  };
}

function toShown({ id, title, url, publisher, published, kept, language }: KeptArticle): ArticleShown {
  const day = kept.replace(/T.*/, '');
  return { id, title, url, publisher, published, kept: day, lang: language ?? '' };
}
