/** The facts that an event or a figure has beyond what is said of it. */
import type { EntryRecord, EventFacts, FigureFacts } from '../../knowledge/model.ts';
import { NOT_STATED, nameDate, nameSourceTime, nameSpeaker, nameStatus } from '../wording.ts';

/** Facts of an event or a figure; nothing for any other entry. */
export function Facts({ entry }: { entry: EntryRecord }) {
  if (entry.figure !== null) return <Figure figure={entry.figure} />;
  if (entry.event !== null) return <Event event={entry.event} />;
  return null;
}

function Figure({ figure }: { figure: FigureFacts }) {
  return (
    <div class="sl-facts">
      <dl>
        <dt>Amount</dt>
        <dd>{nameAmount(figure)}</dd>
        <dt>Counted</dt>
        <dd>{figure.counted}</dd>
        <dt>As of</dt>
        <dd>{figure.asOf === null ? NOT_STATED : nameDate(figure.asOf)}</dd>
        <dt>Given by</dt>
        <dd>{nameSpeaker(figure.speaker)}</dd>
      </dl>
    </div>
  );
}

/** "over 150,000 people"; the unit once, also where the source's words already hold it. */
function nameAmount({ worded, unit }: FigureFacts): string {
  return worded.toLowerCase().includes(unit.toLowerCase()) ? worded : `${worded} ${unit}`;
}

function Event({ event }: { event: EventFacts }) {
  return (
    <div class="sl-facts">
      <dl>
        <dt>Status</dt>
        <dd>{nameStatus(event.status)}</dd>
        <dt>When</dt>
        <dd>
          {event.when === null ? NOT_STATED : nameSourceTime(event.when)}
          {event.cited !== null && (
            <>
              : <span class="sl-cited">“{event.cited}”</span>
            </>
          )}
        </dd>
        <dt>Date</dt>
        <dd>{event.date === null ? NOT_STATED : nameDate(event.date)}</dd>
      </dl>
    </div>
  );
}
