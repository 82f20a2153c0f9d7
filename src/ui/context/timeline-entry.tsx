/** One thing in the timeline's lists: who says so before what it is, its status and date, and where that can be checked. */
import type { TimelineItem } from '../../knowledge/model.ts';
import { AuthoredText } from '../authored-text.tsx';
import { CitedPlace, SpeakerName } from '../card/attribution.tsx';
import { KnowledgeWords, languageOf, Quoted } from '../knowledge-words.tsx';
import { formatNumber, t, tParts } from '../language.tsx';
import { nameAsOf, nameDate, nameStatus } from '../wording.ts';
import { MentionButton } from './mention-button.tsx';
import { FormGlyph, formOf } from './timeline-form.tsx';

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

export function TimelineEntry({ item, number, mentions, onGoTo }: TimelineEntryProps) {
  const { passage, source } = item.statement;
  const lang = languageOf(item.statement);
  return (
    <li class={mentions > 0 ? 'sl-event sl-event-here' : 'sl-event'}>
      <h3 class="sl-event-title">
        <FormGlyph
          form={formOf(item)}
          here={mentions > 0}
          label={number === null ? null : formatNumber(number)}
        />
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
