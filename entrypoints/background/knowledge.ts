/**
 * The knowledge as the background holds it: decoded once per life of the worker, when
 * first asked for. A worker that starts anew decodes anew; nothing else is kept.
 */
import pack from 'virtual:bundled-pack';
import type { PageSays } from '../../src/knowledge/already-said.ts';
import { catchUp } from '../../src/knowledge/catch-up.ts';
import { describeEntry } from '../../src/knowledge/entry-card.ts';
import { lookUpEntries } from '../../src/knowledge/look-up.ts';
import type { CardContent, PageContext, SearchAnswer, SearchRequest } from '../../src/knowledge/model.ts';
import { relatedPassages } from '../../src/knowledge/related-passages.ts';
import { createSearch, listSpeakers, type Search } from '../../src/knowledge/search.ts';
import { timeline } from '../../src/knowledge/timeline.ts';
import { findCandidates } from '../../src/matching/find-candidates.ts';
import { lookOver } from '../../src/matching/look-over.ts';
import { decodeIndex, type MatchIndex } from '../../src/matching/match-index.ts';
import type { Block } from '../../src/matching/model.ts';
import type { PageFindings } from '../../src/platform/messages.ts';
import type { MutedEntry } from '../../src/platform/settings.ts';

/** Passages the popup lists: two windows' worth, ranked. */
const RELATED_PASSAGES = 8;

/** Entries a look-up answers with: a selection that names more is a paragraph, and the popup lists a page's names. */
const MOST_FOUND = 5;

let index: MatchIndex | null = null;

/** Which of so many stretches of a page's raw text may hold a name. */
export function lookOverText(stretches: readonly string[], count: number): number[] {
  // A page that uses the separator itself is read as a whole.
  return stretches.length === count ? lookOver(openIndex(), stretches) : [...Array(count).keys()];
}

/** Finds names in blocks. Throws a RangeError where the shipped index is broken. */
export function findInBlocks(blocks: readonly Block[]): PageFindings {
  const found = findCandidates(openIndex(), blocks);
  const ids = new Set(found.candidates.map(({ entry }) => entry));
  const entries = packs.flatMap((records) => records.entries).filter(({ id }) => ids.has(id));
  return { ...found, kinds: Object.fromEntries(entries.map(({ id, kind }) => [id, kind])) };
}

/** Decodes the index ahead of the first blocks, which follow a page's start by tens of milliseconds. */
export function openIndex(): MatchIndex {
  index ??= decodeIndex(readBase64(pack.index));
  return index;
}

const packs = [pack.records];

/** Card content of an entry; null where no pack has it. With its words on a page, other entries that these name are its alternatives. */
export function describe(entry: string, surface = ''): CardContent | null {
  const content = describeEntry(packs, entry);
  if (content === null || surface === '') return content;
  const { candidates } = findInBlocks([{ id: 0, text: surface, lang: null, scope: 1 }]);
  const named = packs
    .flatMap(({ entries }) => entries)
    .filter(({ id }) => id !== entry && candidates.some((candidate) => candidate.entry === id));
  return { ...content, alternatives: named.map(({ name }) => name) };
}

/** What is known of words that a reader picked out; best first, empty where it is nothing. */
export function lookUp(words: string): CardContent[] {
  const found = lookUpEntries(openIndex(), openSearch, words).map((id) => describe(id));
  return found.filter((content) => content !== null).slice(0, MOST_FOUND);
}

/** What is kept of an entry that the reader mutes; null where no pack has it. */
export function wordsToMute(id: string): MutedEntry | null {
  const home = packs.find(({ entries }) => entries.some((one) => one.id === id));
  const content = describe(id);
  if (home === undefined || content === null) return null;
  const { entry, lineStatement } = content;
  const { name, kind } = entry;
  return { entry: id, pack: home.id, name, lang: lineStatement.source.language, kind };
}

/** Everything popup and side panel show beside the entries of a page. Entries that no pack has are left out. */
export function contextOf(page: PageSays): PageContext {
  const { entries } = page;
  return {
    entries: entries.map((id) => describe(id)).filter((content) => content !== null),
    catchUp: catchUp(packs, page),
    // A page that names nothing still gets all that is known.
    timeline: timeline(packs, entries.length > 0 ? entries : undefined),
    passages: relatedPassages(packs, entries, RELATED_PASSAGES),
    speakers: listSpeakers(packs),
  };
}

let search: Search | null = null;

/** Searches everything the packs hold. */
export function searchFor(request: SearchRequest): SearchAnswer {
  return openSearch().find(request);
}

function openSearch(): Search {
  search ??= createSearch([pack]);
  return search;
}

/** Bytes from base64. Written as a loop: `Uint8Array.from` with a function takes twenty times longer, at every waking. */
function readBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
