/**
 * The packs in use as the background holds them: joined, their indexes decoded, once for each life of the worker and
 * each change of what is in use. A worker that starts anew opens them anew; nothing else is kept.
 */
import shipped from 'virtual:bundled-pack';
import { type JoinedPack, joinPacks } from '../../src/knowledge/join-packs.ts';
import type { KeptArticle, OwnEntry } from '../../src/knowledge/kept-article.ts';
import { LIBRARY_ID, libraryRecords } from '../../src/knowledge/library-records.ts';
import type { PackRecords } from '../../src/knowledge/model.ts';
import { indexPlainNames, rebuildIndex } from '../../src/knowledge/pack-index.ts';
import { createSearch, type Search, type SearchedPack } from '../../src/knowledge/search.ts';
import { decodeIndex, type MatchIndex } from '../../src/matching/match-index.ts';
import { renameIndex } from '../../src/matching/rename-index.ts';
import { logFailure } from '../../src/platform/failure-log.ts';
import { listOwnEntries, readArticles } from '../../src/platform/library-store.ts';
import { readPack, writePack } from '../../src/platform/pack-store.ts';
import { type PackState, packStates, withShipped } from '../../src/platform/packs.ts';

/** An index and whose it is. */
export interface OpenIndex {
  index: MatchIndex;
  /** Id of its pack; absent for the one that ships. */
  from?: string;
}

export interface OpenPacks {
  /** Which packs these are, in which state, but for the library; another where they would find something else. */
  state: string;
  /** In the reader's order. */
  records: PackRecords[];
  indexes: OpenIndex[];
  /** Null where nothing is kept, or the library is turned off. */
  library: OpenLibrary | null;
  search(): Promise<Search>;
}

export interface OpenLibrary extends Pick<JoinedPack, 'renaming'> {
  own: readonly OwnEntry[];
  /** Those that the reader's entries were picked out of. */
  articles: readonly KeptArticle[];
}

/** A pack as it is loaded, before it is joined with others. */
interface LoadedPack extends SearchedPack {
  index(): MatchIndex;
  library?: Omit<OpenLibrary, 'renaming'>;
}

/** What the settings need to know of the pack that ships. */
export const SHIPPED = {
  id: shipped.records.id,
  title: shipped.records.title,
  version: shipped.records.version,
  lang: shipped.records.sources[0]?.language ?? 'en', // a pack without a source says nothing
  entries: shipped.records.entries.length,
};

let shippedIndex: MatchIndex | null = null;
let open: Promise<OpenPacks> | null = null;

/** The packs in use. One that cannot be read is left out: the others answer all the same. */
export function openPacks(): Promise<OpenPacks> {
  open ??= load();
  return open;
}

/** All packs there are, in use or not. */
export async function listPacks(): Promise<PackState[]> {
  return withShipped(await packStates.getValue(), SHIPPED);
}

/** Opens them anew when they are next asked for. */
export function forgetPacks(): void {
  open = null;
}

async function load(): Promise<OpenPacks> {
  const states = (await listPacks()).filter(({ on }) => on);
  const state = JSON.stringify(
    states.flatMap(({ id, version, revision }) => (id === LIBRARY_ID ? [] : [[id, version, revision]])),
  );
  const loaded = await Promise.all(states.map(loadOrNull));
  const packs = loaded.filter((pack) => pack !== null);
  // Most readers have one pack, and every waking of the worker would rename it for nothing.
  const [only, ...others] = packs;
  if (only?.records.id === shipped.records.id && others.length === 0)
    return makeOpen({ state, packs: [only], indexes: [{ index: only.index() }], library: null });
  const joined = joinPacks(packs, { shipped: SHIPPED.id, library: LIBRARY_ID });
  const indexes = packs.flatMap(({ index, records: { id } }, at): OpenIndex[] => {
    const renaming = joined[at]?.renaming; // one for each
    if (renaming === undefined) return [];
    const named = renameIndex(index(), renaming);
    return [id === SHIPPED.id ? { index: named } : { index: named, from: id }];
  });
  const at = packs.findIndex((pack) => pack.library !== undefined);
  const [own, renaming] = [packs[at]?.library, joined[at]?.renaming]; // none where there is no library
  const library = own && renaming ? { ...own, renaming } : null;
  return makeOpen({ state, packs: joined, indexes, library });
}

interface Opened extends Pick<OpenPacks, 'state' | 'indexes' | 'library'> {
  packs: readonly SearchedPack[];
}

function makeOpen({ packs, ...rest }: Opened): OpenPacks {
  let search: Promise<Search> | null = null;
  return {
    ...rest,
    records: packs.map(({ records }) => records),
    search() {
      search ??= createSearch(packs);
      return search;
    },
  };
}

/** Null, and noted, where a pack cannot be read. */
async function loadOrNull(state: PackState): Promise<LoadedPack | null> {
  const pack = await loadPack(state).catch(() => null);
  if (pack === null) void logFailure({ code: 'pack-unreadable', where: 'background' });
  return pack;
}

async function loadPack({ id }: PackState): Promise<LoadedPack | null> {
  if (id === SHIPPED.id) return { ...shipped, index: openShipped };
  if (id === LIBRARY_ID) return loadLibrary();
  const stored = await readPack(id);
  if (stored === null) return null;
  const index = decodeOrNull(stored.index);
  if (index !== null) return { ...stored.compiled, index: () => index };
  const renewed = { ...stored, index: rebuildIndex(stored.authored) };
  await writePack(renewed);
  return { ...stored.compiled, index: () => decodeIndex(renewed.index) };
}

/** The reader's own entries, with the articles they were picked out of; all other articles are looked up when they are asked for. */
async function loadLibrary(): Promise<LoadedPack> {
  const own = await listOwnEntries();
  const articles = await readArticles([...new Set(own.map(({ article }) => article))]);
  const records = libraryRecords(articles, own);
  const names = Object.fromEntries(records.entries.map(({ id, name }) => [id, [name]]));
  return { records, names, index: () => indexPlainNames(records.entries), library: { own, articles } };
}

function openShipped(): MatchIndex {
  shippedIndex ??= decodeIndex(readBase64(shipped.index));
  return shippedIndex;
}

/** Null where another version of Sidelight wrote it. */
function decodeOrNull(bytes: Uint8Array): MatchIndex | null {
  try {
    return decodeIndex(bytes);
  } catch {
    return null;
  }
}

/** Younger than the types; Chromium has it from 140 on, Firefox from 133. */
interface FromBase64 {
  fromBase64?(text: string): Uint8Array;
}

/**
 * Bytes from base64, at every waking: half a millisecond for the two megabytes that ship, and six by the loop, which
 * in turn takes a twentieth of `Uint8Array.from` with a function.
 */
function readBase64(text: string): Uint8Array {
  const native = (Uint8Array as FromBase64).fromBase64?.(text);
  if (native !== undefined) return native;
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
