/**
 * The first step: blocks in; names found and evidence seen out. Stateless, so
 * that it may run anywhere, in any slices. Whatever hangs on the rest of the
 * article is left to `decide`.
 */
import type { MatchIndex } from './match-index.ts';
import type { Block, Candidate, Cue } from './model.ts';

/** What was found in some blocks. Plain JSON; findings of several calls may be joined in any order. */
export interface Findings {
  candidates: Candidate[];
  cues: Cue[];
}

/** Finds all that the index names in these blocks, as far as each block alone can tell. Never throws on any text. */
export function findCandidates(_index: MatchIndex, _blocks: readonly Block[]): Findings {
  return { candidates: [], cues: [] };
}
