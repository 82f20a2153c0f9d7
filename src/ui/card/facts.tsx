/** The facts that an event or a figure has beyond what is said of it. */
import type { ComponentChildren } from 'preact';
import type { CardContent, EventFacts, FigureFacts } from '../../knowledge/model.ts';
import { KnowledgeWords, languageOf, Quoted } from '../knowledge-words.tsx';
import { t, tParts } from '../language.tsx';
import { nameDate, nameSourceTime, nameStatus } from '../wording.ts';
import { Speakers } from './attribution.tsx';

/** Facts of an event or a figure; nothing for any other entry. */
export function Facts({ content }: { content: CardContent }) {
  const { entry, lineStatement, names } = content;
  const lang = languageOf(lineStatement);
  if (entry.figure !== null) return <Figure figure={entry.figure} lang={lang} />;
  if (entry.event !== null) return <Event event={entry.event} lang={lang} names={names} />;
  return null;
}

function List({ children }: { children: ComponentChildren }) {
  return (
    <div class="sl-facts">
      <dl>{children}</dl>
    </div>
  );
}

function Figure({ figure, lang }: { figure: FigureFacts; lang: string }) {
  return (
    <List>
      <dt>{t('facts.amount')}</dt>
      <dd>
        <KnowledgeWords lang={lang}>{nameAmount(figure)}</KnowledgeWords>
      </dd>
      <dt>{t('facts.counted')}</dt>
      <dd>
        <KnowledgeWords lang={lang}>{figure.counted}</KnowledgeWords>
      </dd>
      <dt>{t('facts.asOf')}</dt>
      <dd>{nameDay(figure.asOf)}</dd>
      <dt>{t('facts.givenBy')}</dt>
      <dd>
        <Speakers chain={figure.speaker} lang={lang} />
      </dd>
    </List>
  );
}

/** "over 150,000 people", in the source's own words, which alone say a bound; the unit once, also where they already hold it. */
export function nameAmount({ worded, unit }: FigureFacts): string {
  return worded.toLowerCase().includes(unit.toLowerCase()) ? worded : `${worded} ${unit}`;
}

/** "August 2025", or that it is not stated. */
export function nameDay(edtf: string | null): string {
  return edtf === null ? t('notStated') : nameDate(edtf);
}

interface EventProps {
  event: EventFacts;
  lang: string;
  names: CardContent['names'];
}

function Event({ event, lang, names }: EventProps) {
  const moments = [event, ...(event.further ?? [])]; // absent where there are none
  const involved = event.participants.flatMap((id) => names[id] ?? []);
  const place = names[event.place ?? '']; // undefined where it has none
  return (
    <List>
      <dt>{t('facts.status')}</dt>
      {moments.map((moment) => (
        <dd key={moment.passages[0]}>
          <Moment {...moment} lang={lang} />
        </dd>
      ))}
      <dt>{t('facts.date')}</dt>
      <dd>{nameDay(event.date)}</dd>
      {involved.length > 0 && (
        <>
          <dt>{t('facts.involved')}</dt>
          <dd>
            <KnowledgeWords lang={lang}>{involved.join(', ')}</KnowledgeWords>
          </dd>
        </>
      )}
      {place !== undefined && (
        <>
          <dt>{t('facts.place')}</dt>
          <dd>
            <KnowledgeWords lang={lang}>{place}</KnowledgeWords>
          </dd>
        </>
      )}
    </List>
  );
}

/** "Planned · Ahead: “as the council prepares”". */
function Moment({
  status,
  when,
  cited,
  lang,
}: Pick<EventFacts, 'status' | 'when' | 'cited'> & { lang: string }) {
  const time = nameSourceTime(when ?? 'not-stated');
  const told =
    cited === null
      ? time
      : tParts('facts.whenCited', { when: time, cited: <Quoted lang={lang}>{cited}</Quoted> });
  return (
    <>
      {nameStatus(status)}
      {' · '}
      {told}
    </>
  );
}
