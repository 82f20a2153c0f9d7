/**
 * The names among what was found in a block: those that the block allows, as
 * candidates. The rules themselves are in `local-rules.ts`.
 */
import { isAddress } from './addresses.ts';
import { applyLocalRules, type Passed, type Reading } from './local-rules.ts';
import { type IndexedName, type Matcher, ownerOf } from './match-index.ts';
import type { Amount, Block, Candidate, EntrySpec } from './model.ts';
import type { NumberRun } from './number-runs.ts';
import type { Hit } from './walk.ts';

/** A name found that its block allows. */
export interface Named {
  hit: Hit;
  candidate: Candidate;
}

/** How a name comes through that has no rules. */
const FREE: Passed = { reasons: [], on: {} };

/** What a name is of: its entry; or its measure, which is shown nowhere as a name. */
function entryOf({ index, entryAt }: Matcher, { measure }: IndexedName, form: number): EntrySpec | undefined {
  if (measure === undefined) return entryAt(index.formEntry[form] as number); // forms are the index's own
  const id = index.measures[measure];
  return id === undefined ? undefined : { id, general: true };
}

function readQuantity(
  { text, tokens }: Reading,
  { value, to, bound, boundFirst, boundLast }: NumberRun,
  measure: string,
): Amount {
  // Rows of a number are rows of the text.
  const start = tokens.start[boundFirst] as number;
  const end = tokens.end[boundLast] as number;
  return { measure, value, to, bound, worded: text.slice(start, end), start, end };
}

/** The names among hits that are no evidence, in their order. */
export function findNamed(
  matcher: Matcher,
  reading: Reading,
  { id: block, scope }: Block,
  hits: readonly Hit[],
): Named[] {
  const { index, isFree } = matcher;
  const { text, tokens } = reading;
  const named: Named[] = [];
  for (const hit of hits) {
    const owner = ownerOf(index, hit.form);
    const name = index.names[owner];
    // Rows are numbers that the tokenizer gave out itself.
    let start = tokens.start[hit.first] as number;
    let end = tokens.end[hit.last] as number;
    if (!name || isAddress(text, start, end)) continue;
    const passed = isFree[owner] ? FREE : applyLocalRules(index, reading, name, hit);
    if (passed?.clause !== undefined) {
      start = tokens.start[passed.clause.first] as number;
      end = tokens.end[passed.clause.last] as number;
    }
    const entry = passed && entryOf(matcher, name, hit.form);
    if (!entry) continue;
    const surface = text.slice(start, end);
    const why = passed.reasons.length === 0 ? surface : `${surface}: ${passed.reasons.join(', ')}`;
    const { id, general } = entry;
    const candidate: Candidate = { block, scope, start, end, entry: id, general, why };
    if (passed !== FREE && Object.keys(passed.on).length > 0) candidate.on = passed.on;
    if (hit.number && name.measure !== undefined)
      candidate.quantity = readQuantity(reading, hit.number, entry.id);
    named.push({ hit, candidate });
  }
  return named;
}

/** Whether each name stands behind the one before it, as nearly always. */
function areApart(candidates: readonly Candidate[]): boolean {
  let reached = 0;
  for (const { start, end } of candidates) {
    if (start < reached) return false;
    reached = end;
  }
  return true;
}

/**
 * Leaves out what a longer name covers that stands whatever the article says; an amount covers no name. What starts
 * earlier and reaches into the longer one may stand in its place: then it covers nothing. One sweep in the order of
 * the text, which may hold many thousand names.
 */
export function dropCovered(named: readonly Named[]): Candidate[] {
  const candidates = named.map(({ candidate }) => candidate);
  if (areApart(candidates)) return candidates;
  const covered = new Set<Candidate>();
  /** Where the names end that start before this one, at the latest. */
  let reached = 0;
  /** The cover that reaches furthest; of those, the one that starts first. */
  let cover: Candidate | null = null;
  let startsHere: Candidate[] = [];
  const passStart = () => {
    for (const { end, quantity } of startsHere) if (!quantity) reached = Math.max(reached, end);
    startsHere = [];
  };
  for (const candidate of candidates.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const { start, end, on, quantity } = candidate;
    if (startsHere[0] !== undefined && startsHere[0].start < start) passStart();
    startsHere.push(candidate);
    if (cover !== null && cover.end >= end && cover.end - cover.start > end - start) covered.add(candidate);
    if (!on && !quantity && reached <= start && (cover === null || end > cover.end)) cover = candidate;
  }
  return candidates.filter((candidate) => !covered.has(candidate));
}
