/**
 * Which packs are in use, in the reader's order, and which may mark pages. A small setting beside the packs themselves
 * (`pack-store.ts`), so that a page can be answered without them. Written by the background alone, as all settings
 * are; a pack is stored before it is named here, and no longer named before it is removed: what is named here is whole.
 */
import { storage } from 'wxt/utils/storage';
import { createTurns } from './turns.ts';

/**
 * Where names of a pack are marked. A page can see its own marks, and with them what a reader's packs are about, so an
 * imported pack marks nothing until the reader says where.
 */
export type MarkPlaces = 'everywhere' | 'nowhere' | { sites: string[] };

export interface PackState {
  id: string;
  /** As in the pack. */
  title: string;
  /** ISO 8601 day, as in the pack. */
  version: string;
  /** BCP 47, of the title: that of the first source. */
  lang: string;
  /** Entries and names in it, for its reader to know it by. */
  entries: number;
  /** Bytes that it takes on the device; 0 for the pack that ships. */
  bytes: number;
  on: boolean;
  marks: MarkPlaces;
  /** Raised whenever the pack itself is replaced: what was found by the former holds no more. */
  revision: number;
}

/** The pack that ships, as far as a setting can tell of it; until the reader changes something it is all there is. */
export type ShippedPack = Pick<PackState, 'id' | 'title' | 'version' | 'lang' | 'entries'>;

/** In the reader's order. The pack that ships need not be in it; see `withShipped`. */
export const packStates = storage.defineItem<PackState[]>('local:packs', { fallback: [], version: 1 });

/** All packs there are: the one that ships first, unless the reader has put it elsewhere; its own words as they ship now. */
export function withShipped(states: readonly PackState[], shipped: ShippedPack): PackState[] {
  const unchanged: PackState = { ...shipped, bytes: 0, on: true, marks: 'everywhere', revision: 0 };
  const all = states.map((state) => (state.id === shipped.id ? { ...state, ...shipped } : state));
  return all.some(({ id }) => id === shipped.id) ? all : [unchanged, ...all];
}

/** True where a pack in use may mark pages of this site; null: a page that is on none. */
export function mayMark({ marks }: PackState, site: string | null): boolean {
  if (marks === 'everywhere' || marks === 'nowhere') return marks === 'everywhere';
  return site !== null && marks.sites.includes(site);
}

const inTurn = createTurns();

/** Changes the list of packs from what it is then. Background only. */
export function writePackStates(change: (states: PackState[]) => PackState[]): Promise<void> {
  return inTurn(async () => packStates.setValue(change(await packStates.getValue())));
}
