/** What the settings show of the library, and what they can be asked about it, as data. */
import type { Kind } from '../../knowledge/model.ts';

export interface ArticleShown {
  id: string;
  title: string;
  /** Web address. */
  url: string;
  publisher: string | null;
  /** ISO 8601 day; null where the page states none. */
  published: string | null;
  /** ISO 8601 day on which it was kept. */
  kept: string;
  /** BCP 47; empty where nobody states it. */
  lang: string;
}

export interface OwnEntryShown {
  id: string;
  name: string;
  kind: Kind;
}

export interface LibraryShown {
  /** The latest first; `total` of them there are. */
  articles: readonly ArticleShown[];
  total: number;
  entries: readonly OwnEntryShown[];
  /** What was removed last, by its name, and can be brought back; null: nothing. */
  removed: string | null;
}

export interface LibraryActions {
  showMoreArticles(): void;
  removeKeptArticle(id: string): void;
  removeOwnEntry(id: string): void;
  undoLibrary(): void;
}
