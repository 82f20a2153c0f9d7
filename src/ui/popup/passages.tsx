/** Passages that have to do with the page, each with the reason why it is here. */
import { useState } from 'preact/hooks';
import type { RelatedPassage } from '../../knowledge/model.ts';
import { StatementView } from '../card/statement.tsx';

const FIRST = 6; // about two screens of the popup; the ranking puts the closest first
const MOST_SHARES = 4; // names in a reason; more read as a list, not as a reason

export function PassagesView({ passages }: { passages: readonly RelatedPassage[] }) {
  const [all, setAll] = useState(false);
  if (passages.length === 0) {
    return <p class="sl-empty">No passage shares a name with this page.</p>;
  }
  const rest = passages.length - FIRST;
  return (
    <>
      <p class="sl-aside">Closest to this page first.</p>
      <ol class="sl-passages">
        {(all ? passages : passages.slice(0, FIRST)).map(({ statement, shares }) => (
          <li key={statement.passage.id} class="sl-passage">
            <StatementView statement={statement} />
            <p class="sl-shares">{explainShares(shares)}</p>
          </li>
        ))}
      </ol>
      {rest > 0 && !all && (
        <button type="button" class="sl-link-button" onClick={() => setAll(true)}>
          {rest} more
        </button>
      )}
    </>
  );
}

/** "Shares: Istanbul talks, Red Cross"; the rarest names first, as they come. */
export function explainShares(shares: RelatedPassage['shares']): string {
  const names = shares.slice(0, MOST_SHARES).map((share) => share.name);
  const rest = shares.length - names.length;
  return `Shares: ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
