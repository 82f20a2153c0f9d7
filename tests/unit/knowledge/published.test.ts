/** What others build on: the JSON Schema, the manual for authors, the command, what the background loads. */
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { checkFiles } from '../../../src/cli/check.ts';
import { publishSchema, SCHEMA_FILE } from '../../../src/cli/published-schema.ts';
import { compilePack } from '../../../src/knowledge/compile-pack.ts';
import { COMPILED_FORMAT } from '../../../src/knowledge/compiled.ts';
import type { NameSchema } from '../../../src/knowledge/names-schema.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { readBundledFiles } from '../../../src/knowledge/vite-bundle.ts';
import type { AuthoredName } from '../../../src/matching/authored-names.ts';
import { SMALL_PACK, tellProblems } from './small-pack.ts';

/** Compiling all names takes a second alone, and many on a busy machine. */
const COMPILE_TIMEOUT_MS = 60_000;

const root = fileURLToPath(new URL('../../../', import.meta.url));

describe('the published JSON Schema', () => {
  it('is what the validator says (else run `npm run knowledge -- schema`)', () => {
    expect(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(publishSchema()));
  });

  it('knows no other keys than those of a pack', () => {
    expect(JSON.parse(publishSchema())).toMatchObject({
      type: 'object',
      additionalProperties: false,
      required: [],
    });
  });

  it('holds for the rules of names that the matching room reads', () => {
    expectTypeOf<AuthoredName>().toExtend<v.InferInput<typeof NameSchema>>();
    expectTypeOf<v.InferOutput<typeof NameSchema>>().toExtend<AuthoredName>();
  });
});

describe('the manual for authors', () => {
  it('gives an example that compiles', () => {
    const manual = readFileSync(join(root, 'docs/packs.md'), 'utf8');
    const examples = [...manual.matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1] ?? '');
    expect(examples).toHaveLength(1);
    expect(tellProblems(examples.map((text) => ({ name: 'docs/packs.md', text })))).toEqual([]);
  });
});

/**
 * The records of the bundled pack, compiled without its names: what it says does not
 * depend on how it is recognised, and names take most of the time to compile.
 */
async function compileFacts(): Promise<unknown> {
  /** Measures by their ids alone, which figures refer to; what they are worded in belongs to the names. */
  const keepIds = (text: string) =>
    text
      .replace(/^(?!measures:| {2}[a-z-]+:).*$/gm, '')
      .replace(/^ {2}.*$/gm, '$& { und: ["<number> counted"] }');
  const facts = (await readBundledFiles())
    .filter(({ name }) => !/names\.\w+\.yaml$/.test(name))
    .map(({ name, text }) => ({ name, text: name.endsWith('measures.yaml') ? keepIds(text) : text }));
  const { pack, problems } = compilePack(facts);
  if (pack === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  return pack.records;
}

describe('virtual:bundled-pack', () => {
  it(
    'is the bundled pack, records and index, as the build takes it in',
    async () => {
      const { default: pack } = await import('virtual:bundled-pack');
      expect(pack.format).toBe(COMPILED_FORMAT);
      expect(pack.records).toEqual(await compileFacts());
      expect(pack.index).toMatch(/^[A-Za-z0-9+/]+=*$/);
    },
    COMPILE_TIMEOUT_MS,
  );
});

describe('npm run knowledge -- check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-pack-'));
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const run = async (...paths: string[]) => {
    const printed: string[] = [];
    const code = await checkFiles(paths, (text) => printed.push(text));
    return { code, printed };
  };

  it('takes a file or a folder', async () => {
    const file = write('harbour.yaml', SMALL_PACK);
    const counts = 'harbour: 1 file, 1 source, 2 passages, 2 entries, 1 event, 0 figures. No problems.';
    expect(await run(file)).toEqual({ code: 0, printed: [counts] });
    expect(await run(folder)).toEqual({ code: 0, printed: [counts] });
  });

  it('prints each problem and fails', async () => {
    const file = write('broken.yaml', SMALL_PACK.replace('asOf: 2025-06', 'asOf: June'));
    const { code, printed } = await run(file);
    expect(code).toBe(1);
    expect(printed[0]).toMatch(/broken\.yaml:27 passages\.doubt\.asOf\n/);
    expect(printed.at(-1)).toBe('1 problem');
  });

  it('says that more is checked once the shape is right', async () => {
    const file = write('shapeless.yaml', SMALL_PACK.replace('asOf: 2025-06', 'asof: June'));
    const { printed } = await run(file);
    expect(printed.at(-1)).toBe('1 problem; more is checked once the shape is right');
  });

  it('names a file that does not exist', async () => {
    const { code, printed } = await run(join(folder, 'nowhere.yaml'));
    expect(code).toBe(1);
    expect(printed[0]).toMatch(/nowhere\.yaml\n {2}this file does not exist\n {2}→ check its spelling/);
  });
});

describe('what the background loads', () => {
  it('is queries and compiled records: no validator, no YAML, no date parser', () => {
    const seen = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
        /^(?:import|export) (?!type )[^;]*?from '([^']+)'/gms,
      ))
        if (target.startsWith('.')) visit(resolve(dirname(file), target));
        else packages.add(target);
    };
    for (const query of [
      'entry-card.ts',
      'catch-up.ts',
      'timeline.ts',
      'related-passages.ts',
      'search.ts',
      'compiled.ts',
    ])
      visit(join(root, 'src/knowledge', query));
    expect([...packages]).toEqual(['minisearch']);
    expect([...seen].map((file) => file.slice(root.length)).toSorted()).toEqual([
      'src/knowledge/already-said.ts',
      'src/knowledge/catch-up.ts',
      'src/knowledge/compiled.ts',
      'src/knowledge/entry-card.ts',
      'src/knowledge/known-figures.ts',
      'src/knowledge/pack-lookup.ts',
      'src/knowledge/passage-links.ts',
      'src/knowledge/plain-words.ts',
      'src/knowledge/related-passages.ts',
      'src/knowledge/search.ts',
      'src/knowledge/statement.ts',
      'src/knowledge/timeline.ts',
    ]);
    expect(readdirSync(join(root, 'src/knowledge')).length).toBeGreaterThan(seen.size);
  });
});
