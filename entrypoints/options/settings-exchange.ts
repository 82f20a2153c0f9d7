/** Settings out to a file and back in. A file that does not hold changes nothing; one that does can be taken back. */

import { askInTurn } from '../../src/platform/ask-in-turn.ts';
import { readSettings, type Settings } from '../../src/platform/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../src/platform/settings-file.ts';
import type { FileOutcome } from '../../src/ui/options/settings-shown.ts';
import { saveFile } from './save-file.ts';

export interface SettingsExchange {
  /** Hands the file to the browser, which saves it as it saves downloads. */
  save(name: string): Promise<void>;
  /** Rejects where the settings could not be stored. */
  load(file: Blob): Promise<FileOutcome>;
  /** Brings back what the last file replaced; nothing where there was none. */
  undo(): Promise<FileOutcome>;
}

export function createSettingsExchange(): SettingsExchange {
  let before: Settings | null = null;
  return {
    async save(name) {
      saveFile(`${name}.json`, writeSettingsFile(await readSettings()));
    },
    async load(file) {
      const read = readSettingsFile(await file.text());
      if ('faults' in read) return { state: 'refused', faults: read.faults };
      const replaced = await readSettings();
      await askInTurn('replaceSettings', { settings: read.settings });
      before = replaced;
      return { state: 'imported' };
    },
    async undo() {
      if (before === null) return { state: 'none' };
      await askInTurn('replaceSettings', { settings: before });
      before = null;
      return { state: 'undone' };
    },
  };
}
