/**
 * Search over everything the packs hold: entries by their names in every language and by their line,
 * passages by what they say, who says it and what it is about. Tolerant of a wrong letter in five, of
 * missing diacritics and of words not typed to their end; every word must be found.
 */
import MiniSearch from 'minisearch';
import { describeEntry } from './entry-card.ts';
import type {
  EntryRecord,
  PackRecords,
  PassageRecord,
  RelatedPassage,
  SearchAnswer,
  SearchRequest,
  SpeakerChoice,
} from './model.ts';
import { findPassage, findSource } from './pack-lookup.ts';
import { linksOf, speakersOf } from './passage-links.ts';
import { listWords } from './plain-words.ts';
import { relatedPassages } from './related-passages.ts';
import { makeStatement } from './statement.ts';

/** Records with the names by which search finds their entries; see `CompiledPack.names`. */
export interface SearchedPack {
  records: PackRecords;
  names: Readonly<Record<string, readonly string[]>>;
}

export interface Search {
  find(request: SearchRequest): SearchAnswer;
  /** Ids of the entries whose names, in whatever language, hold words like these; best first. */
  findNames(words: string): string[];
}

/** What is listed at most: a reader who needs more types another word. */
const MOST_ENTRIES = 8;
const MOST_PASSAGES = 30;
/** Share of a word's letters that may be wrong; in short words none, or "war" would find "was". */
const FUZZY_SHARE = 0.2;
const LEAST_FUZZY = 4;
/** From this many letters on a word may be the beginning of a longer one. */
const LEAST_PREFIX = 2;
/** What is near a word weighs little beside the word itself: a name may have a dozen near forms, which add up. */
const NEAR_WEIGHTS = { prefix: 0.1, fuzzy: 0.1 };
/** Of an entry its names and its line; of a passage the names it is about and what it says. */
const FIELDS = ['name', 'words', 'text'];
const NAMES = ['name', 'words'];
/** A name outweighs its other spellings, and both what is said with them. */
const BOOST = { name: 4, words: 2 };

type Found = { records: PackRecords; entry: EntryRecord } | { records: PackRecords; passage: PassageRecord };

/** Speaker of passages that a source makes in its own words, as a choice. */
export const ARTICLE_ITSELF = 'article';

/** Documents indexed in one go: for some ms nobody else is answered. */
const AT_ONCE = 100;

/** Builds the index: some milliseconds for a pack of a hundred passages, so when it is first asked for, and in turns. */
export async function createSearch(packs: readonly SearchedPack[]): Promise<Search> {
  const all = packs.map(({ records }) => records);
  const found = new Map<string, Found>();
  const documents: { id: string; name?: string; words: string; text: string }[] = [];
  const index = new MiniSearch({
    fields: FIELDS,
    tokenize: listWords,
    processTerm: (term) => term,
  });
  for (const { records, names } of packs) {
    const words = new Map(Object.entries(names).map(([id, all]) => [id, distinctWords(all)]));
    const wordsOf = (ids: Iterable<string>) => [...ids].map((id) => words.get(id) ?? '').join(' ');
    for (const entry of records.entries) {
      const id = `entry ${records.id} ${entry.id}`;
      found.set(id, { records, entry });
      documents.push({ id, name: entry.name, words: wordsOf([entry.id]), text: entry.line.text });
    }
    for (const passage of records.passages) {
      const id = `passage ${records.id} ${passage.id}`;
      const speakers = passage.chain.map(({ name }) => name).join(' ');
      found.set(id, { records, passage });
      documents.push({ id, words: wordsOf(linksOf(passage)), text: `${passage.text} ${speakers}` });
    }
  }

  await index.addAllAsync(documents, { chunkSize: AT_ONCE });

  function look(query: string, fields = FIELDS): Found[] {
    const hits = index.search(query, {
      fields,
      boost: BOOST,
      combineWith: 'AND',
      weights: NEAR_WEIGHTS,
      fuzzy: (term) => (term.length >= LEAST_FUZZY && !/^\d/.test(term) ? FUZZY_SHARE : false),
      prefix: (term) => term.length >= LEAST_PREFIX,
    });
    return hits.flatMap(({ id }) => found.get(id) ?? []);
  }

  return {
    findNames: (words) => look(words, NAMES).flatMap((hit) => ('entry' in hit ? hit.entry.id : [])),
    find(request) {
      const { query, speaker, openness, entries } = request;
      if (listWords(query).length === 0) return { entries: [], passages: browse(all, request) };
      const hits = look(query).filter((hit) => isWanted(passageOf(hit), speaker, openness));
      const ids = hits.flatMap((hit) => ('entry' in hit ? [hit.entry.id] : [])).slice(0, MOST_ENTRIES);
      const named = ids.flatMap((id) => describeEntry(all, id) ?? []);
      const passages = hits.flatMap((hit) => ('passage' in hit ? [hit] : []));
      return { entries: named, passages: listOnce(passages, entries, all) };
    },
  };
}

/** Each word once: an entry with many names is no more often what a word means. */
function distinctWords(names: readonly string[]): string {
  return [...new Set(names.flatMap(listWords))].join(' ');
}

/** Everybody who says something in the packs, the article itself first, then by name. */
export function listSpeakers(packs: readonly PackRecords[]): SpeakerChoice[] {
  const choices = new Map<string, SpeakerChoice>();
  for (const records of packs) {
    const names = new Map(records.entries.map(({ id, name }) => [id, name]));
    for (const passage of records.passages) {
      const language = findSource(records, passage.source)?.language ?? ''; // never missing in a compiled pack
      for (const key of speakerKeys(passage)) {
        const name = names.get(key) ?? passage.chain.at(-1)?.name ?? null;
        choices.set(key, { key, name: key === ARTICLE_ITSELF ? null : name, language });
      }
    }
  }
  const rank = ({ name }: SpeakerChoice) => name ?? '';
  return [...choices.values()].toSorted((a, b) => rank(a).localeCompare(rank(b)));
}

function speakerKeys(passage: PassageRecord): string[] {
  const last = passage.chain.at(-1);
  if (last === undefined) return [ARTICLE_ITSELF];
  return last.entry === null ? [`name ${last.name}`] : speakersOf(passage);
}

/** The passage that an entry's line rests on speaks for it. */
function passageOf(hit: Found): PassageRecord | undefined {
  if ('passage' in hit) return hit.passage;
  return findPassage(hit.records, hit.entry.line.passage);
}

function isWanted(
  passage: PassageRecord | undefined,
  speaker: SearchRequest['speaker'],
  openness: SearchRequest['openness'],
): boolean {
  if (passage === undefined) return false;
  if (openness !== null && passage.openness !== openness) return false;
  return speaker === null || speakerKeys(passage).includes(speaker);
}

/** Without words: what is closest to the page, then, where a filter asks for them, all others in the order of their sources. */
function browse(
  packs: readonly PackRecords[],
  { speaker, openness, entries }: SearchRequest,
): RelatedPassage[] {
  const near = relatedPassages(packs, entries, MOST_PASSAGES);
  if (speaker === null && openness === null) return near;
  const ids = near.map(({ statement }) => statement.passage);
  const rest = packs.flatMap((records) =>
    records.passages.filter((passage) => !ids.includes(passage)).map((passage) => ({ records, passage })),
  );
  const first = ids.flatMap((passage) =>
    packs.filter(({ passages }) => passages.includes(passage)).map((records) => ({ records, passage })),
  );
  const wanted = [...first, ...rest].filter(({ passage }) => isWanted(passage, speaker, openness));
  return listOnce(wanted, entries, packs);
}

/** Statements with their other sides, none of them twice, and what they share with the page. */
function listOnce(
  hits: readonly { records: PackRecords; passage: PassageRecord }[],
  entries: readonly string[],
  packs: readonly PackRecords[],
): RelatedPassage[] {
  const shown = new Set<PassageRecord>();
  const listed: RelatedPassage[] = [];
  const nameOf = (id: string) =>
    packs.flatMap((records) => records.entries).find((entry) => entry.id === id)?.name;
  for (const { records, passage } of hits) {
    if (listed.length === MOST_PASSAGES) break;
    if (shown.has(passage)) continue;
    const statement = makeStatement(records, passage, null);
    for (const one of [statement, ...statement.answers, ...(statement.answerTo ?? [])])
      shown.add(one.passage);
    const links = linksOf(passage);
    const shares = entries.filter((id) => links.has(id)).map((id) => ({ entry: id, name: nameOf(id) ?? id }));
    listed.push({ statement, shares });
  }
  return listed;
}
