/** The reader's settings as a file: writing it, reading it, and what is wrong with one that does not hold. */
import type { ComponentChildren } from 'preact';
import { t, tParts } from '../language.tsx';
import { FilePicker } from './file-picker.tsx';
import type { FileFaultShown, FileOutcome, OptionsActions } from './settings-shown.ts';

interface FileSectionProps {
  outcome: FileOutcome;
  actions: Pick<OptionsActions, 'exportFile' | 'importFile' | 'undoImport'>;
}

export function FileSection({ outcome, actions }: FileSectionProps) {
  return (
    <>
      <p class="sl-aside">{t('options.fileWords')}</p>
      <p class="sl-buttons">
        <button type="button" class="sl-button" onClick={actions.exportFile}>
          {t('options.export')}
        </button>
        <FilePicker
          label={t('options.import')}
          accept=".json,application/json"
          onFiles={([file]) => actions.importFile(file)}
        />
      </p>
      <div role="status">
        <Outcome outcome={outcome} onUndo={actions.undoImport} />
      </div>
    </>
  );
}

function Outcome({ outcome, onUndo }: { outcome: FileOutcome; onUndo(): void }) {
  switch (outcome.state) {
    case 'none':
      return null;
    case 'undone':
      return <p>{t('options.undone')}</p>;
    case 'imported':
      return (
        <p class="sl-buttons">
          {t('options.imported')}
          <button type="button" class="sl-link-button" onClick={onUndo}>
            {t('options.undo')}
          </button>
        </p>
      );
    case 'refused':
      return (
        <div class="sl-refused">
          <p>{t('options.refused')}</p>
          <ul>
            {outcome.faults.map((fault, index) => (
              <li key={index}>{tellFault(fault)}</li>
            ))}
          </ul>
        </div>
      );
  }
}

/** Longest value of a file that is shown, UTF-16 code units. */
const MOST_GIVEN = 60;

const OF_THE_FILE = {
  'not-json': 'fileFault.notJson',
  'not-settings': 'fileFault.notSettings',
  newer: 'fileFault.newer',
} as const;

const OF_A_VALUE = {
  'not-a-site': 'fileFault.notASite',
  'not-a-text': 'fileFault.notAText',
  'not-a-list': 'fileFault.notAList',
  'not-an-object': 'fileFault.notAnObject',
} as const;

function tellFault(fault: FileFaultShown): ComponentChildren {
  if (!('field' in fault)) return t(OF_THE_FILE[fault.is]);
  const field = code(fault.field);
  if (fault.is === 'unknown') return tParts('fileFault.unknown', { field });
  if (fault.is === 'missing') return tParts('fileFault.missing', { field });
  const given = code(fault.given.length > MOST_GIVEN ? `${fault.given.slice(0, MOST_GIVEN)}…` : fault.given);
  if (!('choices' in fault)) return tParts(OF_A_VALUE[fault.is], { field, given });
  const choices = code(fault.choices.map((choice) => JSON.stringify(choice)).join(', '));
  return tParts('fileFault.notAChoice', { field, given, choices });
}

/** Words of the file's own language, JSON. */
function code(words: string): ComponentChildren {
  return (
    <code>
      <bdi>{words}</bdi>
    </code>
  );
}
