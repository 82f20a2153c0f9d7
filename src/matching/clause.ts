/**
 * Names whose words stand in any order within a clause: "Russia's pullout from the
 * treaty", "the treaty pullout by Russia". One part, the rarest, is what the index
 * leads to; the others are looked for around it, and only there.
 */
import { Gap } from './gaps.ts';
import { indexFrom } from './near-hits.ts';
import { Flag, type Tokens } from './tokens.ts';
import type { Hit } from './walk.ts';

/** Words that may stand between two parts that are neighbours: "pullout [from the European] treaty". */
export const MAX_BETWEEN = 3;

/** Ways to choose parts that are tried at one name: no sentence has as many, a text made of nothing else has millions. */
const MOST_WAYS = 2_000;

/** Words of a part, as a rule. */
const MAX_PART_WORDS = 6;

/** Rows of the first and the last word of all parts together. */
export interface Clause {
  first: number;
  last: number;
  /** The parts found, in the order of their lists. */
  parts: readonly Hit[];
}

const NONE: readonly Hit[] = [];

interface Text {
  tokens: Tokens;
  evidence: ReadonlyMap<number, readonly Hit[]>;
}

/** Whether two parts, the second behind the first, are neighbours in one clause. */
function areNeighbours(tokens: Tokens, before: Hit, after: Hit): boolean {
  if (after.first <= before.last || after.first - before.last - 1 > MAX_BETWEEN) return false;
  for (let row = before.last + 1; row <= after.first; row++) {
    if (tokens.gap[row] !== Gap.Join) return false;
    // A capital may be another participant's: Russia welcomed Poland's pullout.
    if (row < after.first && ((tokens.flags[row] as number) & Flag.Capital) !== 0) return false;
  }
  return true;
}

function areTogether(tokens: Tokens, parts: readonly Hit[]): boolean {
  const sorted = parts.toSorted((a, b) => a.first - b.first);
  return sorted.every((part, at) => {
    const before = sorted[at - 1];
    return before === undefined || areNeighbours(tokens, before, part);
  });
}

/**
 * Finds one part of each list around a hit, so that all stand together in the narrowest way. Null where they do not.
 * Gaps must have been read.
 */
export function findClause(reading: Text, lists: readonly (readonly number[])[], hit: Hit): Clause | null {
  // As far as the parts can reach, each a few words long.
  const reach = (MAX_BETWEEN + MAX_PART_WORDS) * lists.length;
  const choices: Hit[][] = [];
  for (const cues of lists) {
    const near: Hit[] = [];
    for (const cue of cues) {
      const parts = reading.evidence.get(cue) ?? NONE;
      // A part that begins before the reach may still end within it.
      for (let at = indexFrom(parts, hit.first - 2 * reach); at < parts.length; at++) {
        const part = parts[at] as Hit; // below the length
        if (part.first > hit.last + reach) break;
        if (part.last >= hit.first - reach) near.push(part);
      }
    }
    // Mostly one part is nowhere near, and the others need not be looked for.
    if (near.length === 0) return null;
    choices.push(near);
  }
  let best: Clause | null = null;
  let ways = 0;
  const choose = (at: number, parts: readonly Hit[]): void => {
    const options = choices[at];
    if (options !== undefined) {
      for (const option of options) {
        if (ways >= MOST_WAYS) return;
        choose(at + 1, [...parts, option]);
      }
      return;
    }
    ways += 1;
    const all = [hit, ...parts];
    if (!areTogether(reading.tokens, all)) return;
    const first = Math.min(...all.map((part) => part.first));
    const last = Math.max(...all.map((part) => part.last));
    if (best === null || last - first < best.last - best.first) best = { first, last, parts };
  };
  choose(0, []);
  return best;
}
