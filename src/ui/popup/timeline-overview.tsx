/**
 * The source's own time at a glance: one dot for each event, filled for those on this
 * page. Dots in one column have no order. Says nothing that the list below does not.
 */
import type { Timeline } from '../../knowledge/model.ts';
import { nameSourceTime } from '../wording.ts';

interface TimelineOverviewProps {
  groups: Timeline['groups'];
  onPage: ReadonlySet<string>;
}

export function TimelineOverview({ groups, onPage }: TimelineOverviewProps) {
  const placed = groups.filter(({ when }) => when !== 'not-stated');
  if (placed.length === 0) return null;
  return (
    <div class="sl-overview" aria-hidden="true">
      {placed.map(({ when, items }) => (
        <div key={when} class="sl-overview-time">
          <span class="sl-overview-dots">
            {items.map(({ entry, statement }) => (
              <span
                key={`${entry} ${statement.passage.id}`}
                class={onPage.has(entry) ? 'sl-dot sl-dot-here' : 'sl-dot'}
              />
            ))}
          </span>
          <span class="sl-overview-name">{nameSourceTime(when)}</span>
        </div>
      ))}
    </div>
  );
}
