/**
 * One statement: who says it and how openly, what is said, as of when, and where that
 * can be checked; with the answer its source pairs it with, never without. Shared by
 * the card and the popup; looks in `statement.css`.
 */
import type { PassageRecord, SourceRecord, Statement } from '../../knowledge/model.ts';
import { AuthoredText } from '../authored-text.tsx';
import { tParts } from '../language.tsx';
import { SpeakerName, Whereabouts } from './attribution.tsx';

/** A statement with what it answers and what answers it. */
export function StatementView({ statement }: { statement: Statement }) {
  const { passage, source, answers, answerTo = [] } = statement;
  return (
    <div class="sl-statement">
      <Said passage={passage} source={source} />
      {answers.map((answer) => (
        <Paired key={answer.passage.id} as="card.answeredBy" {...answer} />
      ))}
      {answerTo.map((claim) => (
        <Paired key={claim.passage.id} as="card.inAnswerTo" {...claim} />
      ))}
    </div>
  );
}

interface SaidProps {
  passage: PassageRecord;
  source: SourceRecord;
}

function Said({ passage, source }: SaidProps) {
  return (
    <>
      <p class="sl-by">
        <SpeakerName passage={passage} source={source} />
      </p>
      <p class="sl-said" dir="auto">
        <AuthoredText text={passage.text} lang={source.language} />
      </p>
      <Whereabouts passage={passage} source={source} />
    </>
  );
}

/** The other half of a claim and its answer, set in beneath the first. */
export function Paired({ as, passage, source }: SaidProps & { as: 'card.answeredBy' | 'card.inAnswerTo' }) {
  const speaker = <SpeakerName passage={passage} source={source} position="inside" />;
  return (
    <div class="sl-paired">
      <p class="sl-by">
        <span class="sl-pairing">{tParts(as, { speaker })}</span>
      </p>
      <p class="sl-said" dir="auto">
        <AuthoredText text={passage.text} lang={source.language} />
      </p>
      <Whereabouts passage={passage} source={source} />
    </div>
  );
}
