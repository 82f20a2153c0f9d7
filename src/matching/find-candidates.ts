/**
 * The first step: blocks in; names found and evidence seen out. Stateless, so
 * that it may run anywhere, in any slices. Whatever hangs on the rest of the
 * article is left to `decide`.
 */
import { isAddress } from './addresses.ts';
import { Trait } from './characters.ts';
import { surnameCue } from './decide.ts';
import { readLanguages } from './languages.ts';
import { applyLocalRules, findRival, type Reading } from './local-rules.ts';
import { type IndexedName, languageBit, type MatchIndex } from './match-index.ts';
import type { Amount, Block, Candidate, Cue, EntrySpec } from './model.ts';
import type { NumberRun } from './number-runs.ts';
import { foldRow, newTokens, type Tokens, tokenise } from './tokens.ts';
import { type Hit, walkTokens } from './walk.ts';

/** What was found in some blocks. Plain JSON; findings of several calls may be joined in any order. */
export interface Findings {
  candidates: Candidate[];
  cues: Cue[];
}

/** A name found that its block allows. */
interface Named {
  hit: Hit;
  candidate: Candidate;
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

/** What a name is of: its entry; or its measure, which is shown nowhere as a name. */
function entryOf(index: MatchIndex, { entry, measure }: IndexedName): EntrySpec | undefined {
  if (measure === undefined) return index.entries[entry];
  const id = index.measures[measure];
  return id === undefined ? undefined : { id, general: true };
}

function readQuantity(
  { text, tokens }: Reading,
  { value, to, bound, boundFirst, boundLast }: NumberRun,
  measure: string,
): Amount {
  // Rows of a number are rows of the text.
  const start = tokens.start[boundFirst] as number;
  const end = tokens.end[boundLast] as number;
  return { measure, value, to, bound, worded: text.slice(start, end), start, end };
}

function findNamed(index: MatchIndex, reading: Reading, block: Block, hits: readonly Hit[]): Named[] {
  const { text, tokens } = reading;
  return hits.flatMap((hit): Named[] => {
    // Forms and rows are numbers that the index and the tokenizer gave out themselves.
    const name = index.names[index.formOwner[hit.form] as number];
    const entry = name && entryOf(index, name);
    const start = tokens.start[hit.first] as number;
    const end = tokens.end[hit.last] as number;
    if (!name || !entry || isAddress(text, start, end)) return [];
    const passed = applyLocalRules(index, reading, name, hit);
    if (!passed) return [];
    const why = [text.slice(start, end), passed.reasons.join(', ')].filter(Boolean).join(': ');
    const candidate: Candidate = {
      block: block.id,
      scope: block.scope,
      start,
      end,
      entry: entry.id,
      general: entry.general,
      why,
    };
    if (Object.keys(passed.on).length > 0) candidate.on = passed.on;
    if (hit.number && name.measure !== undefined)
      candidate.quantity = readQuantity(reading, hit.number, entry.id);
    return [{ hit, candidate }];
  });
}

/** Leaves out what a longer name covers that stands whatever the article says; an amount covers no name. */
function dropCovered(named: readonly Named[]): Candidate[] {
  const sure = named.filter(({ candidate }) => !candidate.on && !candidate.quantity);
  return named
    .filter(({ candidate: { start, end } }) => {
      return !sure.some(
        ({ candidate: other }) =>
          other.start <= start && other.end >= end && other.end - other.start > end - start,
      );
    })
    .map(({ candidate }) => candidate);
}

/** Cue names of the surnames that stand here with their first name, or that another first name claims. */
function findSurnameCues(
  index: MatchIndex,
  reading: Reading,
  hits: readonly Hit[],
  named: readonly Named[],
): string[] {
  const full = named.filter(
    ({ hit, candidate }) => hit.last > hit.first && !candidate.on && index.surnames[candidate.entry],
  );
  const seen = full.flatMap(({ hit, candidate: { entry } }) => {
    const rows = Array.from({ length: hit.last - hit.first + 1 }, (_, at) => hit.first + at);
    const surnames = index.surnames[entry] ?? {};
    return rows.flatMap((row) => {
      const surname = surnames[foldRow(reading.text, reading.tokens, row)];
      return surname === undefined ? [] : [surnameCue('full', entry, surname)];
    });
  });
  const claimed = hits.flatMap((hit): string[] => {
    const name = index.names[index.formOwner[hit.form] as number]; // as in findNamed
    const entry = name && index.entries[name.entry]?.id;
    if (!name || name.surname === null || entry === undefined) return [];
    const own = full.some(
      ({ hit: other, candidate }) =>
        candidate.entry === entry && other.first <= hit.first && other.last >= hit.last,
    );
    return !own && findRival(index, reading, hit) ? [surnameCue('rival', entry, name.surname)] : [];
  });
  return [...seen, ...claimed];
}

/** Where the block itself says in full whose surname it is, and names nobody else, others in the article do not matter. */
function settleSurname(candidate: Candidate, seen: ReadonlySet<string>): void {
  const { entry, on } = candidate;
  if (!on?.surname) return;
  const { name } = on.surname;
  if (!seen.has(surnameCue('full', entry, name)) || seen.has(surnameCue('rival', entry, name))) return;
  candidate.why += `${candidate.why.includes(': ') ? ', ' : ': '}surname, full name in the paragraph`;
  if (on.unless) candidate.on = { unless: on.unless };
  else delete candidate.on;
}

function readBlock(index: MatchIndex, block: Block, tokens: Tokens, findings: Findings): void {
  tokenise(block.text, index.vocabulary, tokens);
  const hits = walkTokens(index, block.text, tokens, languageMask(index, block, tokens.traits));
  if (hits.length === 0) return;
  const evidence = new Map<number, Hit[]>();
  const names: Hit[] = [];
  for (const hit of hits) {
    const owner = index.formOwner[hit.form] as number; // as in findNamed
    const known = evidence.get(-1 - owner);
    if (owner >= 0) names.push(hit);
    else if (known) known.push(hit);
    else evidence.set(-1 - owner, [hit]);
  }
  const reading: Reading = { text: block.text, tokens, evidence };
  const named = findNamed(index, reading, block, names);
  const seen = new Set(findSurnameCues(index, reading, names, named));
  for (const { candidate } of named) settleSurname(candidate, seen);
  findings.candidates.push(...dropCovered(named));
  for (const cue of evidence.keys()) {
    const { name, far } = index.cues[cue] ?? { name: '', far: false };
    if (far) seen.add(name);
  }
  for (const name of seen) findings.cues.push({ block: block.id, scope: block.scope, name });
}

/** Finds all that the index names in these blocks, as far as each block alone can tell. Never throws on any text. */
export function findCandidates(index: MatchIndex, blocks: readonly Block[]): Findings {
  const findings: Findings = { candidates: [], cues: [] };
  const tokens = newTokens(blocks.reduce((most, { text }) => Math.max(most, text.length), 0));
  for (const block of blocks) readBlock(index, block, tokens, findings);
  return findings;
}
