/**
 * Which packs are in use, in the reader's order, and which may mark pages. A small setting beside the packs themselves
 * (`pack-store.ts`), so that a page can be answered without them. Written by the background alone, as all settings
 * are; a pack is stored before it is named here, and no longer named before it is removed: what is named here is whole.
 */
import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { siteOf } from './site.ts';
import { createTurns } from './turns.ts';

/**
 * Where names of a pack are marked. A page can see its own marks, and with them what a reader's packs are about, so an
 * imported pack marks nothing until the reader says where.
 */
export type MarkPlaces = 'everywhere' | 'nowhere' | { sites: string[] };

export interface PackState {
  id: string;
  /** Where it comes from; `library`: what the reader keeps himself, with no title of its own. */
  sort: 'shipped' | 'imported' | 'library';
  /** As in the pack. */
  title: string;
  /** ISO 8601 day, as in the pack. */
  version: string;
  /** BCP 47, of the title: that of the first source. */
  lang: string;
  /** Entries and names in it, for its reader to know it by. */
  entries: number;
  /** Bytes that it takes on the device; 0 where nobody has counted them. */
  bytes: number;
  on: boolean;
  marks: MarkPlaces;
  /** Raised whenever the pack itself is replaced: what was found by the former holds no more. */
  revision: number;
}

/** The pack that ships, as far as a setting can tell of it; until the reader changes something it is all there is. */
export type ShippedPack = Pick<PackState, 'id' | 'title' | 'version' | 'lang' | 'entries'>;

/** A pack that has been stored, and of which nothing is chosen yet. */
export type NewPack = ShippedPack & Pick<PackState, 'bytes' | 'sort'>;

/** In the reader's order. The pack that ships need not be in it; see `withShipped`. */
export const packStates = storage.defineItem<PackState[]>('local:packs', { fallback: [], version: 1 });

/** All packs there are: the one that ships first, unless the reader has put it elsewhere; its own words as they ship now. */
export function withShipped(states: readonly PackState[], shipped: ShippedPack): PackState[] {
  const unchanged: PackState = {
    ...shipped,
    sort: 'shipped',
    bytes: 0,
    on: true,
    marks: 'everywhere',
    revision: 0,
  };
  const all = states.map((state) => (state.id === shipped.id ? { ...state, ...shipped } : state));
  return all.some(({ id }) => id === shipped.id) ? all : [unchanged, ...all];
}

/** True where a pack in use may mark pages of this site; null: a page that is on none. */
export function mayMark({ marks }: PackState, site: string | null): boolean {
  if (marks === 'everywhere' || marks === 'nowhere') return marks === 'everywhere';
  return site !== null && marks.sites.includes(site);
}

/** The list with every site named as `siteOf` names it, however the reader wrote it, and each once. */
export function withSites(states: readonly PackState[]): PackState[] {
  return states.map((state) => {
    if (typeof state.marks === 'string') return state;
    const sites = state.marks.sites.map((site) => siteOf(`http://${site}/`) ?? site);
    return { ...state, marks: { sites: [...new Set(sites)] } };
  });
}

/** The list with a pack put into use: as the last, marking nothing; in the place of one of its id, of which everything chosen stays. */
export function withPack(states: readonly PackState[], pack: NewPack): PackState[] {
  const before = states.find(({ id }) => id === pack.id);
  if (before === undefined) return [...states, { ...pack, on: true, marks: 'nowhere', revision: 0 }];
  const after = { ...before, ...pack, revision: before.revision + 1 };
  return states.map((state) => (state === before ? after : state));
}

/** What a reader has chosen of a pack, without what the pack says of itself. */
export type PackChoice = Pick<PackState, 'id' | 'on' | 'marks'>;

const Choices = v.pipe(
  v.array(
    v.strictObject({
      id: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)),
      on: v.boolean(),
      marks: v.union([
        v.picklist(['everywhere', 'nowhere']),
        v.strictObject({ sites: v.pipe(v.array(v.pipe(v.string(), v.maxLength(253))), v.maxLength(1000)) }),
      ]),
    }),
  ),
  v.maxLength(1000),
);

/** Choices as they come from a file, or what is wrong with them. */
export function readPackChoices(value: unknown): PackChoice[] | string {
  const { success, output, issues } = v.safeParse(Choices, value);
  return success ? output : `choices: ${issues[0].message}`;
}

/** The list in the order of these choices, and as they say; packs they do not name follow as they are. */
export function withChoices(states: readonly PackState[], choices: readonly PackChoice[]): PackState[] {
  const chosen = choices.flatMap((choice) => {
    const state = states.find(({ id }) => id === choice.id);
    return state === undefined ? [] : [{ ...state, ...choice }];
  });
  return [...chosen, ...states.filter(({ id }) => !choices.some((choice) => choice.id === id))];
}

const inTurn = createTurns();

/** Changes the list of packs from what it is then. Background only. */
export function writePackStates(change: (states: PackState[]) => PackState[]): Promise<void> {
  return inTurn(async () => packStates.setValue(change(await packStates.getValue())));
}
