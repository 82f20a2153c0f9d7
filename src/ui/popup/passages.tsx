/** Passages that have to do with the page, each with the reason why it is here. */
import { useState } from 'preact/hooks';
import type { RelatedPassage } from '../../knowledge/model.ts';
import { StatementView } from '../card/statement.tsx';
import { KnowledgeWords, languageOf } from '../knowledge-words.tsx';
import { formatNumber, t, tParts } from '../language.tsx';

const FIRST = 6; // about two screens of the popup; the ranking puts the closest first
const MOST_SHARES = 4; // names in a reason; more read as a list, not as a reason

export function PassagesView({ passages }: { passages: readonly RelatedPassage[] }) {
  const [all, setAll] = useState(false);
  if (passages.length === 0) {
    return <p class="sl-empty">{t('passages.empty')}</p>;
  }
  const rest = passages.length - FIRST;
  return (
    <>
      <p class="sl-aside">{t('passages.order')}</p>
      <ol class="sl-passages">
        {(all ? passages : passages.slice(0, FIRST)).map(({ statement, shares }) => (
          <li key={statement.passage.id} class="sl-passage">
            <StatementView statement={statement} />
            <p class="sl-shares">
              <Shares shares={shares} lang={languageOf(statement)} />
            </p>
          </li>
        ))}
      </ol>
      {rest > 0 && !all && (
        <button type="button" class="sl-link-button" onClick={() => setAll(true)}>
          {t('more', { count: rest })}
        </button>
      )}
    </>
  );
}

/** "Shares: Istanbul talks, Red Cross"; the rarest names first, as they come. */
export function Shares({ shares, lang }: { shares: RelatedPassage['shares']; lang: string }) {
  const shown = shares.slice(0, MOST_SHARES);
  const names = <KnowledgeWords lang={lang}>{shown.map(({ name }) => name).join(', ')}</KnowledgeWords>;
  const rest = shares.length - shown.length;
  if (rest === 0) return <>{tParts('passages.shares', { names })}</>;
  return <>{tParts('passages.sharesMore', { names, count: formatNumber(rest) })}</>;
}
