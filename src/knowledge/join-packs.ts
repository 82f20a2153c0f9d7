/**
 * Several packs as one: every entry gets an id that holds among all packs, and entries of two packs that are called
 * the same and are of one kind get the same. Everything that asks the packs (`entry-card.ts`, `timeline.ts`, …)
 * takes an id for the same thing wherever it stands, so one card then tells what both say, each with its source.
 *
 * A name is all there is to go by: two people of one name, each in a pack, become one card, which tells of each
 * statement whose it is. Entries of one pack stay apart, whatever they are called: its author has told them apart.
 */
import type { Renaming } from '../matching/rename-index.ts';
import type { FigureFacts, PackRecords } from './model.ts';
import { listWords } from './plain-words.ts';
import { renameRecords } from './rename-records.ts';

/** A pack as far as joining looks at it. */
export interface JoinablePack {
  records: PackRecords;
  /** By entry id: what it is called; see `CompiledPack.names`. */
  names: Readonly<Record<string, readonly string[]>>;
}

/** A pack under the ids that hold among all. */
export interface JoinedPack extends JoinablePack {
  /** From its own ids. */
  renaming: Renaming;
}

/** The ids given so far. */
interface Register {
  /** By kind and name, of what is called so first of all. */
  canonical: Map<string, string>;
  /** By kind and name, of what is called so at all. */
  called: Map<string, string>;
  /** What is counted, by measure. */
  counted: Map<string, string>;
}

/** Packs whose ids stay as they are, by their own ids. */
export interface PlainPacks {
  /** The one that ships. */
  shipped: string;
  /** What the reader keeps himself: its ids are made to hold among all, and lead to what other packs have. */
  library: string;
}

/**
 * Joins packs; their order stays, and with it whose name and line a card shows. Ids do not hang on that order: those of
 * imported packs get their pack's id in front. What several packs have goes by the id in the one that ships, or else in
 * the one whose id is first in the alphabet, or else in the library.
 */
export function joinPacks(packs: readonly JoinablePack[], plain: PlainPacks): JoinedPack[] {
  const register: Register = { canonical: new Map(), called: new Map(), counted: new Map() };
  const { shipped, library } = plain;
  const rankOf = ({ records: { id } }: JoinablePack) => (id === shipped ? 0 : id === library ? 2 : 1);
  const renamings = new Map<JoinablePack, Renaming>();
  for (const pack of packs.toSorted(
    (a, b) => rankOf(a) - rankOf(b) || (a.records.id < b.records.id ? -1 : 1),
  ))
    renamings.set(pack, nameAmongAll(pack, register, plain));
  return packs.map((pack) => {
    const renaming = renamings.get(pack) as Renaming; // given to each of them above
    const names = Object.entries(pack.names).map(([id, all]) => [renaming.entry(id), all] as const);
    return { records: renameRecords(pack.records, renaming), names: Object.fromEntries(names), renaming };
  });
}

function nameAmongAll({ records, names }: JoinablePack, register: Register, plain: PlainPacks): Renaming {
  const isPlain = records.id === plain.shipped || records.id === plain.library;
  const own = (id: string) => (isPlain ? id : `${records.id}/${id}`);
  const entries = new Map<string, string>();
  const given = new Set<string>();
  const seen: { id: string; canonical: string; called: string[] }[] = [];
  for (const { id, kind, name } of records.entries) {
    const keyOf = (words: string) => `${kind} ${listWords(words).join(' ')}`;
    const canonical = keyOf(name);
    const called = [canonical, ...(names[id] ?? []).map((words) => keyOf(words))];
    const known =
      register.called.get(canonical) ??
      called.map((key) => register.canonical.get(key)).find((key) => key !== undefined);
    const shared = known !== undefined && !given.has(known) ? known : own(id);
    entries.set(id, shared);
    given.add(shared);
    seen.push({ id: shared, canonical, called });
  }
  // After all of them: entries of one pack are never joined with each other.
  for (const { id, canonical, called } of seen) {
    if (!register.canonical.has(canonical)) register.canonical.set(canonical, id);
    for (const key of called) if (!register.called.has(key)) register.called.set(key, id);
  }
  const measures = nameMeasures(records, register.counted, own);
  return {
    entry: (id) => entries.get(id) ?? own(id),
    measure: (id) => measures.get(id) ?? own(id),
    cue: (name) => (isPlain ? name : `${name} (${records.title})`),
  };
}

/** A measure is that of another pack only where both count the same in the same unit. */
function nameMeasures(
  { entries }: PackRecords,
  counted: Register['counted'],
  own: (id: string) => string,
): Map<string, string> {
  const measures = new Map<string, string>();
  for (const { figure } of entries) {
    if (figure?.measure === undefined || measures.has(figure.measure)) continue;
    const key = describeMeasure(figure);
    const known = counted.get(key) ?? own(figure.measure);
    counted.set(key, known);
    measures.set(figure.measure, known);
  }
  return measures;
}

function describeMeasure({ measure, unit, counted }: FigureFacts): string {
  return [measure, unit, counted].map((words) => listWords(words ?? '').join(' ')).join('|'); // only those with a measure
}
