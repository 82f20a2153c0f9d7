/** What the settings show of backups and of the room that things take, and what they can be asked, as data. */

/** Bytes, but for the counts. */
export interface StorageShown {
  /** What all of Sidelight takes on this device, as the browser estimates it, and what it may. */
  usage: number;
  quota: number;
  articles: number;
  /** Imported ones, and what they take. */
  packs: number;
  packBytes: number;
}

export type BackupOutcome =
  | { state: 'none' | 'busy' | 'failed' | 'no-room' }
  | { state: 'restored'; packs: number; articles: number; entries: number }
  /** Lines count from 1. */
  | { state: 'refused'; faults: readonly { line: number; reason: string }[] };

export interface BackupActions {
  saveBackup(): void;
  bringBackup(file: File): void;
}
