/** What the background answers from the packs in use. Which these are is the business of `open-packs.ts`. */
import type { PageSays } from '../../src/knowledge/already-said.ts';
import { catchUp } from '../../src/knowledge/catch-up.ts';
import { describeEntry } from '../../src/knowledge/entry-card.ts';
import { lookUpEntries } from '../../src/knowledge/look-up.ts';
import type { CardContent, PageContext, SearchAnswer, SearchRequest } from '../../src/knowledge/model.ts';
import { relatedPassages } from '../../src/knowledge/related-passages.ts';
import { createSearch, listSpeakers } from '../../src/knowledge/search.ts';
import { timeline } from '../../src/knowledge/timeline.ts';
import { type Findings, findCandidates } from '../../src/matching/find-candidates.ts';
import { lookOver } from '../../src/matching/look-over.ts';
import type { Block } from '../../src/matching/model.ts';
import type { PageFindings } from '../../src/platform/messages.ts';
import type { MutedEntry } from '../../src/platform/settings.ts';
import {
  type InFront,
  OF_EACH_ENTRY,
  OF_ONE_ENTRY,
  recordsLike,
  recordsNear,
  recordsOf,
} from './kept-records.ts';
import { type OpenPacks, openPacks } from './open-packs.ts';

/** Passages the popup lists: two windows' worth, ranked. */
const RELATED_PASSAGES = 8;

/** Entries a look-up answers with: a selection that names more is a paragraph, and the popup lists a page's names. */
const MOST_FOUND = 5;

/** Which of the raw texts of a page's nodes may hold a name, by their indexes. */
export async function lookOverTexts(texts: readonly string[]): Promise<number[]> {
  const { indexes } = await openPacks();
  const hits = new Set(indexes.flatMap(({ index }) => lookOver(index, texts)));
  return [...hits].sort((a, b) => a - b);
}

/** Finds names in blocks. Rejects with a RangeError where the shipped index is broken. */
export async function findInBlocks(blocks: readonly Block[]): Promise<PageFindings> {
  const packs = await openPacks();
  const found = findIn(packs, blocks);
  const ids = new Set(found.candidates.map(({ entry }) => entry));
  const entries = packs.records.flatMap((records) => records.entries).filter(({ id }) => ids.has(id));
  // The first pack in the reader's order says of what kind it is; packs that share an entry agree.
  return { ...found, kinds: Object.fromEntries(entries.map(({ id, kind }) => [id, kind])) };
}

/** What every pack finds, each by itself, told apart by `from`. */
export function findIn({ indexes }: OpenPacks, blocks: readonly Block[]): Findings {
  const all: Findings = { candidates: [], cues: [] };
  for (const { index, from } of indexes) {
    const { candidates, cues } = findCandidates(index, blocks);
    if (from !== undefined) for (const one of [...candidates, ...cues]) one.from = from;
    for (const candidate of candidates) all.candidates.push(candidate);
    for (const cue of cues) all.cues.push(cue);
  }
  return all;
}

/** Card content of an entry; null where no pack has it. With its words on a page, other entries that these name are its alternatives. */
export async function describe(
  entry: string,
  { surface = '', inFront }: { surface?: string | undefined; inFront: InFront },
): Promise<CardContent | null> {
  const packs = await openPacks();
  const content = describeEntry(await recordsOf(packs, entry, { most: OF_ONE_ENTRY, inFront }), entry);
  if (content === null || surface === '') return content;
  const { candidates } = findIn(packs, [{ id: 0, text: surface, lang: null, scope: 1 }]);
  const ids = new Set(candidates.map((candidate) => candidate.entry));
  const named = packs.records
    .flatMap(({ entries }) => entries)
    .filter(({ id }) => id !== entry && ids.has(id));
  return { ...content, alternatives: [...new Set(named.map(({ name }) => name))] };
}

/** What is known of words that a reader picked out; best first, empty where it is nothing. */
export async function lookUp(words: string): Promise<CardContent[]> {
  const packs = await openPacks();
  const found = await lookUpEntries((blocks) => findIn(packs, blocks), packs.search, words);
  return describeAll(packs, found.slice(0, MOST_FOUND), null);
}

async function describeAll(
  packs: OpenPacks,
  ids: readonly string[],
  inFront: InFront,
): Promise<CardContent[]> {
  const all = await Promise.all(
    ids.map(async (id) => describeEntry(await recordsOf(packs, id, { most: OF_EACH_ENTRY, inFront }), id)),
  );
  return all.filter((content) => content !== null);
}

/** What is kept of an entry that the reader mutes; null where no pack has it. */
export async function wordsToMute(id: string): Promise<MutedEntry | null> {
  const packs = await openPacks();
  const home = packs.records.find(({ entries }) => entries.some((one) => one.id === id));
  const content = describeEntry(packs.records, id);
  if (home === undefined || content === null) return null;
  const { entry, lineStatement } = content;
  const { name, kind } = entry;
  return { entry: id, pack: home.id, name, lang: lineStatement.source.language, kind };
}

/** Everything popup and side panel show beside the entries of a page. Entries that no pack has are left out. */
export async function contextOf(page: PageSays, inFront: InFront): Promise<PageContext> {
  const packs = await openPacks();
  const { entries } = page;
  const records = await recordsNear(packs, entries, inFront);
  return {
    entries: await describeAll(packs, entries, inFront),
    // What a page takes for granted, packs say in a sentence; a kept article would be told whole.
    catchUp: catchUp(packs.records, page),
    // A page that names nothing still gets all that is known.
    timeline: timeline(records, entries.length > 0 ? entries : undefined),
    passages: relatedPassages(records, entries, RELATED_PASSAGES, page.paragraphs),
    speakers: listSpeakers(records),
  };
}

/** Searches everything the packs hold. */
export async function searchFor(request: SearchRequest): Promise<SearchAnswer> {
  const packs = await openPacks();
  const known = (await packs.search()).find(request);
  const kept = await recordsLike(packs, request.query);
  if (kept === null) return known;
  const more = (await createSearch([{ records: kept, names: {} }])).find(request).passages;
  const seen = new Set(known.passages.map(({ statement }) => statement.passage.id));
  return {
    ...known,
    passages: [...known.passages, ...more.filter(({ statement }) => !seen.has(statement.passage.id))],
  };
}
