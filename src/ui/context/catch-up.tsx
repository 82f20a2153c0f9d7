/** "Catch me up": the few statements that a page takes for granted, each with its speaker and its other side. */
import type { Statement } from '../../knowledge/model.ts';
import { StatementView } from '../card/statement.tsx';
import { t, tCount } from '../language.tsx';

interface CatchUpProps {
  statements: readonly Statement[];
  /** How many names are listed below. */
  names: number;
}

export function CatchUp({ statements, names }: CatchUpProps) {
  return (
    <section class="sl-catch-up" aria-labelledby="catch-up">
      <div class="sl-catch-up-head">
        <h2 class="sl-catch-up-title" id="catch-up">
          {t('catchUp.title')}
        </h2>
        <button type="button" class="sl-link-button sl-to-names" onClick={goToNames}>
          {tCount('catchUp.names', names)}
        </button>
      </div>
      {statements.length === 0 ? (
        <p class="sl-aside">{t('catchUp.nothing')}</p>
      ) : (
        <>
          <p class="sl-aside">{t('catchUp.about')}</p>
          <ul class="sl-passages">
            {statements.map((statement) => (
              <li key={statement.passage.id} class="sl-passage">
                <StatementView statement={statement} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The list is long, and what is above it not short: a keyboard goes there in one step. */
function goToNames(): void {
  const list = document.getElementById('names');
  list?.scrollIntoView(); // null only while the view is being replaced
  list?.focus({ preventScroll: true });
}
