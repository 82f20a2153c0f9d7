/**
 * Packs in from files and out to files. A file that does not hold changes nothing. What is brought in, replaced or
 * removed can be taken back until the page is closed: what was there before is held as long.
 */
import type { AuthoredFile } from '../../src/knowledge/authored-files.ts';
import { importPack } from '../../src/knowledge/import-pack.ts';
import { comparePacks } from '../../src/knowledge/pack-changes.ts';
import { PACK_LIMITS } from '../../src/knowledge/pack-limits.ts';
import type { Problem } from '../../src/knowledge/problem.ts';
import { askInTurn } from '../../src/platform/ask-in-turn.ts';
import { NoRoom } from '../../src/platform/database.ts';
import { askBackground } from '../../src/platform/messaging.ts';
import { readPack, removePack, type StoredPack, writePack } from '../../src/platform/pack-store.ts';
import type { PackState } from '../../src/platform/packs.ts';
import type { PackOutcome } from '../../src/ui/options/packs-shown.ts';
import { describePack } from './describe-pack.ts';
import { saveFile } from './save-file.ts';

export interface PackExchange {
  /** Reads files, each a pack, or all of them one pack where they are YAML. */
  bring(files: readonly File[]): Promise<PackOutcome>;
  /** Hands a pack to the browser as a file. */
  save(id: string): Promise<void>;
  remove(id: string): Promise<PackOutcome>;
  /** Brings back what the last change replaced; nothing where there was none. */
  undo(): Promise<PackOutcome>;
}

/** Bytes of a character at most, as UTF-8: what is larger need not be read to be refused. */
const MOST_BYTES = 4 * PACK_LIMITS.characters;

export function createPackExchange(): PackExchange {
  let takeBack: (() => Promise<void>) | null = null;

  async function bring(files: readonly File[]): Promise<PackOutcome> {
    const large = files.find(({ size }) => size > MOST_BYTES);
    if (large !== undefined) return { state: 'refused', problems: [tellLarge(large)] };
    const read = await Promise.all(files.map(readFile));
    const { pack, problems } = importPack(read);
    if (problems !== undefined) return { state: 'refused', problems };
    const states = await askBackground('listPacks');
    const { records } = pack.compiled;
    const former = states.find(({ id }) => id === records.id);
    if (former !== undefined && former.sort !== 'imported')
      return { state: 'refused', problems: [tellShipped(read, records.id)] };
    const stored: StoredPack = { id: records.id, ...pack };
    const before = former === undefined ? null : await readPack(former.id);
    try {
      await writePack(stored);
    } catch (error) {
      if (error instanceof NoRoom) return { state: 'no-room' };
      throw error;
    }
    await askInTurn('usePack', { pack: describePack(stored) });
    takeBack = () => restore(states, records.id, before);
    if (former === undefined) return { state: 'imported', title: records.title, ...count(stored) };
    const changes = before === null ? null : comparePacks(before.compiled, stored.compiled);
    return { state: 'updated', title: records.title, changes };
  }

  async function restore(states: PackState[], id: string, before: StoredPack | null): Promise<void> {
    // In the order in which nothing is named that does not lie there whole.
    if (before !== null) await writePack(before);
    const now = (await askBackground('listPacks')).find((state) => state.id === id);
    const revision = (now?.revision ?? 0) + 1; // read anew
    const packs = states.map((state) => (state.id === id ? { ...state, revision } : state));
    await askInTurn('arrangePacks', { packs });
    if (before === null) await removePack(id);
  }

  return {
    bring,
    async save(id) {
      const stored = await readPack(id);
      if (stored === null) throw new Error(`no pack "${id}" is stored`);
      const pretty = JSON.stringify(JSON.parse(stored.authored), null, 2);
      saveFile(`${id}.json`, `${pretty}\n`);
    },
    async remove(id) {
      const states = await askBackground('listPacks');
      const before = await readPack(id);
      await askInTurn('arrangePacks', { packs: states.filter((state) => state.id !== id) });
      await removePack(id);
      takeBack = () => restore(states, id, before);
      return { state: 'removed', title: states.find((state) => state.id === id)?.title ?? id };
    },
    async undo() {
      if (takeBack === null) return { state: 'none' };
      await takeBack();
      takeBack = null;
      return { state: 'undone' };
    },
  };
}

async function readFile(file: File): Promise<AuthoredFile> {
  return { name: file.name, text: await file.text() };
}

function count({ compiled: { records } }: StoredPack) {
  return { entries: records.entries.length, passages: records.passages.length };
}

function tellLarge({ name, size }: File): Problem {
  return {
    file: name,
    line: null,
    path: '',
    reason: `${size} bytes; all files of a pack together may have ${PACK_LIMITS.characters} characters`,
    remedy: 'make several packs of it: packs work together',
  };
}

function tellShipped(files: readonly AuthoredFile[], id: string): Problem {
  return {
    file: files.map(({ name }) => name).join(', '),
    line: null,
    path: 'id',
    reason: `"${id}" is the id of the pack that comes with Sidelight`,
    remedy: 'give the pack another id',
  };
}
