/** Which of many documents are closest to a page, by the entries they share with it. */

/**
 * Ids by how much the documents share: the rarer an entry among all of them, the more it weighs. Of two that share as
 * much, the greater id first, which is the later one. `groups`: by entry, the documents that name it; `all`: how many
 * documents there are.
 */
export function rankIds(groups: readonly (readonly string[])[], all: number): string[] {
  const scores = new Map<string, number>();
  for (const ids of groups) {
    const weight = Math.log(1 + all / Math.max(ids.length, 1));
    for (const id of ids) scores.set(id, (scores.get(id) ?? 0) + weight);
  }
  const ranked = [...scores].sort(([a, one], [b, other]) => other - one || (a < b ? 1 : -1));
  return ranked.map(([id]) => id);
}
