/**
 * Turns what the validator says into problems an author understands.
 */
import type * as v from 'valibot';
import { type PathKey, type Problem, writePath } from './problem.ts';
import type { Locate } from './yaml-places.ts';

/** Keys whose absence is worth more than "is missing": they carry a promise to the reader. */
const WHY_NEEDED: Readonly<Record<string, { reason: string; remedy: string }>> = {
  source: {
    reason: 'the passage names no source',
    remedy: 'add `source:` with the id of the document it comes from, as listed under `sources`',
  },
  openness: {
    reason: 'the passage does not say how openly it is said',
    remedy:
      'add `openness: named`, `institution`, `unnamed` or `narration` ("the article says"), and the speakers under `chain:`',
  },
  about: {
    reason: 'the passage is about nothing',
    remedy: 'add `about:` with the ids of the entries it is about',
  },
  line: {
    reason: 'the entry has no line',
    remedy: 'add `line: { text: …, passage: … }`: one line, and the passage that supports it',
  },
};

/** What to write under a key of a pack that is there and holds nothing yet, as in a draft. */
const WHAT_GOES_THERE: Readonly<Record<string, string>> = {
  sources: 'write the documents the pack is made from, each under an id',
  passages: 'write one for each thing a source says, under an id, in your own words; docs/packs.md shows how',
  entries: 'write what pages name, each under an id, with a line that a passage supports',
  names: 'write how pages name each entry, by language, or take the key out',
};

/** Problems of shape: unknown, missing and mistyped keys. */
export function describeIssues(issues: readonly v.BaseIssue<unknown>[], locate: Locate): Problem[] {
  return issues.flatMap(openUnion).map((issue) => {
    const path = issuePath(issue);
    const missing = issue.type === 'strict_object' && issue.received === 'undefined';
    // What is not there has no line of its own: the line of its parent is meant.
    const { file, line } = locate(missing ? path.slice(0, -1) : path);
    return { file, line, path: writePath(path), ...explain(issue, path) };
  });
}

function explain(issue: v.BaseIssue<unknown>, path: readonly PathKey[]): { reason: string; remedy: string } {
  const last = path.at(-1);
  const key = typeof last === 'number' ? writePath(path.slice(-2)) : (last ?? 'the pack');
  // Valibot tells apart whether the key itself or what stands under it is wrong.
  if (issue.kind === 'validation' && issue.path?.at(-1)?.origin === 'key')
    return { reason: `"${key}" is no id: ${issue.message}`, remedy: 'rename it, and every mention of it' };
  if (issue.type === 'strict_object' && issue.expected === 'never') return explainUnknown(key);
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return WHY_NEEDED[key] ?? { reason: `the key "${key}" is missing`, remedy: `add \`${key}:\`` };
  const wanted =
    issue.kind === 'validation' || issue.type === 'union' ? issue.message : wantedType(issue.expected ?? '');
  if (issue.received === '""' || (typeof issue.input === 'string' && issue.input.trim() === ''))
    return { reason: `"${key}" is empty`, remedy: `write ${wanted}, or take the key out` };
  const section = path.length === 1 ? WHAT_GOES_THERE[key] : undefined; // most paths lead further in
  if (issue.received === 'null' && section !== undefined)
    return { reason: `"${key}" is empty`, remedy: section };
  const found = issue.received === 'null' ? 'empty' : issue.received;
  const remedy =
    typeof issue.input === 'number' && wanted === 'a text' ? quoteIt(issue.input, last) : `write ${wanted}`;
  return { reason: `"${key}" is ${found}, not ${wanted}`, remedy };
}

/** No key has a space in it: that is the rest of a text which a comma cut off. */
function explainUnknown(key: string): { reason: string; remedy: string } {
  if (!/\s/.test(key))
    return { reason: `the key "${key}" is unknown here`, remedy: 'correct its spelling, or take it out' };
  return {
    reason: `"${key}" is taken for a key: within braces every comma begins a new one`,
    remedy: 'put the whole text in quotes, or write each key on a line of its own, without braces',
  };
}

function quoteIt(value: number, key: PathKey | undefined): string {
  if (typeof key !== 'number') return `put it in quotes: "${value}"`;
  return 'put the whole text in quotes: in a list such as [a, b] every comma begins a new item';
}

function wantedType(expected: string): string {
  const types: Readonly<Record<string, string>> = {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    Array: 'a list',
    Object: 'a map of keys',
    '1': '1, the only format there is',
  };
  return types[expected] ?? `one of ${expected.replace(/[()]/g, '').replaceAll(' | ', ', ')}`;
}

/** Where one branch of a union was meant, for something inside it is wrong, that is told. */
function openUnion(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  const inner = issue.type === 'union' ? (issue.issues ?? []) : [];
  const meant = inner.filter((one) => one.path !== undefined);
  if (meant.length === 0) return [issue];
  return meant.flatMap((one) => {
    const path = [...(issue.path ?? []), ...(one.path ?? [])]; // both may be absent: at the top
    return openUnion({ ...one, path: path as unknown as NonNullable<typeof one.path> }); // valibot wants a tuple
  });
}

function issuePath(issue: v.BaseIssue<unknown>): PathKey[] {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}
