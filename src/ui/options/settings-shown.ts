/**
 * What the settings page shows and what it can be asked, as data. How it is stored and
 * sent to pages is the business of `src/platform`; that both agree is held by the types where they meet.
 */
import type { Kind } from '../../knowledge/model.ts';
import type { AllSites } from '../access-choice.ts';
import type { MutedName } from '../muted-list.tsx';
import type { BackupActions, BackupOutcome, StorageShown } from './backup-shown.ts';
import type { LibraryActions, LibraryShown } from './library-shown.ts';
import type { FailureShown, LogActions } from './log-section.tsx';
import type { PackActions, PackOutcome, PackShown } from './packs-shown.ts';

export interface ChoicesShown {
  density: 'first' | 'all' | 'list';
  kindsUnmarked: Kind[];
  markStyle: 'underline' | 'background' | 'both';
  trigger: 'hover' | 'modifier' | 'click';
  modifier: 'Control' | 'Alt' | 'Shift';
  delay: 'short' | 'usual' | 'long';
  theme: 'system' | 'light' | 'dark';
}

export interface ShortcutsShown {
  /** `words` null: the browser's own command, which opens the popup. `keys` empty: none. */
  list: readonly { name: string; words: string | null; keys: string }[];
  /** How they can be changed: by a button; by hand, in words; not at all, where there are none. */
  change: 'button' | 'by-hand' | 'nowhere';
}

/** One thing that is wrong with a file of settings. `field` as in "mutedEntries[2].kind". */
export type FileFaultShown =
  | { is: 'not-json' | 'not-settings' | 'newer' }
  | { is: 'unknown'; field: string }
  | { is: 'missing'; field: string }
  | { is: 'not-a-choice'; field: string; given: string; choices: string[] }
  | { is: 'not-a-site' | 'not-a-text' | 'not-a-list' | 'not-an-object'; field: string; given: string };

/** What became of the last file. */
export type FileOutcome =
  | { state: 'none' | 'imported' | 'undone' }
  | { state: 'refused'; faults: readonly FileFaultShown[] };

/** Parts of the page, by the end of their address. */
export type SectionId =
  | 'marks'
  | 'packs'
  | 'library'
  | 'card'
  | 'access'
  | 'off'
  | 'muted'
  | 'shortcuts'
  | 'file'
  | 'storage'
  | 'log';

export interface OptionsProps {
  /** Address of Sidelight's icon. */
  icon: string;
  /** Null until they are read. */
  choices: ChoicesShown | null;
  /** From rest to card for each delay, ms. */
  delays: Readonly<Record<ChoicesShown['delay'], number>>;
  /** Keys are labelled as on a Mac. */
  mac: boolean;
  access: AllSites;
  /** Sites with access of their own, as shown; of use where not all are granted. */
  sitesAllowed: readonly string[];
  /** Sites the reader has turned off, in the order he did. */
  sitesOff: readonly string[];
  muted: readonly MutedName[];
  /** Null until they are read. */
  shortcuts: ShortcutsShown | null;
  file: FileOutcome;
  /** Null until they are read. */
  packs: readonly PackShown[] | null;
  packOutcome: PackOutcome;
  /** Null until it is read. */
  library: LibraryShown | null;
  /** Null until it is measured. */
  storage: StorageShown | null;
  backup: BackupOutcome;
  log: { failures: readonly FailureShown[]; copied: boolean };
  /** What became of the last request, where nothing else shows it, at the part of the page that it is about. */
  outcome: { section: SectionId; words: string } | null;
  actions: OptionsActions;
}

export interface OptionsActions extends PackActions, LibraryActions, BackupActions, LogActions {
  choose(change: Partial<ChoicesShown>): void;
  /** Must ask the browser within the same click. */
  allowAllSites(): void;
  withdrawAllSites(): void;
  withdrawSite(site: string): void;
  turnSiteOn(site: string): void;
  unmute(entry: string): void;
  changeShortcuts(): void;
  exportFile(): void;
  importFile(file: File): void;
  /** Takes the last import back. */
  undoImport(): void;
}
