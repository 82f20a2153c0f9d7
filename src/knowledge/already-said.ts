/**
 * Whether a page says itself what a passage says. Three signs: the page gives the very figure
 * that the passage gives, in whatever language; one paragraph of it has much of the passage's
 * telling words, which only tells for a page in the pack's language; or a heading of the page is the
 * title of the passage's source: it is that source.
 */
import type { PackRecords, PassageRecord } from './model.ts';
import { foldPlain, stemWords } from './plain-words.ts';

/** What of a page is compared. */
export interface PageSays {
  /** Ids of the entries it names. */
  entries: readonly string[];
  /** Its paragraphs and headings, or those of them that name something: elsewhere it says nothing of an entry. */
  paragraphs: readonly string[];
}

/**
 * Share of a passage's words, by weight, from which a paragraph says the same. Passages are worded anew, so
 * never all. Tried on the bundled pack: the article it comes from reaches this for 35 of its 39 passages;
 * 21 texts on the same subjects for 22 of 819, of which they do say about two in three. To leave one out wrongly is
 * the lesser harm: it stands in the list and the search.
 */
const SAID_SHARE = 0.4;

/** Returns the test for passages of one pack against one page. */
export function findSaid(
  records: PackRecords,
  { entries, paragraphs }: PageSays,
): (passage: PassageRecord) => boolean {
  const named = new Set(entries);
  const given = new Set(
    records.entries.flatMap(({ id, figure }) => (figure !== null && named.has(id) ? [figure.passage] : [])),
  );
  const said = paragraphs.map(stemWords);
  const headings = new Set(paragraphs.map((text) => foldPlain(text).trim()));
  const read = new Set(
    records.sources.filter(({ title }) => headings.has(foldPlain(title).trim())).map(({ id }) => id),
  );
  const weigh = weighWords(records);
  const all = new Set(said.flatMap((words) => [...words]));
  return (passage) => {
    if (given.has(passage.id) || read.has(passage.source)) return true;
    const isIn = createShareTest(passage, weigh);
    // What is not in all paragraphs together is in none of them, and most is not.
    return isIn(all) && said.some(isIn);
  };
}

/** In how many passages of a pack each word is; counted once, for a pack is not changed once it is read. */
const counted = new WeakMap<PackRecords, ReadonlyMap<string, number>>();

function countWords(records: PackRecords): ReadonlyMap<string, number> {
  const before = counted.get(records);
  if (before !== undefined) return before;
  const counts = new Map<string, number>();
  for (const { text } of records.passages)
    for (const word of stemWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  counted.set(records, counts);
  return counts;
}

/** Words in many passages ("article", "that") weigh little, so that no list of empty words is needed in any language. */
function weighWords(records: PackRecords): (word: string) => number {
  const { passages } = records;
  const counts = countWords(records);
  return (word) => Math.log(1 + passages.length / (counts.get(word) ?? 1)) ** 2;
}

/** Returns the test whether some words hold enough of those of a passage. */
function createShareTest(
  { text }: PassageRecord,
  weigh: (word: string) => number,
): (words: ReadonlySet<string>) => boolean {
  const own = [...stemWords(text)].map((word) => ({ word, weight: weigh(word) }));
  const all = own.reduce((sum, { weight }) => sum + weight, 0);
  return (words) => {
    const shared = own.reduce((sum, { word, weight }) => sum + (words.has(word) ? weight : 0), 0);
    return all > 0 && shared / all >= SAID_SHARE;
  };
}
