/**
 * Ten thousand packs that nobody would write: parts of a good one replaced, moved, repeated and left out, and values put
 * in that have broken parsers before. Whatever comes, an import answers, soon, with a pack that can be used or with
 * problems that can be read. A fifth of them unless `SIDELIGHT_TESTS=full`, as CI has it; a failure prints the seed that repeats it.
 */
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileValue, type ValueCompilation } from '../../../src/knowledge/compile-pack.ts';
import { describeEntry } from '../../../src/knowledge/entry-card.ts';
import { type Import, importPack } from '../../../src/knowledge/import-pack.ts';
import type { PackRecords } from '../../../src/knowledge/model.ts';
import { checkPack } from '../../../src/knowledge/pack-checks.ts';
import { MOST_PROBLEMS } from '../../../src/knowledge/pack-limits.ts';
import { PackSchema } from '../../../src/knowledge/schema.ts';
import { timeline } from '../../../src/knowledge/timeline.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import { decodeIndex } from '../../../src/matching/match-index.ts';
import { SMALL_PACK } from '../knowledge/small-pack.ts';
import { writeWidePack } from '../knowledge/wide-pack.ts';
import { growthOf, MOST_GROWTH } from './growth.ts';

const RUNS = process.env.SIDELIGHT_TESTS === 'full' ? 10_000 : 2_000;
/** Of the whole run, ms: the machines that do this are busy with browsers as well. */
const LONGEST_MS = 240_000;
/** Longest time an import may take, ms. The slowest machine that runs this is five times slower than a reader's. */
const MOST_MS = 5_000;

const HARBOUR = parse(
  await (await import('node:fs/promises')).readFile('tests/fixtures/packs/harbour/harbour.yaml', 'utf8'),
) as unknown;
const SMALL = parse(SMALL_PACK) as unknown;

const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">a</a>',
    '<em><q></em></q>',
    '\u202eevil\u202c',
    '\u2066a\u2069',
    '\ud800',
    '\udfff\ud800',
    '\u0000',
    'ﷺ'.repeat(100),
    'e\u0301'.repeat(200),
    'a',
    '…!?',
    '()',
    '((((((((((',
    '(a|b)(c|d)(e|f)(g|h)(i|j)(k|l)(m|n)(o|p)(q|r)(s|t)(u|v)(w|x)',
    '[a][b][c][d][e][f][g][h][i][j][k][l]',
    '.. .. ..',
    '<number>',
    '<number> <number>',
    '<a>',
    '9999-99-99',
    '2026-02-30',
    '-9999',
    '2026/2025',
    'x'.repeat(10_000),
    'Ω'.repeat(2_000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, Number.NaN, [], {}, [[]], [null], { a: null }),
  fc.array(hostileText, { maxLength: 4 }),
  fc.dictionary(hostileText, hostileText, { maxKeys: 3 }),
  fc.json().map((text) => JSON.parse(text) as unknown),
);

interface Mutation {
  /** Which of all places, as a share of them. */
  at: number;
  how: 'replace' | 'remove' | 'rename' | 'copy' | 'repeat';
  value: unknown;
  key: string;
}
const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  how: fc.constantFrom('replace', 'remove', 'rename', 'copy', 'repeat'),
  value: hostileValue,
  key: hostileText,
});

type Holder = Record<string, unknown>;

/** Every place of a value, with what holds it. */
function listPlaces(value: unknown, found: [Holder, string][] = []): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value as Holder, key]);
    listPlaces((value as Holder)[key], found);
  }
  return found;
}

function mutate(value: unknown, { at, how, value: other, key }: Mutation): void {
  const places = listPlaces(value);
  const [holder, old] = places[Math.floor(at * places.length)] ?? [];
  if (holder === undefined || old === undefined) return;
  const set = (name: string, to: unknown) =>
    Object.defineProperty(holder, name, { value: to, enumerable: true, configurable: true, writable: true });
  const before = holder[old];
  if (how === 'replace') set(old, other);
  if (how === 'remove') delete holder[old];
  if (how === 'rename' && !Array.isArray(holder)) {
    delete holder[old];
    set(key, before);
  }
  if (how === 'copy' && !Array.isArray(holder)) set(key, structuredClone(before));
  if (how === 'repeat')
    set(
      old,
      Array.from({ length: 50 }, () => structuredClone(before)),
    );
}

/** Places that hold words for readers: what is put there often gets through, and must then do no harm. */
const WORDED = /^(title|publisher|text|name|counted|worded|unit|cited|\d+)$/;

function reword(value: unknown, at: number, words: string): void {
  const places = listPlaces(value).filter(
    ([holder, key]) => WORDED.test(key) && typeof holder[key] === 'string',
  );
  const [holder, key] = places[Math.floor(at * places.length)] ?? [];
  if (holder !== undefined && key !== undefined) holder[key] = words;
}

const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const packs = fc.oneof(
  { weight: 4, arbitrary: fc.constant(SMALL) },
  { weight: 1, arbitrary: fc.constant(HARBOUR) },
);
const hostilePack = fc.oneof(
  fc.tuple(packs, fc.array(mutation, { minLength: 1, maxLength: 3 })).map(([pack, mutations]) => {
    const value = structuredClone(pack);
    for (const one of mutations) mutate(value, one);
    return value;
  }),
  fc
    .tuple(packs, fc.array(fc.tuple(share, hostileText), { minLength: 1, maxLength: 3 }))
    .map(([pack, words]) => {
      const value = structuredClone(pack);
      for (const [at, text] of words) reword(value, at, text);
      return value;
    }),
);

/** What a pack is used for right after it was taken in. */
function use(records: PackRecords, index: Uint8Array): void {
  for (const { id } of records.entries) describeEntry([records], id);
  timeline([records]);
  const text = `${records.entries.map(({ name }) => name).join(' met ')}. About 180 boats.`;
  findCandidates(decodeIndex(index), [{ id: 0, text, lang: 'en', scope: 1 }]);
}

const locate = () => ({ file: 'pack', line: null });
const bringText = (value: unknown) => importPack([{ name: 'pack', text: JSON.stringify(value) }]);

function holds(answer: Import | ValueCompilation): void {
  if (answer.pack !== undefined) {
    use(answer.pack.compiled.records, answer.pack.index);
    return;
  }
  expect(answer.problems.length).toBeGreaterThan(0);
  expect(answer.problems.length).toBeLessThanOrEqual(MOST_PROBLEMS);
  for (const { file, reason, remedy, path } of answer.problems) {
    expect(file).toBe('pack');
    expect(reason).not.toBe('');
    expect(remedy).not.toBe('');
    expect(path.length + reason.length + remedy.length).toBeLessThan(40_000);
  }
}

describe('hostile packs', () => {
  it(
    `are answered: ${RUNS} of them, none too slow, and nothing is left behind`,
    () => {
      const before = Object.getOwnPropertyNames(Object.prototype).sort();
      let taken = 0;
      let slowest = 0;
      fc.assert(
        fc.property(hostilePack, fc.nat(9), (value, die) => {
          const start = performance.now();
          // Finding lines takes ten times as long as everything else, and is looked at in one of ten.
          const answer = die === 0 ? bringText(value) : compileValue({ value, locate, problems: [] });
          slowest = Math.max(slowest, performance.now() - start);
          holds(answer);
          if (answer.pack !== undefined) taken += 1;
        }),
        { numRuns: RUNS },
      );
      expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
      expect(slowest).toBeLessThan(MOST_MS);
      // The generator is of use only while some get through, and most do not.
      expect(taken).toBeGreaterThan(RUNS * 0.01);
      expect(taken).toBeLessThan(RUNS * 0.9);
    },
    LONGEST_MS,
  );

  it('in YAML are answered as well', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .tuple(fc.nat(SMALL_PACK.length), fc.nat(40), hostileText)
        .map(([at, length, put]) => SMALL_PACK.slice(0, at) + put + SMALL_PACK.slice(at + length)),
    );
    fc.assert(
      fc.property(text, (yaml) => holds(importPack([{ name: 'pack', text: yaml }]))),
      { numRuns: Math.ceil(RUNS / 50) },
    );
  });

  it('keep markup as words: what is not of the grammar is refused', () => {
    for (const markup of [
      '<script>x</script>',
      '<img src=x onerror=x>',
      '<a href="javascript:x">x</a>',
      '<em onclick=x>x</em>',
    ]) {
      const text = JSON.stringify(SMALL).replace(
        'The council plans a new quay.',
        markup.replaceAll('"', '\\"'),
      );
      expect(importPack([{ name: 'pack', text }]).problems?.[0]?.path).toBe('passages.plan.text');
    }
  });

  it('take time as they have entries, though one passage supports the lines of all', () => {
    const growth = growthOf((times) => {
      const names = Array.from({ length: 25_000 * times }, (_, at) => `Name ${at}`);
      const pack = v.parse(PackSchema, JSON.parse(writeWidePack(names)));
      return () => expect(checkPack(pack, () => ({ file: 'wide.json', line: null }))).toEqual([]);
    });
    expect(growth).toBeLessThan(MOST_GROWTH);
  });
});
