/** Every command that docs/packs.md leads an editor through, as it stands there, in the order it stands there. */
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const example = join(root, 'tests/fixtures/packs/harbour');
const scripts: Readonly<Record<string, string>> = {
  knowledge: join(root, 'src/cli/knowledge.ts'),
  annotate: join(root, 'src/cli/annotate.ts'),
};
/** Each command starts a process; on a busy machine that takes seconds. */
const WALK_TIMEOUT_MS = 120_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-walk-'));
  await copyFile(join(example, 'gazette.txt'), join(folder, 'gazette.txt'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(script: string, args: readonly string[]): Promise<{ code: number; out: string }> {
  const file = scripts[script];
  if (file === undefined) throw new Error(`no script "${script}"`);
  return new Promise((resolve) => {
    const node = ['--import', import.meta.resolve('tsx'), file, ...args];
    execFile(process.execPath, node, { cwd: folder }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: out + err }),
    );
  });
}

it('leads from a document to a shared pack and its next version', { timeout: WALK_TIMEOUT_MS }, async () => {
  const manual = await readFile(join(root, 'docs/packs.md'), 'utf8');
  const walk = manual.slice(manual.indexOf('## From a document'), manual.indexOf('## The format'));
  const commands = [...walk.matchAll(/`npm run (?:--silent )?(knowledge|annotate) -- ([^`]+)`/g)];
  const told: string[] = [];
  for (const [, script = '', line = ''] of commands) {
    const args = line.split(' ');
    const { code, out } = await run(script, args);
    told.push(`${args[0] ?? ''}: ${code}`);
    expect(out, line).not.toContain('Usage:');
    if (args[0] === 'new') {
      expect(await readFile(join(folder, 'harbour.yaml'), 'utf8')).toContain('TODO');
      // What an editor does between drafting and checking.
      await copyFile(join(example, 'harbour.yaml'), join(folder, 'harbour.yaml'));
    }
    if (args[0] === 'check') expect(out).toContain('No problems.');
    if (script === 'annotate') expect(out).toContain('Anna Berg (person)');
    if (args[0] === 'forms') expect(out).toContain('Harbour Council of Aarsund');
    if (args[0] === 'build') {
      // The version that readers have, before the editor raises it.
      await copyFile(join(folder, 'harbour.json'), join(folder, 'old.json'));
      const yaml = await readFile(join(folder, 'harbour.yaml'), 'utf8');
      await writeFile(
        join(folder, 'harbour.yaml'),
        yaml.replace('version: 2026-11-26', 'version: 2026-12-01'),
      );
    }
    if (args[0] === 'diff') expect(out).toBe('pack:\n  ~ version: 2026-12-01\n');
  }
  expect(told).toEqual(['new: 0', 'check: 0', '--pack: 0', 'forms: 0', 'build: 0', 'diff: 0']);
});
