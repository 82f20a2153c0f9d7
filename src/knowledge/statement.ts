/**
 * A passage as it is shown: with its source, with the answers that the source
 * gives, and with what it answers. Which statements a card shows in which order
 * is the business of `entry-card.ts`.
 */
import type { PackRecords, PassageRecord, SourceRecord, Statement } from './model.ts';
import { findPassage, findSource } from './pack-lookup.ts';
import { isSpokenBy } from './passage-links.ts';

/** A passage with its source. */
export interface Sourced {
  passage: PassageRecord;
  source: SourceRecord;
}

/**
 * The statement that a passage of this pack makes, seen from an entry; from nowhere in particular
 * where `entry` is null. Answers to answers follow the answers, so that no side is left without its word.
 * Throws an Error where the pack lacks the passage's source: a compiled pack never does.
 */
export function makeStatement(records: PackRecords, passage: PassageRecord, entry: string | null): Statement {
  const answers = collectAnswers(records, passage).map((answer) => withSource(records, answer));
  const claims = passagesOf(records, passage.answers).map((claim) => withSource(records, claim));
  const statement: Statement = { ...withSource(records, passage), role: roleOf(passage, entry), answers };
  return claims.length === 0 ? statement : { ...statement, answerTo: claims };
}

/** One who is named among several speaks less for itself than one who speaks alone. */
function roleOf(passage: PassageRecord, entry: string | null): Statement['role'] {
  if (entry === null || !isSpokenBy(passage, entry)) return 'about';
  return passage.chain.at(-1)?.entry === entry ? 'own' : 'joint'; // it speaks: the chain has a last link
}

/** All answers to a passage and to its answers, in the order of the source's pairing, each once. */
export function collectAnswers(records: PackRecords, passage: PassageRecord): PassageRecord[] {
  const found: PassageRecord[] = [];
  const collect = (claim: PassageRecord): void => {
    for (const answer of passagesOf(records, claim.answeredBy)) {
      if (answer === passage || found.includes(answer)) continue;
      found.push(answer);
      collect(answer);
    }
  };
  collect(passage);
  return found;
}

/** Passages by id, in the order asked for; ids the pack lacks are left out. */
export function passagesOf(records: PackRecords, ids: readonly string[]): PassageRecord[] {
  return ids.flatMap((id) => findPassage(records, id) ?? []);
}

/** A passage with its source. Throws an Error where the pack lacks that: a compiled pack never does. */
export function withSource(records: PackRecords, passage: PassageRecord): Sourced {
  const source = findSource(records, passage.source);
  if (source === undefined) throw new Error(`pack "${records.id}" lacks the source "${passage.source}"`);
  return { passage, source };
}
