/**
 * One statement: who says it and how openly, what is said, as of when, and where that
 * can be checked; with the answer its source pairs it with, never without. Shared by
 * the card and the popup; looks in `statement.css`.
 */
import type { PassageRecord, SourceRecord, Statement } from '../../knowledge/model.ts';
import { AuthoredText } from '../authored-text.tsx';
import { SpeakerName, Whereabouts } from './attribution.tsx';

/** A statement with what it answers and what answers it. */
export function StatementView({ statement }: { statement: Statement }) {
  const { passage, source, answers, answerTo = [] } = statement;
  return (
    <div class="sl-statement">
      <Said passage={passage} source={source} />
      {answers.map((answer) => (
        <Paired key={answer.passage.id} label="Answered in the source by" {...answer} />
      ))}
      {answerTo.map((claim) => (
        <Paired key={claim.passage.id} label="In answer to" {...claim} />
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
        <SpeakerName passage={passage} />
      </p>
      <p class="sl-said">
        <AuthoredText text={passage.text} />
      </p>
      <Whereabouts passage={passage} source={source} />
    </>
  );
}

/** The other half of a claim and its answer, set in beneath the first. */
export function Paired({ label, passage, source }: SaidProps & { label: string }) {
  return (
    <div class="sl-paired">
      <p class="sl-by">
        <span class="sl-pairing">{label} </span>
        <SpeakerName passage={passage} position="inside" />
      </p>
      <p class="sl-said">
        <AuthoredText text={passage.text} />
      </p>
      <Whereabouts passage={passage} source={source} />
    </div>
  );
}
