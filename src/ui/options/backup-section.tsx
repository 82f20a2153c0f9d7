/** Everything in one file, out and back in, and what takes room on the device. */
import { formatBytes, t, tCount, tParts } from '../language.tsx';
import type { BackupActions, BackupOutcome, StorageShown } from './backup-shown.ts';
import { FilePicker } from './file-picker.tsx';

interface BackupSectionProps {
  outcome: BackupOutcome;
  /** Null until it is measured. */
  storage: StorageShown | null;
  actions: BackupActions;
}

export function BackupSection({ outcome, storage, actions }: BackupSectionProps) {
  const busy = outcome.state === 'busy';
  return (
    <>
      {storage !== null && <Storage storage={storage} />}
      <h3>{t('backup.title')}</h3>
      <p class="sl-aside">{t('backup.words')}</p>
      <p class="sl-buttons">
        <button type="button" class="sl-button" disabled={busy} onClick={actions.saveBackup}>
          {t('backup.save')}
        </button>
        <FilePicker
          label={t('backup.restore')}
          accept=".jsonl"
          disabled={busy}
          onFiles={([file]) => actions.bringBackup(file)}
        />
      </p>
      <div role="status">
        <Outcome outcome={outcome} />
      </div>
    </>
  );
}

function Storage({ storage: { usage, quota, articles, packs, packBytes } }: { storage: StorageShown }) {
  const rows = [
    [tCount('library.count', articles), formatBytes(Math.max(usage - packBytes, 0))],
    [tCount('backup.packs', packs), formatBytes(packBytes)],
    [t('backup.all'), t('backup.ofRoom', { used: formatBytes(usage), room: formatBytes(quota) })],
  ] as const;
  return (
    <dl>
      {rows.map(([what, size]) => (
        <div key={what} class="sl-undo-row">
          <dt>{what}</dt>
          <dd>{size}</dd>
        </div>
      ))}
    </dl>
  );
}

function Outcome({ outcome }: { outcome: BackupOutcome }) {
  switch (outcome.state) {
    case 'none':
      return null;
    case 'busy':
      return <p>{t('packs.busy')}</p>;
    case 'failed':
      return <p>{t('packs.unreadable')}</p>;
    case 'no-room':
      return <p>{t('packs.noRoom')}</p>;
    case 'restored': {
      const { packs, articles, entries } = outcome;
      const counts = [
        tCount('backup.packs', packs),
        tCount('backup.articles', articles),
        tCount('packs.entries', entries),
      ];
      return (
        <p>
          {t('backup.restored')} {counts.join(' · ')}
        </p>
      );
    }
    case 'refused':
      return (
        <div class="sl-refused">
          <p>{t('options.refused')}</p>
          <ul>
            {outcome.faults.map(({ line, reason }) => (
              <li key={line}>{tParts('backup.line', { line, reason: <bdi lang="en">{reason}</bdi> })}</li>
            ))}
          </ul>
        </div>
      );
  }
}
