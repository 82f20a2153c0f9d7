/** A backup out to a file and back in, what takes room, and what is shown of both. */

import { askInTurn } from '../../src/platform/ask-in-turn.ts';
import { NoRoom } from '../../src/platform/database.ts';
import { countArticles, eachArticle, listOwnEntries } from '../../src/platform/library-store.ts';
import { askBackground } from '../../src/platform/messaging.ts';
import { listStoredPacks, readPack } from '../../src/platform/pack-store.ts';
import { withChoices } from '../../src/platform/packs.ts';
import { restore } from '../../src/platform/restore.ts';
import { readSettings } from '../../src/platform/settings.ts';
import { t } from '../../src/ui/language.tsx';
import type { BackupActions, BackupOutcome } from '../../src/ui/options/backup-shown.ts';
import type { OptionsProps } from '../../src/ui/options/settings-shown.ts';
import type { Backup } from './backup-file.ts';
import { describePack } from './describe-pack.ts';
import { saveFile } from './save-file.ts';

/** Lines that become one part of the file: what is handed to the browser need not stay in the page's memory. */
const LINES_AT_ONCE = 200;

/** It holds the parser of packs, which outweighs all else of the page. */
const openFile = () => import('./backup-file.ts');

type Shown = Pick<OptionsProps, 'backup' | 'storage'>;

export function createBackupDesk(show: (part: Partial<Shown>) => void): BackupActions {
  async function measure(): Promise<void> {
    const [{ usage = 0, quota = 0 }, articles, states] = await Promise.all([
      navigator.storage.estimate(),
      countArticles(),
      askBackground('listPacks'),
    ]);
    const packs = states.filter(({ sort }) => sort === 'imported');
    const packBytes = packs.reduce((sum, { bytes }) => sum + bytes, 0);
    show({ storage: { usage, quota, articles, packs: packs.length, packBytes } });
  }

  async function save(): Promise<BackupOutcome> {
    const ids = await listStoredPacks();
    const packs = (await Promise.all(ids.map(readPack))).filter((pack) => pack !== null);
    const backup = {
      settings: await readSettings(),
      choices: await askBackground('listPacks'),
      packs,
      articles: eachArticle(),
      entries: await listOwnEntries(),
    };
    const { writeBackup } = await openFile();
    const parts: Blob[] = [];
    let lines: string[] = [];
    for await (const line of writeBackup(backup, new Date().toISOString())) {
      lines.push(line);
      if (lines.length < LINES_AT_ONCE) continue;
      parts.push(new Blob(lines));
      lines = [];
    }
    saveFile(`${t('backup.fileName')}.jsonl`, new Blob([...parts, ...lines], { type: 'application/jsonl' }));
    return { state: 'none' };
  }

  async function bring(file: File): Promise<BackupOutcome> {
    const { readBackup, readLines } = await openFile();
    const { backup, faults } = await readBackup(readLines(file));
    if (faults !== undefined) return { state: 'refused', faults };
    const { packs = [], articles = [], entries = [] } = backup;
    try {
      await restore({ packs, articles, entries });
    } catch (error) {
      if (error instanceof NoRoom) return { state: 'no-room' };
      throw error;
    }
    await takeUp(backup);
    return { state: 'restored', packs: packs.length, articles: articles.length, entries: entries.length };
  }

  /** What lies in the database is whole by now; only then is it named. */
  async function takeUp({ packs = [], settings, choices }: Partial<Backup>): Promise<void> {
    for (const pack of packs) await askInTurn('usePack', { pack: describePack(pack) });
    await askBackground('noteLibrary');
    if (choices !== undefined) {
      const states = await askBackground('listPacks');
      await askInTurn('arrangePacks', { packs: withChoices(states, choices) });
    }
    if (settings !== undefined) await askInTurn('replaceSettings', { settings });
  }

  function follow(work: Promise<BackupOutcome>): void {
    show({ backup: { state: 'busy' } });
    void work
      .catch((): BackupOutcome => ({ state: 'failed' }))
      .then(async (backup) => {
        show({ backup });
        await measure();
      });
  }

  void measure();
  return {
    saveBackup: () => follow(save()),
    bringBackup: (file) => follow(bring(file)),
  };
}
