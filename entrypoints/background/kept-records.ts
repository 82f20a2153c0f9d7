/** Kept articles beside the packs: of a library of many thousand, those that have to do with what is asked. */
import { type KeptArticle, measureKey } from '../../src/knowledge/kept-article.ts';
import { LIBRARY_ID, libraryRecords } from '../../src/knowledge/library-records.ts';
import type { EntryRecord, PackRecords } from '../../src/knowledge/model.ts';
import { stemWords } from '../../src/knowledge/plain-words.ts';
import { rankIds } from '../../src/knowledge/rank-articles.ts';
import { renameRecords } from '../../src/knowledge/rename-records.ts';
import {
  countArticles,
  findArticleIds,
  listArticlesWith,
  readArticles,
} from '../../src/platform/library-store.ts';
import type { OpenPacks } from './open-packs.ts';

/** Articles that a card tells of: the latest say what is new, and who wants all of them searches. */
export const OF_ONE_ENTRY = 12;
/** The same where a list of entries is asked for, each of which has a card of its own. */
export const OF_EACH_ENTRY = 3;
/** Articles that the passages beside a page, or the answers to a search, are taken from: ranked, so that more add nothing. */
const LOOKED_AT = 40;

/** The page in front: what it says itself need not be told beside it. Null: none, or the browser hides its address. */
export type InFront = string | null;

/** The records of the packs, with the latest kept articles that name an entry, `most` of them. */
export async function recordsOf(
  packs: OpenPacks,
  entry: string,
  { most, inFront }: { most: typeof OF_ONE_ENTRY | typeof OF_EACH_ENTRY; inFront: InFront },
): Promise<PackRecords[]> {
  if (packs.library === null) return packs.records;
  const measure = findMeasure(packs.records, entry);
  const lists = await Promise.all([
    listArticlesWith(entry, most),
    measure === undefined ? [] : listArticlesWith(measureKey(measure), most),
  ]);
  const articles = new Map(lists.flat().map((article) => [article.id, article]));
  return withArticles(packs, exceptFor([...articles.values()], inFront));
}

/** The records of the packs, with the kept articles closest to a page that names these entries. */
export async function recordsNear(
  packs: OpenPacks,
  entries: readonly string[],
  inFront: InFront,
): Promise<PackRecords[]> {
  if (packs.library === null) return packs.records;
  const all = await countArticles();
  const general = generalOf(packs.records);
  // What everybody knows stands in half of all articles, and would decide nothing: it is looked for where there is nothing else.
  const specific = entries.filter((entry) => !general.has(entry));
  const groups = await Promise.all(
    (specific.length > 0 ? specific : entries).map((entry) => findArticleIds('entry', entry)),
  );
  const articles = await readArticles(rankIds(groups, all).slice(0, LOOKED_AT));
  return withArticles(packs, exceptFor(articles, inFront));
}

/** The kept articles that hold all words of a query, the latest first; as records of their own. Null where there is no library. */
export async function recordsLike(packs: OpenPacks, query: string): Promise<PackRecords | null> {
  const stems = [...stemWords(query)];
  if (packs.library === null || stems.length === 0) return null;
  const [first = [], ...others] = await Promise.all(stems.map((stem) => findArticleIds('word', stem)));
  const sets = others.map((ids) => new Set(ids));
  const ids = first.filter((id) => sets.every((set) => set.has(id))).sort();
  const articles = await readArticles(ids.toReversed().slice(0, LOOKED_AT));
  return toRecords(packs.library, articles);
}

function exceptFor(articles: readonly KeptArticle[], inFront: InFront): KeptArticle[] {
  const url = inFront?.replace(/#.*$/, ''); // none in front: nothing is left out
  return articles.filter((article) => article.url !== url);
}

/** What a figure counts; undefined for every other entry. */
function findMeasure(records: readonly PackRecords[], id: string): string | undefined {
  const entry = records.flatMap(({ entries }) => entries).find((one) => one.id === id);
  return entry?.figure?.measure; // no such entry, or no figure
}

function withArticles({ records, library }: OpenPacks, articles: readonly KeptArticle[]): PackRecords[] {
  if (library === null) return records;
  const ids = new Set(articles.map(({ id }) => id));
  const all = [...articles, ...library.articles.filter(({ id }) => !ids.has(id))];
  return records.map((one) => (one.id === LIBRARY_ID ? toRecords(library, all) : one));
}

function toRecords(
  { own, renaming }: NonNullable<OpenPacks['library']>,
  articles: readonly KeptArticle[],
): PackRecords {
  return renameRecords(libraryRecords(articles, own), renaming);
}

function generalOf(records: readonly PackRecords[]): Set<string> {
  const isGeneral = ({ general }: EntryRecord) => general;
  return new Set(records.flatMap(({ entries }) => entries.filter(isGeneral).map(({ id }) => id)));
}
