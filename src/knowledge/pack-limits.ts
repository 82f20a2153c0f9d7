/**
 * How large a pack may be. One place for all of it: what is larger is refused before it is looked at any closer, so that
 * no pack, by mistake or by design, keeps the reader's device busy or fills it. The pack that ships holds itself
 * to a tenth of each.
 */
import { isRecord } from './authored-files.ts';
import { type PathKey, type Problem, writePath } from './problem.ts';
import type { Locate } from './yaml-places.ts';

export const PACK_LIMITS = {
  /** UTF-16 code units of all files of a pack together. */
  characters: 16_000_000,
  /** The same where they are YAML, which takes fifty times as long to read as JSON. */
  yamlCharacters: 2_000_000,
  sources: 10_000,
  passages: 50_000,
  entries: 50_000,
  /** Wordings in `names` and `measures`, and words in `cues`. */
  wordings: 200_000,
  /** UTF-16 code units of one text, and of one key. */
  text: 5_000,
  /** UTF-16 code units of one wording: `(a|b|c)` with many alternatives. */
  wording: 2_000,
  /** Values in one list. */
  list: 20_000,
  /** Maps and lists in each other: the schema needs nine. */
  depth: 16,
} as const;

/** Problems listed at most: who has more mends these first. */
export const MOST_PROBLEMS = 50;

/** Sections whose strings are wordings. */
const WORDED = ['names', 'measures', 'cues'];

/** What a value is too large in; empty where it holds every limit. Looks at no meaning, and stops at `MOST_PROBLEMS`. */
export function checkLimits(value: unknown, locate: Locate): Problem[] {
  const problems: Problem[] = [];
  const report = (path: readonly PathKey[], reason: string, remedy: string) => {
    if (problems.length < MOST_PROBLEMS)
      problems.push({ ...locate(path), path: writePath(path.map(shorten)), reason, remedy });
  };
  let wordings = 0;
  const walk = (node: unknown, path: PathKey[]): void => {
    if (problems.length >= MOST_PROBLEMS) return;
    const worded = WORDED.includes(String(path[0]));
    if (typeof node === 'string') {
      if (worded) wordings += 1;
      checkLength(node, worded && isWording(path) ? PACK_LIMITS.wording : PACK_LIMITS.text, path, report);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    if (path.length >= PACK_LIMITS.depth) {
      const reason = `more than ${PACK_LIMITS.depth} maps and lists stand in each other`;
      report(path, reason, 'a pack needs no more than nine: look for a list within a list');
      return;
    }
    if (Array.isArray(node)) {
      checkCount(node.length, PACK_LIMITS.list, 'values in one list', path, report);
      for (const [at, item] of node.slice(0, PACK_LIMITS.list).entries()) walk(item, [...path, at]);
      return;
    }
    for (const [key, item] of Object.entries(node)) {
      checkLength(key, PACK_LIMITS.text, [...path, key], report);
      walk(item, [...path, key]);
    }
  };
  const sections = isRecord(value) ? value : {};
  for (const section of ['sources', 'passages', 'entries'] as const) {
    const all = sections[section];
    if (isRecord(all)) checkCount(Object.keys(all).length, PACK_LIMITS[section], section, [section], report);
  }
  walk(value, []);
  checkCount(wordings, PACK_LIMITS.wordings, 'wordings in names, measures and cues', ['names'], report);
  return problems;
}

/** Evidence lists and rules hold words, too; only what a paradigm is called by is none. */
function isWording(path: readonly PathKey[]): boolean {
  return path.at(-1) !== 'case';
}

type ReportAt = (path: readonly PathKey[], reason: string, remedy: string) => void;

function checkLength(text: string, most: number, path: readonly PathKey[], report: ReportAt): void {
  if (text.length > most)
    report(path, `a text of ${text.length} characters, where ${most} may stand`, 'shorten it, or split it');
}

function checkCount(
  count: number,
  most: number,
  what: string,
  path: readonly PathKey[],
  report: ReportAt,
): void {
  if (count > most)
    report(path, `${count} ${what}, where ${most} may be`, 'make several packs of it: packs work together');
}

/** A key as it may stand in a message. */
function shorten(key: PathKey): PathKey {
  return typeof key === 'string' && key.length > MOST_OF_KEY ? `${key.slice(0, MOST_OF_KEY)}…` : key;
}

const MOST_OF_KEY = 60;
