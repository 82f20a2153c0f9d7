/** The facts that an event or a figure has beyond what is said of it. */
import type { EntryRecord, EventFacts, FigureFacts } from '../../knowledge/model.ts';
import { KnowledgeWords, Quoted } from '../knowledge-words.tsx';
import { t, tParts } from '../language.tsx';
import { nameDate, nameSourceTime, nameStatus } from '../wording.ts';
import { Speakers } from './attribution.tsx';

/** Facts of an event or a figure; nothing for any other entry. `lang` is the language that the entry is written in. */
export function Facts({ entry, lang }: { entry: EntryRecord; lang: string }) {
  if (entry.figure !== null) return <Figure figure={entry.figure} lang={lang} />;
  if (entry.event !== null) return <Event event={entry.event} lang={lang} />;
  return null;
}

function Figure({ figure, lang }: { figure: FigureFacts; lang: string }) {
  return (
    <div class="sl-facts">
      <dl>
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
      </dl>
    </div>
  );
}

/** "over 150,000 people"; the unit once, also where the source's words already hold it. */
function nameAmount({ worded, unit }: FigureFacts): string {
  return worded.toLowerCase().includes(unit.toLowerCase()) ? worded : `${worded} ${unit}`;
}

function nameDay(edtf: string | null): string {
  return edtf === null ? t('notStated') : nameDate(edtf);
}

function Event({ event, lang }: { event: EventFacts; lang: string }) {
  const when = event.when === null ? t('notStated') : nameSourceTime(event.when);
  const cited = event.cited !== null && <Quoted lang={lang}>{event.cited}</Quoted>;
  return (
    <div class="sl-facts">
      <dl>
        <dt>{t('facts.status')}</dt>
        <dd>{nameStatus(event.status)}</dd>
        <dt>{t('facts.when')}</dt>
        <dd>{cited === false ? when : tParts('facts.whenCited', { when, cited })}</dd>
        <dt>{t('facts.date')}</dt>
        <dd>{nameDay(event.date)}</dd>
      </dl>
    </div>
  );
}
