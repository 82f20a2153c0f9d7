/** The reader's settings as a file: writing it, reading it, and what is wrong with one that does not hold. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t, tParts } from '../language.tsx';
import type { FileFaultShown, FileOutcome, OptionsActions } from './settings-shown.ts';

interface FileSectionProps {
  outcome: FileOutcome;
  actions: Pick<OptionsActions, 'exportFile' | 'importFile' | 'undoImport'>;
}

export function FileSection({ outcome, actions }: FileSectionProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <p class="sl-aside">{t('options.fileWords')}</p>
      <p class="sl-buttons">
        <button type="button" class="sl-button" onClick={actions.exportFile}>
          {t('options.export')}
        </button>
        <button type="button" class="sl-button" onClick={() => picker.current?.click()}>
          {t('options.import')}
        </button>
        {/* The browser's own button for files speaks the browser's language and looks like none of ours. */}
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          hidden
          aria-hidden="true"
          tabIndex={-1}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0]; // none where the reader chose none
            if (file !== undefined) actions.importFile(file);
            currentTarget.value = ''; // or the same file, mended, would be no change
          }}
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
