/**
 * Passages that have to do with a page, ranked by the entries they share with it.
 */
import type { EntryRecord, PackRecords, PassageRecord, RelatedPassage } from './model.ts';
import { linksOf, weighEntries } from './passage-links.ts';
import { makeStatement } from './statement.ts';

/** Each time an entry has brought a passage in, it counts half for the next: the list shall show several sides of a page. */
const REPEAT_FACTOR = 0.5;
/** A headline says in short what the text says in full. */
const HEADLINE_FACTOR = 0.5;

interface Scored {
  records: PackRecords;
  passage: PassageRecord;
  /** Shared entries with their weight, rarest first. */
  shares: { entry: EntryRecord; weight: number }[];
}

/**
 * At most `limit` passages that are about, or said by, at least one of these entries. The rarer an entry among the
 * passages of its pack, the more it weighs; general ones weigh little. Passages of equal weight keep the order of their source.
 * A claim and its answer are one item, whichever of them leads.
 */
export function relatedPassages(
  packs: readonly PackRecords[],
  entryIds: readonly string[],
  limit: number,
): RelatedPassage[] {
  const open = packs.flatMap((records) => scorePassages(records, new Set(entryIds)));
  const uses = new Map<string, number>();
  const chosen: RelatedPassage[] = [];
  const shown = new Set<PassageRecord>();
  while (chosen.length < limit) {
    const best = pickBest(
      open.filter(({ passage }) => !shown.has(passage)),
      uses,
    );
    if (best === null) break;
    const statement = makeStatement(best.records, best.passage, null);
    const { answers, answerTo = [] } = statement;
    for (const { passage } of [statement, ...answers, ...answerTo]) shown.add(passage);
    for (const { entry } of best.shares) uses.set(entry.id, (uses.get(entry.id) ?? 0) + 1);
    chosen.push({ statement, shares: best.shares.map(({ entry: { id, name } }) => ({ entry: id, name })) });
  }
  return chosen;
}

function scorePassages(records: PackRecords, wanted: ReadonlySet<string>): Scored[] {
  const weigh = weighEntries(records);
  const entries = records.entries.filter(({ id }) => wanted.has(id));
  return records.passages.flatMap((passage) => {
    const links = linksOf(passage);
    const shared = entries
      .filter(({ id }) => links.has(id))
      .map((entry) => ({ entry, weight: weigh(entry) }));
    if (shared.length === 0) return [];
    return [{ records, passage, shares: shared.toSorted((a, b) => b.weight - a.weight) }];
  });
}

function pickBest(open: readonly Scored[], uses: ReadonlyMap<string, number>): Scored | null {
  let best: Scored | null = null;
  let most = 0;
  for (const scored of open) {
    const factor = scored.passage.place.paragraph === 'headline' ? HEADLINE_FACTOR : 1;
    const score = scored.shares.reduce(
      (sum, { entry, weight }) => sum + factor * weight * REPEAT_FACTOR ** (uses.get(entry.id) ?? 0),
      0,
    );
    if (score > most) [best, most] = [scored, score];
  }
  return best;
}
