/**
 * One statement: who says it and how openly, what is said, as of when, and where that
 * can be checked; with the answer its source pairs it with, never without. Shared by
 * the card and the popup; looks in `statement.css`.
 */
import type { ComponentChildren } from 'preact';
import type { PassageRecord, SourceRecord, Statement } from '../../knowledge/model.ts';
import { AuthoredText } from '../authored-text.tsx';
import { tParts } from '../language.tsx';
import { type Naming, ShortPlace, SpeakerName, Whereabouts } from './attribution.tsx';

export interface StatementViewProps {
  statement: Statement;
  naming?: Naming;
}

/** A statement with what it answers and what answers it. */
export function StatementView({ statement, naming = 'each' }: StatementViewProps) {
  const { passage, source, answers, answerTo = [] } = statement;
  const paired = answers.length + answerTo.length > 0;
  return (
    <div class={paired ? 'sl-statement sl-pair' : 'sl-statement'}>
      <div>
        <Said
          passage={passage}
          source={source}
          naming={naming}
          speaker={<SpeakerName {...{ passage, source }} />}
        />
      </div>
      {answers.map((answer) => (
        <Paired key={answer.passage.id} as="card.answeredBy" naming={naming} {...answer} />
      ))}
      {answerTo.map((claim) => (
        <Paired key={claim.passage.id} as="card.inAnswerTo" naming={naming} {...claim} />
      ))}
    </div>
  );
}

interface SaidProps {
  passage: PassageRecord;
  source: SourceRecord;
  naming: Naming;
}

function Said({ passage, source, naming, speaker }: SaidProps & { speaker: ComponentChildren }) {
  return (
    <>
      <p class="sl-by">
        {speaker}
        {naming === 'once' && <ShortPlace passage={passage} />}
      </p>
      <p class="sl-said" dir="auto">
        <AuthoredText text={passage.text} lang={source.language} />
      </p>
      {naming === 'each' && <Whereabouts passage={passage} source={source} />}
    </>
  );
}

/** The other half of a claim and its answer, set in beneath the first. */
export function Paired({ as, ...said }: SaidProps & { as: 'card.answeredBy' | 'card.inAnswerTo' }) {
  const { passage, source } = said;
  const speaker = <SpeakerName passage={passage} source={source} position="inside" />;
  return (
    <div class="sl-paired">
      <Said {...said} speaker={<span class="sl-pairing">{tParts(as, { speaker })}</span>} />
    </div>
  );
}
