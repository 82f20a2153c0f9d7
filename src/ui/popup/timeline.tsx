/**
 * The timeline: what is dated on an axis, what is not in the source's own time.
 * Nothing undated is placed relative to a date.
 */
import type { Timeline, TimelineItem } from '../../knowledge/model.ts';
import { AuthoredText } from '../authored-text.tsx';
import { CitedPlace, SpeakerName } from '../card/attribution.tsx';
import { KnowledgeWords, languageOf, Quoted } from '../knowledge-words.tsx';
import { formatNumber, t, tParts } from '../language.tsx';
import { nameAsOf, nameDate, nameSourceTime, nameStatus } from '../wording.ts';
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
    return <p class="sl-empty">{t('timeline.empty')}</p>;
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
            {t('timeline.dated')}
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
  return t(undated ? 'timeline.undatedArticle' : 'timeline.undatedEvents');
}

/**
 * Who says so, to stand before a title, so that an allegation is one in its heading too:
 * "European officials, unnamed, according to the article:".
 */
export function Lead({ statement: { passage, source } }: Pick<TimelineItem, 'statement'>) {
  if (passage.openness === 'narration') return t('timeline.leadArticle');
  const speaker = <SpeakerName passage={passage} source={source} />;
  return <>{tParts('timeline.leadSpeaker', { speaker })}</>;
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
  const lang = languageOf(item.statement);
  return (
    <li class={mentions > 0 ? 'sl-event sl-event-here' : 'sl-event'}>
      <h3 class="sl-event-title">
        {number !== null && (
          <span class="sl-event-number" aria-hidden="true">
            {formatNumber(number)}
          </span>
        )}
        <span class="sl-event-lead">
          <Lead statement={item.statement} />{' '}
        </span>
        <KnowledgeWords class="sl-event-name" lang={lang}>
          {item.title}
        </KnowledgeWords>
      </h3>
      <p class="sl-event-facts">
        <span class="sl-chip">{nameStatus(item.status)}</span>
        {item.date !== null && (
          <span>{item.asOf === true ? nameAsOf(item.date.edtf) : nameDate(item.date.edtf)}</span>
        )}
        {mentions > 0 && <span class="sl-here">{t('timeline.onThisPage')}</span>}
      </p>
      <p class="sl-event-text" dir="auto">
        <AuthoredText text={passage.text} lang={lang} />
      </p>
      <p class="sl-event-source">
        {item.cited !== null && (
          <>
            {tParts('timeline.cited', { words: <Quoted lang={lang}>{item.cited}</Quoted> })}
            {' · '}
          </>
        )}
        <CitedPlace passage={passage} source={source} />
      </p>
      {mentions > 0 && (
        <MentionButton entry={item.entry} name={item.title} lang={lang} count={mentions} onGoTo={onGoTo} />
      )}
    </li>
  );
}
