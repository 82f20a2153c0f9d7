/**
 * What a block tells of surnames: that one stands with its first name, or that
 * another first name claims it; and whether the block settles it alone.
 */
import { surnameCue } from './decide.ts';
import { findRival, type Reading } from './local-rules.ts';
import { type Matcher, type MatchIndex, ownerOf } from './match-index.ts';
import type { Candidate } from './model.ts';
import type { Named } from './named.ts';
import { foldRow } from './tokens.ts';
import type { Hit } from './walk.ts';

const NO_CUES: ReadonlySet<string> = new Set();

/** The name of a hit that is a surname others bear too, or undefined. */
function surnameOf(index: MatchIndex, { form }: Hit): string | undefined {
  const name = index.names[ownerOf(index, form)];
  return name?.measure === undefined ? (name?.surname ?? undefined) : undefined;
}

/** Cue names, each once, of the surnames that stand here with their first name, or that another first name claims. */
export function findSurnameCues(
  { index, entryAt }: Matcher,
  reading: Reading,
  hits: readonly Hit[],
  named: readonly Named[],
): ReadonlySet<string> {
  const full = named.filter(
    ({ hit, candidate }) => hit.last > hit.first && !candidate.on && index.surnames[candidate.entry],
  );
  if (full.length === 0 && hits.every((hit) => surnameOf(index, hit) === undefined)) return NO_CUES;
  const cues = new Set<string>();
  /** Rows of full names, by entry. */
  const inFull = new Map<string, Set<number>>();
  for (const { hit, candidate } of full) {
    const surnames = index.surnames[candidate.entry] ?? {};
    const rows = inFull.get(candidate.entry) ?? new Set();
    inFull.set(candidate.entry, rows);
    for (let row = hit.first; row <= hit.last; row++) {
      rows.add(row);
      const surname = surnames[foldRow(reading.text, reading.tokens, row)];
      if (surname !== undefined) cues.add(surnameCue('full', candidate.entry, surname));
    }
  }
  for (const hit of hits) {
    const surname = surnameOf(index, hit);
    if (surname === undefined) continue;
    const entry = entryAt(index.formEntry[hit.form] as number).id; // forms are the index's own
    const rows = inFull.get(entry);
    const own = (rows?.has(hit.first) && rows.has(hit.last)) ?? false; // no rows: nobody is named in full
    if (!own && findRival(index, reading, hit)) cues.add(surnameCue('rival', entry, surname));
  }
  return cues;
}

/** Where the block itself says in full whose surname it is, and names nobody else, others in the article do not matter. */
export function settleSurname(candidate: Candidate, seen: ReadonlySet<string>): void {
  const { entry, on } = candidate;
  if (!on?.surname) return;
  const { name } = on.surname;
  if (!seen.has(surnameCue('full', entry, name)) || seen.has(surnameCue('rival', entry, name))) return;
  candidate.why += `${candidate.why.includes(': ') ? ', ' : ': '}surname, full name in the paragraph`;
  if (on.unless) candidate.on = { unless: on.unless };
  else delete candidate.on;
}
