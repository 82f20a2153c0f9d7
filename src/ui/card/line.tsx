/** What an entry is in one line, who says so, and the other side where the source pairs the line's passage with one. */
import type { CardContent, Statement } from '../../knowledge/model.ts';
import { AuthoredText } from '../authored-text.tsx';
import { languageOf } from '../knowledge-words.tsx';
import { Attribution, type Naming } from './attribution.tsx';
import { Paired } from './statement.tsx';

export interface LineProps {
  content: CardContent;
  /** Where the source is named; with each statement unless its place says otherwise. */
  naming?: Naming;
}

export function Line({ content, naming = 'each' }: LineProps) {
  const { entry, lineStatement, statements } = content;
  const { answers, answerTo = [] } = lineStatement;
  const missing = (others: Statement['answers']) => others.filter(isMissing(statements));
  const paired = missing([...answers, ...answerTo]).length > 0;
  return (
    <div class={paired ? 'sl-line sl-pair' : 'sl-line'}>
      <div>
        <p class="sl-said" dir="auto">
          <AuthoredText text={entry.line.text} lang={languageOf(lineStatement)} />
        </p>
        <Attribution passage={lineStatement.passage} source={lineStatement.source} naming={naming} />
      </div>
      {missing(answers).map((answer) => (
        <Paired key={answer.passage.id} as="card.answeredBy" naming={naming} {...answer} />
      ))}
      {missing(answerTo).map((claim) => (
        <Paired key={claim.passage.id} as="card.inAnswerTo" naming={naming} {...claim} />
      ))}
    </div>
  );
}

/** Tells what no statement in sight brings with it: an accusation in the line does not stand alone either. */
function isMissing(statements: readonly Statement[]): (other: Statement['answers'][number]) => boolean {
  const shown = new Set(
    statements.flatMap(({ passage, answers, answerTo = [] }) =>
      [passage, ...[...answers, ...answerTo].map((each) => each.passage)].map(({ id }) => id),
    ),
  );
  return ({ passage }) => !shown.has(passage.id);
}
