/** What went wrong lately, as a table, to be copied into a report or forgotten. */
import { formatDateTime, t, tCount } from '../language.tsx';

export interface FailureShown {
  /** ISO 8601 instant. */
  at: string;
  where: 'background' | 'popup' | 'panel' | 'settings' | 'welcome';
  code: 'answer' | 'unexpected' | 'pack-unreadable' | 'import' | 'no-room' | 'keep';
}

export interface LogActions {
  copyReport(): void;
  clearLog(): void;
}

interface LogSectionProps {
  /** The latest last. */
  failures: readonly FailureShown[];
  /** The report has just been copied. */
  copied: boolean;
  actions: LogActions;
}

/** Rows that are shown: the report has all. */
const MOST_SHOWN = 10;

const CODES = {
  answer: 'log.answer',
  unexpected: 'log.unexpected',
  'pack-unreadable': 'log.packUnreadable',
  import: 'log.import',
  'no-room': 'log.noRoom',
  keep: 'log.keep',
} as const;

export function LogSection({ failures, copied, actions }: LogSectionProps) {
  if (failures.length === 0) return <p class="sl-aside">{t('log.empty')}</p>;
  const latest = failures.slice(-MOST_SHOWN).toReversed();
  return (
    <>
      <p class="sl-aside">{t('log.words')}</p>
      <dl>
        {latest.map(({ at, code }, index) => (
          <div key={index} class="sl-undo-row">
            <dt>{t(CODES[code])}</dt>
            <dd class="sl-aside">{formatDateTime(at)}</dd>
          </div>
        ))}
      </dl>
      {failures.length > MOST_SHOWN && <p class="sl-aside">{tCount('log.count', failures.length)}</p>}
      <p class="sl-buttons">
        <button type="button" class="sl-button" onClick={actions.copyReport}>
          {t('log.copy')}
        </button>
        <button type="button" class="sl-button" onClick={actions.clearLog}>
          {t('log.clear')}
        </button>
        <span role="status">{copied ? t('log.copied') : ''}</span>
      </p>
    </>
  );
}
