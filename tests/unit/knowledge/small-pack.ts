/**
 * A pack small enough to be read at a glance, for tests to break in one place at a time.
 */
import { stringify } from 'yaml';
import type { AuthoredFile } from '../../../src/knowledge/authored-files.ts';
import { compilePack } from '../../../src/knowledge/compile-pack.ts';
import type { PackRecords } from '../../../src/knowledge/model.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';

/** Lines 1 to 42, so that tests can name the line they expect. */
export const SMALL_PACK = `format: 1
id: harbour
title: The harbour
version: 2026-01-31
sources:
  report:
    title: A report on the harbour
    published: 2025-06
    paragraphs: 3
    language: en
passages:
  plan:
    source: report
    place: { paragraph: 1, sentence: 2 }
    text: The council plans a new quay.
    chain: [council]
    openness: institution
    about: [council, new-quay]
    answeredBy: [doubt]
  doubt:
    source: report
    place: { paragraph: 2 }
    text: Fishers say the quay is <em>not</em> needed.
    chain: [{ name: Fishers }]
    openness: unnamed
    about: [new-quay, council]
    asOf: 2025-06
entries:
  council:
    kind: organisation
    name: Harbour Council
    line: { text: It plans a new quay., passage: plan }
  new-quay:
    kind: event
    name: New quay
    line: { text: Planned by the council., passage: plan }
    event:
      status: planned
      passages: [plan]
      when: ahead
      cited: a new quay
names:
  council: { en: [Harbour Council] }
`;

/** The small pack with one piece of its text replaced. Throws where the piece is not there exactly once. */
export function changePack(from: string, to: string): AuthoredFile[] {
  if (SMALL_PACK.split(from).length !== 2) throw new Error(`"${from}" is not there exactly once`);
  return [{ name: 'harbour.yaml', text: SMALL_PACK.replace(from, to) }];
}

/** What the author of a pack is told; empty where all is well. */
export function tellProblems(files: readonly AuthoredFile[]): string[] {
  return (compilePack(files).problems ?? []).map(formatProblem);
}

/** Compiles a pack given as a value. Throws with the problems where it has any. */
export function compileValue(value: unknown): PackRecords {
  const { pack, problems } = compilePack([
    { name: 'value.yaml', text: stringify(value, { aliasDuplicateObjects: false }) },
  ]);
  if (pack === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return pack.records;
}
