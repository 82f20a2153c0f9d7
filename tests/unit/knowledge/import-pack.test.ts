import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileValue } from '../../../src/knowledge/compile-pack.ts';
import { importPack } from '../../../src/knowledge/import-pack.ts';
import { rebuildIndex } from '../../../src/knowledge/pack-index.ts';
import { MOST_PROBLEMS, PACK_LIMITS } from '../../../src/knowledge/pack-limits.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { MAX_ALL_FORMS } from '../../../src/matching/form-budget.ts';
import { decodeIndex } from '../../../src/matching/match-index.ts';
import { changePack, SMALL_PACK } from './small-pack.ts';

type Value = Record<string, Record<string, Record<string, unknown>>>;
const small = () => parse(SMALL_PACK) as Value;
const asJson = (value: unknown) => [{ name: 'harbour.json', text: JSON.stringify(value) }];
const problemsOf = (value: unknown) => importPack(asJson(value)).problems ?? [];
const told = (value: unknown) => problemsOf(value).map(formatProblem).join('\n');

describe('a pack that a reader brings', () => {
  it('comes out the same from YAML and from JSON', () => {
    const fromYaml = importPack([{ name: 'harbour.yaml', text: SMALL_PACK }]).pack;
    const fromJson = importPack(asJson(small())).pack;
    expect(fromJson).toEqual(fromYaml);
    expect(fromJson?.compiled.records.entries).toHaveLength(2);
    expect(fromJson && decodeIndex(fromJson.index).languages).toEqual(['en']);
  });

  it('can be brought again as it is exported', () => {
    const first = importPack([{ name: 'harbour.yaml', text: SMALL_PACK }]).pack;
    const again = importPack([{ name: 'again.json', text: first?.authored ?? '' }]).pack;
    expect(again).toEqual(first);
  });

  it('may be several files of YAML', () => {
    const [head, names] = SMALL_PACK.split('names:\n');
    const files = [
      { name: 'pack.yaml', text: head ?? '' },
      { name: 'names.yaml', text: `names:\n${names}` },
    ];
    expect(importPack(files).pack?.compiled.names.council).toEqual(['Harbour Council']);
  });

  it('is refused with the line, in YAML and in JSON', () => {
    const [problem] = importPack(changePack('answeredBy: [doubt]', 'answeredBy: [dowbt]')).problems ?? [];
    expect(problem).toMatchObject({ file: 'harbour.yaml', line: 19, path: 'passages.plan.answeredBy[0]' });
    const json = JSON.stringify(small(), null, 1).replace('"doubt"\n', '"dowbt"\n');
    const [same] = importPack([{ name: 'a.json', text: json }]).problems ?? [];
    expect(same).toMatchObject({ file: 'a.json', path: 'passages.plan.answeredBy[0]' });
    expect(same?.line).toBeGreaterThan(10);
    expect(same?.remedy).toContain('"doubt"');
  });

  it.each([
    ['nothing', ''],
    ['another kind of file', '\u0000\u0001PNG'],
    ['a list', '[1, 2]'],
    ['a number', '7'],
    ['broken JSON', '{"format": 1,'],
    ['brackets without end', '['.repeat(50_000)],
    ['brackets without end, in a map', `{"a":${'['.repeat(50_000)}`],
    ['aliases that unfold without end', `a: &a [1,1]\nb: &b [*a,*a]\n${'c: [*b,*b,*b]\n'.repeat(1)}`],
  ])('is refused where it is %s', (_what, text) => {
    const { pack, problems } = importPack([{ name: 'file', text }]);
    expect(pack).toBeUndefined();
    expect(problems?.length).toBeGreaterThan(0);
    for (const { reason, remedy } of problems ?? []) expect(reason.length * remedy.length).toBeGreaterThan(0);
  });
});

describe('the limits of a pack', () => {
  it('are told with what is too large and what may be', () => {
    const long = small();
    Object.assign(long.passages?.plan ?? {}, { text: 'a'.repeat(PACK_LIMITS.text + 1) });
    expect(told(long)).toContain('passages.plan.text\n  a text of 5001 characters, where 5000 may stand');
  });

  it('hold names, keys and lists', () => {
    const value = small();
    const many = Array.from({ length: PACK_LIMITS.list + 1 }, (_, at) => `Name ${at}`);
    expect(told({ ...value, names: { council: { en: many } } })).toContain('values in one list');
    const wording = 'a'.repeat(PACK_LIMITS.wording + 1);
    expect(told({ ...value, names: { council: { en: [wording] } } })).toContain('where 2000 may stand');
    const key = 'k'.repeat(PACK_LIMITS.text + 1);
    expect(told({ ...value, [key]: 1 })).toContain('where 5000 may stand');
    expect(told({ ...value, [key]: 1 }).length).toBeLessThan(400);
  });

  it('hold depth', () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    const text = JSON.stringify({ ...small(), names: 0 }).replace('"names":0', `"names":${deep}`);
    expect(importPack([{ name: 'deep.json', text }]).problems?.[0]?.reason).toContain('in each other');
  });

  it('hold entries and passages', () => {
    const value = small();
    const entry = value.entries?.council;
    const entries = Object.fromEntries(
      Array.from({ length: PACK_LIMITS.entries + 1 }, (_, at) => [`e${at}`, entry]),
    );
    expect(told({ ...value, entries })).toContain(`${PACK_LIMITS.entries + 1} entries, where 50000 may be`);
  });

  it('hold the whole file before it is read', () => {
    const problems = importPack([
      { name: 'big.json', text: ' '.repeat(PACK_LIMITS.characters + 1) },
    ]).problems;
    expect(problems?.[0]?.reason).toContain('may have 16000000');
    const broken = [{ name: 'big.json', text: '{'.repeat(PACK_LIMITS.yamlCharacters + 1) }];
    expect(importPack(broken).problems?.[0]?.reason).toContain('no valid JSON');
  });

  it('hold what a few lines of names ask for', () => {
    const alternatives = `(${Array.from({ length: 40 }, (_, at) => `a${at}`).join('|')})`;
    const names = { council: { en: Array(500).fill(`${alternatives} ${alternatives}`) } };
    expect(told({ ...small(), names })).toContain(`more than ${MAX_ALL_FORMS} forms`);
    const nested = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`l${at}`, { en: [`<l${at + 1}>`, `<l${at + 1}>`] }]),
    );
    const ruled = { council: { en: [{ text: 'Harbour', needs: { article: ['<l0>'] } }] } };
    expect(told({ ...small(), cues: { ...nested, l30: { en: ['word'] } }, names: ruled })).toContain(
      String(MAX_ALL_FORMS),
    );
  });

  it('hold what is told of a pack that is wrong everywhere', () => {
    const value = small();
    const passages = Object.fromEntries(
      Array.from({ length: 3000 }, (_, at) => [`p${at}`, { ...value.passages?.plan, about: [`e${at}`] }]),
    );
    expect(problemsOf({ ...value, passages })).toHaveLength(MOST_PROBLEMS);
    const shapeless = Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`p${at}`, 1]));
    expect(problemsOf({ ...value, passages: shapeless })).toHaveLength(MOST_PROBLEMS);
    // One wrong branch of a choice tells of everything in it.
    const speakers = Array.from({ length: 200 }, () => [{ name: 'Fishers' }]);
    const chained = { ...value.passages, plan: { ...value.passages?.plan, chain: speakers } };
    const read = {
      value: { ...value, passages: chained },
      locate: () => ({ file: 'pack', line: null }),
      problems: [],
    };
    expect(compileValue(read).problems).toHaveLength(MOST_PROBLEMS);
  });

  it('let a chain of events be as long as a pack, and find the circle at its end', () => {
    const value = small();
    const event = value.entries?.['new-quay'];
    const facts = event?.event as object;
    const chain = Object.fromEntries(
      Array.from({ length: 5000 }, (_, at) => [
        `e${at}`,
        { ...event, name: `Event ${at}`, event: { ...facts, after: [`e${(at + 1) % 5000}`] } },
      ]),
    );
    Object.assign(value.passages?.plan ?? {}, { about: ['council', ...Object.keys(chain), 'new-quay'] });
    expect(told({ ...value, entries: { ...value.entries, ...chain } })).toContain('runs in a circle');
  });
});

it('the index of a stored pack is made anew from what was authored', () => {
  const pack = importPack([{ name: 'harbour.yaml', text: SMALL_PACK }]).pack;
  expect(rebuildIndex(pack?.authored ?? '')).toEqual(pack?.index);
  expect(() => rebuildIndex('{}')).toThrow();
});
