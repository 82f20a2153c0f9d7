/** The reader's library: what he keeps, each with the way to where it stood, and out. */
import type { ComponentChildren } from 'preact';
import { KnowledgeWords, UNKNOWN_LANGUAGE } from '../knowledge-words.tsx';
import { t, tCount, tParts } from '../language.tsx';
import { UndoList } from '../undo-list.tsx';
import { nameKind } from '../wording.ts';
import { nameDate } from '../wording-date.ts';
import type { ArticleShown, LibraryActions, LibraryShown } from './library-shown.ts';

interface LibrarySectionProps {
  /** Null until it is read. */
  library: LibraryShown | null;
  actions: LibraryActions;
}

export function LibrarySection({ library, actions }: LibrarySectionProps) {
  const { articles, total, entries, removed } = library ?? NOTHING;
  return (
    <>
      <p class="sl-aside">{t('library.words')}</p>
      <h3>{t('library.articles')}</h3>
      <UndoList
        items={articles.map((article) => ({
          id: article.id,
          name: <ArticleTitle article={article} />,
          spoken: <KnowledgeWords lang={article.lang}>{article.title}</KnowledgeWords>,
          aside: describe(article),
        }))}
        empty={t('library.empty')}
        verb={t('options.offRemove')}
        rest={(name) => name}
        onPress={actions.removeKeptArticle}
      />
      {total > articles.length && (
        <p class="sl-buttons">
          <button type="button" class="sl-button" onClick={actions.showMoreArticles}>
            {t('library.more')}
          </button>
          <span class="sl-aside">{tCount('library.count', total)}</span>
        </p>
      )}
      <h3>{t('library.entries')}</h3>
      <UndoList
        items={entries.map(({ id, name, kind }) => ({
          id,
          name: <KnowledgeWords lang={UNKNOWN_LANGUAGE}>{name}</KnowledgeWords>,
          aside: nameKind(kind),
        }))}
        empty={t('library.entriesEmpty')}
        verb={t('options.offRemove')}
        rest={(name) => name}
        onPress={actions.removeOwnEntry}
      />
      <p role="status" class="sl-buttons">
        {removed !== null && (
          <>
            <span>{tParts('library.removed', { name: <bdi>{removed}</bdi> })}</span>
            <button type="button" class="sl-link-button" onClick={actions.undoLibrary}>
              {t('options.undo')}
            </button>
          </>
        )}
      </p>
    </>
  );
}

const NOTHING: LibraryShown = { articles: [], total: 0, entries: [], removed: null };

const WEB = /^https?:\/\//i;

function ArticleTitle({ article: { title, url, lang } }: { article: ArticleShown }) {
  const words = <KnowledgeWords lang={lang}>{title}</KnowledgeWords>;
  if (!WEB.test(url)) return words;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}

function describe({ publisher, published, kept, lang }: ArticleShown): ComponentChildren {
  const dated = published === null ? t('source.noDate') : nameDate(published);
  return (
    <>
      {publisher !== null && (
        <>
          <KnowledgeWords lang={lang}>{publisher}</KnowledgeWords> ·{' '}
        </>
      )}
      {dated} · {t('library.keptOn', { date: nameDate(kept) })}
    </>
  );
}
