/**
 * Search over everything the packs hold, with filters by speaker and openness. Without
 * words it lists the passages closest to the page: what a reader looks for is mostly near it.
 */
import type { SearchAnswer } from '../../knowledge/model.ts';
import { t, tCount } from '../language.tsx';
import { nameKind } from '../wording.ts';
import type { PageRead, SearchShown, SearchWish } from './context-page.ts';
import { NO_WISH } from './context-page.ts';
import { Entry } from './on-this-page.tsx';
import { PassageList } from './passages.tsx';
import { SearchForm } from './search-form.tsx';

interface SearchViewProps {
  search: SearchShown;
  page: PageRead;
  /** Mentions on the page by entry id. */
  mentions: ReadonlyMap<string, number>;
  onSearch(wish: SearchWish): void;
  onGoTo(entry: string, nth: number): void;
}

export function SearchView({ search, page, mentions, onSearch, onGoTo }: SearchViewProps) {
  const { wish, answer, failed } = search;
  const clear = () => {
    onSearch(NO_WISH);
    document.getElementById('search-words')?.focus(); // the button goes; the field is always there
  };
  return (
    <div class="sl-search">
      <SearchForm wish={wish} speakers={page.speakers} onSearch={onSearch} />
      <p class="sl-search-outcome" role="status">
        {failed ? t('search.failed') : answer !== null && describeAnswer(answer)}
      </p>
      {answer !== null && isEmpty(answer) && (
        <div class="sl-empty">
          <p>
            {t(wish.speaker === null && wish.openness === null ? 'search.tryOther' : 'search.tryFilters')}
          </p>
          <p class="sl-notice-buttons">
            <button type="button" class="sl-button" onClick={clear}>
              {t('search.clear')}
            </button>
          </p>
        </div>
      )}
      {answer !== null ? (
        <Answer answer={answer} page={page} mentions={mentions} onGoTo={onGoTo} />
      ) : (
        <Closest page={page} />
      )}
    </div>
  );
}

function isEmpty({ entries, passages }: SearchAnswer): boolean {
  return entries.length + passages.length === 0;
}

/** "2 names, 5 passages": heard when it changes. */
function describeAnswer(answer: SearchAnswer): string {
  const { entries, passages } = answer;
  if (isEmpty(answer)) return t('search.nothing');
  return [
    ...(entries.length > 0 ? [tCount('search.names', entries.length)] : []),
    ...(passages.length > 0 ? [tCount('search.passages', passages.length)] : []),
  ].join(' · ');
}

type AnswerProps = Pick<SearchViewProps, 'page' | 'mentions' | 'onGoTo'> & { answer: SearchAnswer };

function Answer({ answer: { entries, passages }, page, mentions, onGoTo }: AnswerProps) {
  const surfaces = new Map(page.entries.map(({ content, surface }) => [content.entry.id, surface]));
  return (
    <>
      {entries.length > 0 && (
        <section aria-labelledby="search-names">
          <h2 class="sl-group-title" id="search-names">
            {t('search.namesTitle')}
          </h2>
          <ul class="sl-entries">
            {entries.map((content) => {
              const { id, kind, name } = content.entry;
              const found = { content, count: mentions.get(id) ?? 0, surface: surfaces.get(id) ?? name };
              return <Entry key={id} found={found} view="search" kind={nameKind(kind)} onGoTo={onGoTo} />;
            })}
          </ul>
        </section>
      )}
      {passages.length > 0 && (
        <section aria-labelledby="search-passages">
          <h2 class="sl-group-title" id="search-passages">
            {t('search.passagesTitle')}
          </h2>
          <PassageList passages={passages} />
        </section>
      )}
    </>
  );
}

function Closest({ page: { passages } }: Pick<SearchViewProps, 'page'>) {
  if (passages.length === 0) return <p class="sl-empty">{t('passages.empty')}</p>;
  return (
    <section aria-labelledby="search-closest">
      <h2 class="sl-group-title" id="search-closest">
        {t('passages.closest')}
      </h2>
      <PassageList passages={passages} />
    </section>
  );
}
