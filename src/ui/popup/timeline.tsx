/**
 * The timeline: what is dated on an axis, what is not in the source's own time.
 * Nothing undated is placed relative to a date.
 */
import type { Timeline, TimelineItem } from '../../knowledge/model.ts';
import { AuthoredText } from '../authored-text.tsx';
import { attribute, citePlace, nameDate, nameSourceTime, nameStatus } from '../wording.ts';
import { MentionButton } from './mention-button.tsx';
import { TimelineAxis } from './timeline-axis.tsx';
import { TimelineOverview } from './timeline-overview.tsx';

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
    return <p class="sl-empty">No events are known.</p>;
  }
  const onPage = new Set(mentions.keys());
  const item = (each: TimelineItem, number: number | null) => (
    <TimelineEntry
      key={`${each.entry} ${each.statement.passage.id}`}
      item={each}
      number={number}
      mentions={mentions.get(each.entry) ?? 0}
      onGoTo={onGoTo}
    />
  );
  return (
    <div class="sl-timeline">
      <TimelineOverview groups={timeline.groups} onPage={onPage} />
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
            With a date
          </h2>
          <TimelineAxis items={dated} onPage={onPage} pageDay={pageDay} />
          <ol class="sl-time-items">{dated.map((each, index) => item(each, index + 1))}</ol>
        </section>
      )}
    </div>
  );
}

function isDated(item: TimelineItem): item is TimelineItem & { date: NonNullable<TimelineItem['date']> } {
  return item.date !== null;
}

/** Why most items carry no date, where the source itself has none. */
export function describeTimes(timeline: Timeline): string {
  const all = [...timeline.dated, ...timeline.groups.flatMap((group) => group.items)];
  const undated = all.some((item) => item.statement.source.published === null);
  return undated
    ? 'The article behind this is undated. Its events stand in the article’s own time, where it gives one, and not among the dates.'
    : 'Events without a date stand in the article’s own time.';
}

/**
 * Who says so, to stand before a title, so that an allegation is one in its heading too:
 * "European officials, unnamed, according to the article".
 */
export function leadTitle(item: TimelineItem): string {
  const { passage } = item.statement;
  if (passage.openness === 'narration') return 'According to the article';
  return `${attribute(passage)}, according to the article`;
}

interface TimelineEntryProps {
  item: TimelineItem;
  /** Number on the axis; null for undated items. */
  number: number | null;
  mentions: number;
  onGoTo(entry: string, nth: number): void;
}

function TimelineEntry({ item, number, mentions, onGoTo }: TimelineEntryProps) {
  const { passage, source } = item.statement;
  return (
    <li class={mentions > 0 ? 'sl-event sl-event-here' : 'sl-event'}>
      <h3 class="sl-event-title">
        {number !== null && (
          <span class="sl-event-number" aria-hidden="true">
            {number}
          </span>
        )}
        <span class="sl-event-lead">{leadTitle(item)}: </span>
        <span class="sl-event-name">{item.title}</span>
      </h3>
      <p class="sl-event-facts">
        <span class="sl-chip">{nameStatus(item.status)}</span>
        {item.date !== null && (
          <span>
            {item.asOf === true ? 'as of ' : ''}
            {nameDate(item.date.edtf)}
          </span>
        )}
        {mentions > 0 && <span class="sl-here">On this page</span>}
      </p>
      <p class="sl-event-text">
        <AuthoredText text={passage.text} />
      </p>
      <p class="sl-event-source">
        {item.cited !== null && (
          <>
            In the article’s words: <span class="sl-cited">“{item.cited}”</span>
            {' · '}
          </>
        )}
        {citePlace(source, passage.place)}
      </p>
      {mentions > 0 && (
        <MentionButton entry={item.entry} name={item.title} count={mentions} onGoTo={onGoTo} />
      )}
    </li>
  );
}
