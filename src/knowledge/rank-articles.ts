/** Which of many documents are closest to a page, by the entries they share with it. */

/** The documents that name one entry. */
export interface NamedIn {
  ids: readonly string[];
  /** Known to every reader: it tells little. */
  general: boolean;
}

/** What everybody knows may break a tie, not make a ranking. */
const GENERAL_WEIGHT = 0.1;

/**
 * Ids by how much the documents share: the rarer an entry among all of them, the more it weighs. Of two that share as
 * much, the greater id first, which is the later one. `all`: how many documents there are.
 */
export function rankIds(groups: readonly NamedIn[], all: number): string[] {
  const scores = new Map<string, number>();
  for (const { ids, general } of groups) {
    if (ids.length === 0) continue;
    const weight = Math.log(1 + all / ids.length) * (general ? GENERAL_WEIGHT : 1);
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + weight);
  }
  const ranked = [...scores].sort(([a, one], [b, other]) => other - one || (a < b ? 1 : -1));
  return ranked.map(([id]) => id);
}
