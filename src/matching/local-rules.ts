/**
 * The rules that a block alone can decide: words directly before and after,
 * evidence in the sentence or the paragraph. What hangs on the article is
 * collected for `decide.ts`.
 */
import { Kind, kindAt } from './characters.ts';
import { type Clause, findClause } from './clause.ts';
import { Gap } from './gaps.ts';
import { areCapitals, hasCyrillic, isCapitalAt } from './letters.ts';
import type { IndexedName, MatchIndex } from './match-index.ts';
import type { Conditions, EvidenceSpec } from './model.ts';
import { findUpTo, indexFrom } from './near-hits.ts';
import { Flag, foldRow, type Tokens } from './tokens.ts';
import type { Hit } from './walk.ts';

/** A block as tokens, and the evidence found in it, by cue. */
export interface Reading {
  text: string;
  tokens: Tokens;
  evidence: ReadonlyMap<number, readonly Hit[]>;
}

/** How a name came through the rules of its block. */
export interface Passed {
  /** What let it stand, in words. */
  reasons: string[];
  on: Conditions;
  /** All that belongs to the name, where parts of it stand around the hit. */
  clause?: Clause;
}

const NONE: readonly Hit[] = [];

/** Row after a hit, a possessive's "s" stepped over. */
export function rowAfter({ text, tokens }: Reading, last: number): number {
  const next = last + 1;
  if (next >= tokens.count || tokens.gap[next] !== Gap.Join) return next;
  const apostrophe = /['’ʼ]/.test(text.charAt(tokens.end[last] ?? 0));
  return apostrophe && foldRow(text, tokens, next) === 's' ? next + 1 : next;
}

const isBeside = (tokens: Tokens, row: number) =>
  row < tokens.count && (tokens.gap[row] as number) <= Gap.Loose;

/** The evidence directly before a hit. */
export function findBefore(reading: Reading, cues: readonly number[], hit: Hit): Hit | undefined {
  if (hit.first === 0 || !isBeside(reading.tokens, hit.first)) return undefined;
  for (const cue of cues) {
    const found = findUpTo(
      reading.evidence.get(cue) ?? NONE,
      hit.first - 1,
      ({ last }) => last === hit.first - 1 || (last < hit.first && rowAfter(reading, last) === hit.first),
    );
    if (found) return found;
  }
  return undefined;
}

/** The evidence directly after a hit. */
export function findAfter(reading: Reading, cues: readonly number[], hit: Hit): Hit | undefined {
  const row = rowAfter(reading, hit.last);
  if (cues.length === 0 || !isBeside(reading.tokens, row)) return undefined;
  for (const cue of cues) {
    const list = reading.evidence.get(cue) ?? NONE;
    const found = list[indexFrom(list, row)]; // undefined behind the last
    if (found?.first === row) return found;
  }
  return undefined;
}

/** Index of the first hit that begins in this sentence or a later one. */
function findSentence({ sentence }: Tokens, hits: readonly Hit[], wanted: number): number {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentence[(hits[middle] as Hit).first] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Evidence in the hit's own block as near as asked, none of its own words counted. */
function findNear({ tokens, evidence }: Reading, { reach, cue }: EvidenceSpec, hit: Hit): Hit | undefined {
  if (reach === 'article') return undefined;
  const sentence = tokens.sentence[hit.first] as number; // rows of a hit hold
  const list = evidence.get(cue) ?? NONE;
  const from = reach === 'paragraph' ? 0 : findSentence(tokens, list, sentence);
  for (let at = from; at < list.length; at++) {
    const found = list[at] as Hit; // below the length
    if (reach === 'sentence' && tokens.sentence[found.first] !== sentence) return undefined;
    if (found.last < hit.first || found.first > hit.last) return found;
  }
  return undefined;
}

function quote({ text, tokens }: Reading, { first, last }: Hit): string {
  return `“${text.slice(tokens.start[first], tokens.end[last])}”`;
}

/** Whether a row is a capitalised word that joins the row after or before it with a space and may be part of its name. */
function isNamePart(index: MatchIndex, { text, tokens, evidence }: Reading, row: number): boolean {
  if (row < 0 || row >= tokens.count) return false;
  const letter = isCapitalAt(text, tokens.start[row] as number); // rows below `count` hold
  const anyway = evidence.get(index.capitalisedAnyway) ?? NONE;
  return letter && findUpTo(anyway, row, ({ last }) => last >= row) === undefined;
}

/** Several words in capitals throughout, as headlines are set: capitals beside them make no longer name. */
function isShouted({ text, tokens }: Reading, { first, last }: Hit): boolean {
  const words = text.slice(tokens.start[first], tokens.end[last]);
  return last > first && words === words.toUpperCase();
}

function isAlone(index: MatchIndex, reading: Reading, hit: Hit): boolean {
  if (isShouted(reading, hit)) return true;
  const { first, last } = hit;
  const { text, tokens } = reading;
  // A space and not a hyphen: "Istanbul-Ankara" names two things; nor a possessive. Rows below `count` hold.
  const after = last + 1;
  const spacedAfter =
    after < tokens.count &&
    tokens.gap[after] === Gap.Join &&
    /\s/.test(text.charAt((tokens.start[after] as number) - 1));
  if (spacedAfter && isNamePart(index, reading, after)) return false;
  const spacedBefore =
    tokens.gap[first] === Gap.Join && /\s/.test(text.charAt((tokens.start[first] as number) - 1));
  const opening = first < 2 || tokens.gap[first - 1] === Gap.Sentence;
  return !(spacedBefore && !opening && isNamePart(index, reading, first - 1));
}

/** Whether a hit fills quotation marks of its own, single or double. */
function fillsQuotation({ text, tokens }: Reading, { first, last }: Hit): boolean {
  const kindOf = (at: number) => (at < 0 ? Kind.Break : kindAt(text, at));
  // An apostrophe at a letter elides or belongs to a suffix: d’Istanbul, Istanbul’s.
  const isQuote = (at: number, outside: number) => {
    const kind = kindOf(at);
    return kind === Kind.Quote || (kind === Kind.Apostrophe && kindOf(outside) !== Kind.Letter);
  };
  // Rows of a hit hold. French sets a space inside its quotation marks.
  const before = (tokens.start[first] as number) - 1;
  const after = tokens.end[last] as number;
  const opening = kindOf(before) === Kind.Space ? before - 1 : before;
  const closing = kindOf(after) === Kind.Space ? after + 1 : after;
  return isQuote(opening, opening - 1) && isQuote(closing, closing + 1);
}

/** By the lists of an index: they are asked for at every hit, and do not change. */
const farNames = new WeakMap<readonly EvidenceSpec[], string[]>();

/** Names of the evidence in a list that counts in the whole article. */
function nameFar({ cues }: MatchIndex, list: readonly EvidenceSpec[]): string[] {
  let names = farNames.get(list);
  if (names === undefined) {
    names = list.filter(({ reach }) => reach === 'article').map(({ cue }) => cues[cue]?.name ?? '');
    farNames.set(list, names);
  }
  return names;
}

/** Applies a name's rules to a hit. Returns null where the block already rules it out. */
export function applyLocalRules(
  index: MatchIndex,
  reading: Reading,
  name: IndexedName,
  hit: Hit,
): Passed | null {
  const reasons: string[] = [];
  const on: Conditions = {};
  if (name.alone && !isAlone(index, reading, hit)) return null;
  if (name.unquoted && fillsQuotation(reading, hit)) return null;
  if (findBefore(reading, name.neverAfter, hit) || findAfter(reading, name.neverBefore, hit)) return null;
  if (name.onlyAfter.length > 0) {
    const found = findBefore(reading, name.onlyAfter, hit);
    if (!found) return null;
    reasons.push(`after ${quote(reading, found)}`);
  }
  if (name.onlyBefore.length > 0) {
    const found = findAfter(reading, name.onlyBefore, hit);
    if (!found) return null;
    reasons.push(`before ${quote(reading, found)}`);
  }
  const clause = name.together.length === 0 ? null : findClause(reading, name.together, hit);
  if (name.together.length > 0 && clause === null) return null;
  if (clause !== null)
    reasons.push(`together with ${clause.parts.map((part) => quote(reading, part)).join(' and ')}`);
  const whole: Hit = clause === null ? hit : { ...hit, first: clause.first, last: clause.last };
  if (name.unless.some((evidence) => findNear(reading, evidence, whole))) return null;
  const far = (list: readonly EvidenceSpec[]) => nameFar(index, list);
  const ruledOut = far(name.unless);
  if (ruledOut.length > 0) on.unless = ruledOut;
  for (const list of name.needs) {
    const spec = list.find((evidence) => findNear(reading, evidence, whole));
    const found = spec && findNear(reading, spec, whole);
    if (found) reasons.push(`with ${quote(reading, found)} in the ${spec.reach}`);
    else if (name.surname === null && far(list).length === 0) return null;
    // For a surname, needs only stand in for the full name; an empty list can never be met.
    else on.needs = [...(on.needs ?? []), far(list)];
  }
  if (name.surname !== null) {
    // Needs that the block itself has met stand in for the full name already.
    if (name.needs.length > 0 && !on.needs) on.surname = { name: name.surname, known: true };
    else on.surname = { name: name.surname, known: false };
  }
  return clause === null ? { reasons, on } : { reasons, on, clause };
}

/** Whether a word is the first of its sentence, or of a quotation. */
function opensSentence({ tokens, text }: Reading, row: number): boolean {
  // Rows below `count` hold.
  return tokens.gap[row] === Gap.Sentence || /["“„«]/.test(text.charAt((tokens.start[row] as number) - 1));
}

/** Whether a capitalised word can be a first name at all: no abbreviation (TASS), and of the surname's own script. */
function mayBeFirstName({ tokens, text }: Reading, row: number, surname: number): boolean {
  // Rows below `count` hold.
  const [start, end] = [tokens.start[row] as number, tokens.end[row] as number];
  const [nameStart, nameEnd] = [tokens.start[surname] as number, tokens.end[surname] as number];
  if (!isCapitalAt(text, start)) return false;
  const isShouted = end - start > 1 && areCapitals(text, start, end);
  if (isShouted && !(nameEnd - nameStart > 1 && areCapitals(text, nameStart, nameEnd))) return false;
  return hasCyrillic(text, start, end) === hasCyrillic(text, nameStart, nameEnd);
}

/** The capitalised word before a surname that claims it for somebody else: a first name or an initial. */
export function findRival(index: MatchIndex, reading: Reading, hit: Hit): boolean {
  const { tokens, text } = reading;
  const before = hit.first - 1;
  // No first name is parted from its surname by quotation marks.
  if (before < 0 || tokens.gap[hit.first] !== Gap.Join) return false;
  // Rows below `count` hold.
  if (((tokens.flags[before] as number) & Flag.Capital) === 0) return false;
  if (text.charAt((tokens.start[hit.first] as number) - 1) === '#') return false;
  if (!mayBeFirstName(reading, before, hit.first)) return false;
  if (index.firstNames >= 0) {
    if (findBefore(reading, [index.firstNames], hit)) return true;
    // Any word may begin a sentence; there only what is known for a first name is one.
    if (opensSentence(reading, before)) return false;
  }
  return !(index.capitalisedAnyway >= 0 && findBefore(reading, [index.capitalisedAnyway], hit));
}
