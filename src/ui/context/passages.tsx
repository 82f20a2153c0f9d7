/** Passages, each with what it shares with the page. */
import { useState } from 'preact/hooks';
import type { RelatedPassage } from '../../knowledge/model.ts';
import { StatementView } from '../card/statement.tsx';
import { KnowledgeWords, languageOf } from '../knowledge-words.tsx';
import { formatNumber, t, tParts } from '../language.tsx';

const FIRST = 6; // about two screens of the popup; the ranking puts the closest first
const MOST_SHARES = 4; // names in a reason; more read as a list, not as a reason

/** A list that is not empty; the rest when it is asked for. */
export function PassageList({ passages }: { passages: readonly RelatedPassage[] }) {
  const [all, setAll] = useState(false);
  const rest = passages.length - FIRST;
  return (
    <>
      <ol class="sl-passages">
        {(all ? passages : passages.slice(0, FIRST)).map(({ statement, shares }) => (
          <li key={`${statement.source.id} ${statement.passage.id}`} class="sl-passage">
            <StatementView statement={statement} />
            {shares.length > 0 && (
              <p class="sl-shares">
                <Shares shares={shares} lang={languageOf(statement)} />
              </p>
            )}
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
