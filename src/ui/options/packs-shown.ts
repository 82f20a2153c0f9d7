/** What the settings show of packs, and what they can be asked about them, as data. */
import type { PackChanges } from '../../knowledge/pack-changes.ts';
import type { Problem } from '../../knowledge/problem.ts';

/** Where names of a pack are marked. */
export type PlacesShown = 'everywhere' | 'nowhere' | { sites: string[] };

export interface PackShown {
  id: string;
  /** `library`: what the reader keeps himself, with no title of its own. Only an imported pack can be exported and removed. */
  sort: 'shipped' | 'imported' | 'library';
  title: string;
  /** ISO 8601 day. */
  version: string;
  /** BCP 47, of the title. */
  lang: string;
  entries: number;
  bytes: number;
  on: boolean;
  marks: PlacesShown;
}

/** What became of the last file, or of the last pack that was removed. */
export type PackOutcome =
  | { state: 'none' | 'busy' | 'undone' | 'no-room' }
  | { state: 'imported'; title: string; entries: number; passages: number }
  /** `changes` null: what was there before could not be read. */
  | { state: 'updated'; title: string; changes: PackChanges | null }
  | { state: 'removed'; title: string }
  | { state: 'refused'; problems: readonly Problem[] };

export interface PackActions {
  bringPacks(files: readonly File[]): void;
  savePack(id: string): void;
  removePack(id: string): void;
  undoPacks(): void;
  usePack(id: string, on: boolean): void;
  markPack(id: string, marks: PlacesShown): void;
  /** One place up (-1) or down (1) in the order. */
  movePack(id: string, by: 1 | -1): void;
}
