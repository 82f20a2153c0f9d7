/**
 * The timeline: a drawing, and the lists that say the same: what is undated in the source's own
 * time, what is dated by date. Nothing undated is placed relative to a date, the page's least of all.
 */
import type { Timeline, TimelineItem } from '../../knowledge/model.ts';
import { t, tParts } from '../language.tsx';
import { nameDate, nameSourceTime } from '../wording.ts';
import { type DatedItem, TimelineDrawing } from './timeline-drawing.tsx';
import { TimelineEntry } from './timeline-entry.tsx';

interface TimelineViewProps {
  timeline: Timeline;
  /** Mentions on the page by entry id. */
  mentions: ReadonlyMap<string, number>;
  /** ISO 8601 day of the page, where it states one. */
  pageDay?: string | null;
  onGoTo(entry: string, nth: number): void;
}

export function TimelineView({ timeline, mentions, pageDay = null, onGoTo }: TimelineViewProps) {
  const dated = timeline.dated.filter(isDated);
  if (dated.length === 0 && timeline.groups.length === 0) {
    return <p class="sl-empty">{t('timeline.empty')}</p>;
  }
  const item = (each: TimelineItem, number: number | null) => (
    <TimelineEntry
      key={`${each.entry} ${each.statement.passage.id}`}
      item={each}
      number={number}
      mentions={mentions.get(each.entry) ?? 0}
      onGoTo={onGoTo}
    />
  );
  const later = pageDay === null ? -1 : dated.findIndex(({ date }) => date.from > pageDay);
  const pageAt = later === -1 ? dated.length : later;
  const byDate = dated.map((each, index) => item(each, index + 1));
  return (
    <div class="sl-timeline">
      <TimelineDrawing
        groups={timeline.groups}
        dated={dated}
        onPage={new Set(mentions.keys())}
        pageDay={pageDay}
      />
      <p class="sl-aside">{describeTimes(timeline)}</p>
      {timeline.groups.map((group) => (
        <section key={group.when} class="sl-time" aria-labelledby={`time-${group.when}`}>
          <h2 class="sl-group-title" id={`time-${group.when}`}>
            {nameSourceTime(group.when)}
          </h2>
          <ul class="sl-time-items">{group.items.map((each) => item(each, null))}</ul>
        </section>
      ))}
      {dated.length > 0 && (
        <section class="sl-time" aria-labelledby="time-dated">
          <h2 class="sl-group-title" id="time-dated">
            {t('timeline.dated')}
          </h2>
          <ol class="sl-time-items">
            {byDate.slice(0, pageAt)}
            {pageDay !== null && (
              <li key="page" class="sl-page-dated">
                <span>
                  {tParts('timeline.pageDated', {
                    date: <time dateTime={pageDay}>{nameDate(pageDay)}</time>,
                  })}
                </span>
              </li>
            )}
            {byDate.slice(pageAt)}
          </ol>
        </section>
      )}
    </div>
  );
}

function isDated(item: TimelineItem): item is DatedItem {
  return item.date !== null;
}

/** Why most items carry no date, where the source itself has none. */
export function describeTimes(timeline: Timeline): string {
  const all = [...timeline.dated, ...timeline.groups.flatMap((group) => group.items)];
  const undated = all.some((item) => item.statement.source.published === null);
  return t(undated ? 'timeline.undatedArticle' : 'timeline.undatedEvents');
}
