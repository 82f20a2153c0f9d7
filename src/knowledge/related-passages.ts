/**
 * Passages that have to do with a page, ranked by the entries they share with it, then by the words.
 */
import MiniSearch from 'minisearch';
import type { EntryRecord, PackRecords, PassageRecord, RelatedPassage } from './model.ts';
import { passagesShared, weighEntries } from './pack-lookup.ts';
import { stemWords } from './plain-words.ts';
import { makeStatement } from './statement.ts';

/** Each time an entry has brought a passage in, it counts half for the next: the list shall show several sides of a page. */
const REPEAT_FACTOR = 0.5;
/** A headline says in short what the text says in full. */
const HEADLINE_FACTOR = 0.5;

/** What says it in the page's own words counts so much more than what shares none of them; entries come first. */
const WORDS_WEIGHT = 0.6;
/** Passages whose words are looked at: those that share most. Looking at more would take longer than a page waits. */
const MOST_COMPARED = 200;

interface Scored {
  records: PackRecords;
  passage: PassageRecord;
  /** Shared entries with their weight, rarest first. */
  shares: { entry: EntryRecord; weight: number }[];
  /** By the words: 1 for who has none of the page's, more for who has. */
  factor: number;
}

/**
 * At most `limit` passages that are about, or said by, at least one of these entries. The rarer an entry among the
 * passages of its pack, the more it weighs; general ones weigh little. Passages of equal weight keep the order of their source.
 * A claim and its answer are one item, whichever of them leads. `said`: what the page says; empty where that is not known.
 */
export function relatedPassages(
  packs: readonly PackRecords[],
  entryIds: readonly string[],
  limit: number,
  said: readonly string[] = [],
): RelatedPassage[] {
  // A passage may be about what another pack knows: a kept article is about nothing else.
  const ids = new Set(entryIds);
  const known = packs.flatMap(({ entries }) => entries).filter(({ id }) => ids.delete(id)); // each once, in their order
  const scored = packs.flatMap((records) => scorePassages(records, known));
  const open = said.length === 0 ? scored : weighWords(scored, said);
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

function scorePassages(records: PackRecords, entries: readonly EntryRecord[]): Scored[] {
  const weigh = weighEntries(records);
  return passagesShared(records, entries).map(({ passage, shared }) => {
    const shares = shared.map((entry) => ({ entry, weight: weigh(entry) }));
    return { records, passage, shares: shares.sort((a, b) => b.weight - a.weight), factor: 1 };
  });
}

/** The passages that share most, weighed by how much of what the page says they say as well, as MiniSearch scores it. */
function weighWords(scored: readonly Scored[], said: readonly string[]): Scored[] {
  const sum = ({ shares }: Scored) => shares.reduce((total, { weight }) => total + weight, 0);
  const nearest = scored.toSorted((a, b) => sum(b) - sum(a)).slice(0, MOST_COMPARED);
  const index = new MiniSearch({ fields: ['text'], tokenize: stemList, processTerm: (term) => term });
  index.addAll(nearest.map(({ passage }, id) => ({ id, text: passage.text })));
  const found = index.search(said.join('\n'), { combineWith: 'OR' });
  const best = found[0]?.score ?? 1; // nothing has any of the words
  const scores = new Map(found.map(({ id, score }) => [id as number, score / best])); // ids are numbers here
  return nearest.map((one, id) => ({ ...one, factor: 1 + WORDS_WEIGHT * (scores.get(id) ?? 0) }));
}

function stemList(text: string): string[] {
  return [...stemWords(text)];
}

function pickBest(open: readonly Scored[], uses: ReadonlyMap<string, number>): Scored | null {
  let best: Scored | null = null;
  let most = 0;
  for (const scored of open) {
    const factor = scored.factor * (scored.passage.place.paragraph === 'headline' ? HEADLINE_FACTOR : 1);
    const score = scored.shares.reduce(
      (sum, { entry, weight }) => sum + factor * weight * REPEAT_FACTOR ** (uses.get(entry.id) ?? 0),
      0,
    );
    if (score > most) [best, most] = [scored, score];
  }
  return best;
}
