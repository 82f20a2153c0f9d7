/**
 * What must fit together in a pack across its keys. Shape is checked before, by
 * `schema.ts`; names by `readNames` of the matching room.
 */
import { checkDate, type Report } from './check-pieces.ts';
import { checkEntries } from './entry-checks.ts';
import { findOrderProblems } from './event-order.ts';
import { MOST_PROBLEMS } from './pack-limits.ts';
import { checkPassage } from './passage-checks.ts';
import { type Problem, writePath } from './problem.ts';
import type { AuthoredPack } from './schema.ts';
import type { Locate } from './yaml-places.ts';

/** Thrown to end the checks. */
class Enough extends Error {}

/** Problems of meaning in a pack whose shape is right, at most `MOST_PROBLEMS`. */
export function checkPack(pack: AuthoredPack, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, reason, remedy) => {
    problems.push({ ...locate(path), path: writePath(path), reason, remedy });
    // Each takes a search for what was meant: a pack that is wrong everywhere would take for ever.
    if (problems.length >= MOST_PROBLEMS) throw new Enough();
  };
  try {
    checkAll(pack, report);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
  return problems;
}

function checkAll(pack: AuthoredPack, report: Report): void {
  for (const [id, source] of Object.entries(pack.sources)) {
    checkDate(['sources', id, 'published'], source.published, report);
    const counted = source.sentences?.length; // absent where they are not counted
    if (counted !== undefined && counted !== source.paragraphs)
      report(
        ['sources', id, 'sentences'],
        `sentences are counted for ${counted} paragraphs, and the source has ${source.paragraphs}`,
        'write one number for each paragraph, or leave `sentences` out',
      );
  }
  for (const [id, passage] of Object.entries(pack.passages)) checkPassage(id, passage, pack, report);
  checkEntries(pack, report);
  findSharedNames(pack, report);
  findOrderProblems(pack, report);
}

/** Canonical names are headings of cards: two cards under one heading could not be told apart. */
function findSharedNames(pack: AuthoredPack, report: Report): void {
  const owners = new Map<string, string>();
  for (const [id, { name }] of Object.entries(pack.entries)) {
    const heading = name.trim().normalize('NFKC').toLowerCase();
    const owner = owners.get(heading);
    if (owner === undefined) owners.set(heading, id);
    else
      report(
        ['entries', id, 'name'],
        `"${name}" is also the name of "${owner}"`,
        'join the two entries, or name each so that a reader can tell them apart',
      );
  }
}
