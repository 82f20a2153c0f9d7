/**
 * The first step: blocks in; names found and evidence seen out. Stateless, so
 * that it may run anywhere, in any slices. Whatever hangs on the rest of the
 * article is left to `decide`.
 */
import { Trait } from './characters.ts';
import { mayHold } from './first-look.ts';
import { readLanguages } from './languages.ts';
import type { Reading } from './local-rules.ts';
import {
  areNone,
  createEntryReader,
  languageBit,
  type Matcher,
  type MatchIndex,
  ownerOf,
} from './match-index.ts';
import type { Block, Candidate, Cue } from './model.ts';
import { dropCovered, findNamed } from './named.ts';
import { findSurnameCues, settleSurname } from './surnames.ts';
import { tokenise } from './tokenise.ts';
import { readGaps, type Tokens, takeTokens } from './tokens.ts';
import { createWalk, type Hit, type Walk } from './walk.ts';

/** What was found in some blocks. Plain JSON; findings of several calls may be joined in any order. */
export interface Findings {
  candidates: Candidate[];
  cues: Cue[];
}

/** Bits of the languages that hold in a block, `und` among them. */
function languageMask({ languages }: MatchIndex, { text, lang }: Block, traits: number): number {
  // The top bit is set in `und` forms only.
  let mask = 1 << 31;
  const scripts = { latin: (traits & Trait.Latin) !== 0, cyrillic: (traits & Trait.Cyrillic) !== 0 };
  for (const one of readLanguages(text, lang, languages, scripts)) {
    if (languages.includes(one)) mask |= languageBit(languages, one);
  }
  return mask;
}

interface Matching extends Matcher {
  walk: Walk;
}

const NO_EVIDENCE: Reading['evidence'] = new Map();

/** Hits that are evidence, by cue. Most texts with a name have none, and a map takes as long as all else. */
function gatherEvidence(index: MatchIndex, hits: readonly Hit[]): Reading['evidence'] {
  let evidence: Map<number, Hit[]> | undefined;
  for (const hit of hits) {
    const cue = -1 - ownerOf(index, hit.form);
    if (cue < 0) continue;
    evidence ??= new Map();
    const known = evidence.get(cue);
    if (known) known.push(hit);
    else evidence.set(cue, [hit]);
  }
  return evidence ?? NO_EVIDENCE;
}

/** Hits of both, by their first rows; where those are the same, the former ones first. */
function mergeHits(one: readonly Hit[], other: readonly Hit[]): Hit[] {
  const merged: Hit[] = [];
  let at = 0;
  for (const hit of other) {
    // `at` is below the length.
    while (at < one.length && (one[at] as Hit).first <= hit.first) merged.push(one[at++] as Hit);
    merged.push(hit);
  }
  return merged.concat(one.slice(at));
}

/** Whether the rules of some name look at what stands beside it. */
function areRuled({ index, isFree }: Matcher, hits: readonly Hit[]): boolean {
  return hits.some(({ form }) => {
    const owner = ownerOf(index, form);
    return owner >= 0 && !isFree[owner];
  });
}

function readBlock(matcher: Matching, block: Block, tokens: Tokens, findings: Findings): void {
  const { index } = matcher;
  const { id, text, scope } = block;
  tokenise(text, index.vocabulary, tokens);
  // As most short ones: nothing that a name may begin with.
  if (tokens.leadCount === 0 && tokens.numberCount === 0) return;
  let mask: number | undefined;
  const readMask = () => {
    mask ??= languageMask(index, block, tokens.traits);
    return mask;
  };
  if (!mayHold({ index, text, tokens, readMask })) return;
  const sure = matcher.walk.walkNames(text, tokens, readMask());
  if (sure.length === 0) return;
  const isRuled = areRuled(matcher, sure);
  if (isRuled) readGaps(text, tokens);
  const hits = isRuled ? mergeHits(matcher.walk.walkEvidence(), sure) : sure;
  const evidence = gatherEvidence(index, hits);
  const names = evidence === NO_EVIDENCE ? hits : hits.filter(({ form }) => ownerOf(index, form) >= 0);
  const reading: Reading = { text, tokens, evidence };
  const named = findNamed(matcher, reading, block, names);
  const cues = findSurnameCues(matcher, reading, names, named);
  if (cues.size > 0) for (const { candidate } of named) settleSurname(candidate, cues);
  for (const candidate of dropCovered(named)) findings.candidates.push(candidate);
  if (evidence === NO_EVIDENCE && cues.size === 0) return;
  // Several cues may bear one name.
  const told = new Set(cues);
  for (const cue of evidence.keys()) {
    const { name, far } = index.cues[cue] ?? { name: '', far: false };
    if (far) told.add(name);
  }
  for (const name of told) findings.cues.push({ block: id, scope, name });
}

/** What each index in use has made for itself. */
const inUse = new WeakMap<MatchIndex, Matching>();

function useIndex(index: MatchIndex): Matching {
  let matching = inUse.get(index);
  if (!matching) {
    const isFree = index.names.map(({ case: _case, measure: _measure, ...rules }) => areNone(rules));
    matching = { index, isFree, entryAt: createEntryReader(index), walk: createWalk(index) };
    inUse.set(index, matching);
  }
  return matching;
}

/** Finds all that the index names in these blocks, as far as each block alone can tell. Never throws on any text. */
export function findCandidates(index: MatchIndex, blocks: readonly Block[]): Findings {
  const findings: Findings = { candidates: [], cues: [] };
  const tokens = takeTokens(blocks.reduce((most, { text }) => Math.max(most, text.length), 0));
  const matching = useIndex(index);
  for (const block of blocks) readBlock(matching, block, tokens, findings);
  return findings;
}
