/**
 * The knowledge as the background holds it: decoded once per life of the worker, when
 * first asked for. A worker that starts anew decodes anew; nothing else is kept.
 */
import pack from 'virtual:bundled-pack';
import { describeEntry } from '../../src/knowledge/entry-card.ts';
import type { CardContent, PageContext } from '../../src/knowledge/model.ts';
import { relatedPassages } from '../../src/knowledge/related-passages.ts';
import { timeline } from '../../src/knowledge/timeline.ts';
import { type Findings, findCandidates } from '../../src/matching/find-candidates.ts';
import { decodeIndex, type MatchIndex } from '../../src/matching/match-index.ts';
import type { Block } from '../../src/matching/model.ts';

/** Passages the popup lists: two windows' worth, ranked. */
const RELATED_PASSAGES = 8;

let index: MatchIndex | null = null;

/** Finds names in blocks. Throws a RangeError where the shipped index is broken. */
export function findInBlocks(blocks: readonly Block[]): Findings {
  return findCandidates(openIndex(), blocks);
}

/** Decodes the index ahead of the first blocks, which follow a page's start by tens of milliseconds. */
export function openIndex(): MatchIndex {
  index ??= decodeIndex(Uint8Array.from(atob(pack.index), (char) => char.charCodeAt(0)));
  return index;
}

const packs = [pack.records];

/** Card content of an entry; null where no pack has it. */
export function describe(entry: string): CardContent | null {
  return describeEntry(packs, entry);
}

/** Everything the popup shows beside the entries of a page. Entries that no pack has are left out. */
export function contextOf(entries: readonly string[]): PageContext {
  return {
    entries: entries.map(describe).filter((content) => content !== null),
    // A page that names nothing still gets all that is known.
    timeline: timeline(packs, entries.length > 0 ? entries : undefined),
    passages: relatedPassages(packs, entries, RELATED_PASSAGES),
  };
}
