import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findBreaches, findImports } from './architecture/imports.ts';
import { ROOMS } from './architecture/rooms.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path));
}

const sources = [...listSources('src'), ...listSources('entrypoints')];

describe('the rooms', () => {
  it.each(sources)('%s keeps to the plan', (path) => {
    expect(findBreaches(path, readFileSync(join(root, path), 'utf8'))).toEqual([]);
  });

  it('looks at every room', () => {
    const empty = ROOMS.filter(({ folder }) => !sources.some((path) => path.startsWith(`${folder}/`)));
    expect(empty.map(({ folder }) => folder)).toEqual([]);
  });
});

describe('the guard itself', () => {
  it.each([
    ['src/matching/a.ts', "import { x } from '../text/model.ts';", 'may not import'],
    ['src/text/a.ts', "export * from '../matching/model.ts';", 'may not import'],
    ['src/page/a.ts', "const x = await import('../matching/model.ts');", 'may not import'],
    ['src/ui/a.tsx', "import { x } from '../knowledge/query.ts';", 'types only'],
    ['src/ui/a.tsx', "import { type X, y } from '../knowledge/query.ts';", 'types only'],
    ['src/card/a.ts', "import { browser } from 'wxt/browser';", 'extension APIs'],
    ['src/card/a.ts', "void chrome.runtime.sendMessage('x');", 'extension APIs'],
    ['src/matching/a.ts', 'export const title = document.title;', 'knows no DOM'],
    ['src/ui/a.tsx', "node.innerHTML = '';", 'turns text into markup'],
    ['src/helpers/a.ts', '', 'no room'],
    ['src/text/a.ts', '\n'.repeat(251), 'lines'],
    ['src/platform/a.ts', "import pack from 'virtual:bundled-pack';", 'bundled pack'],
  ])('reports a planted breach in %s: %s', (path, source, reason) => {
    expect(findBreaches(path, source).join('\n')).toContain(reason);
  });

  it.each([
    ['src/ui/a.tsx', "import type { X } from '../knowledge/model.ts';"],
    ['src/ui/a.tsx', "import { type X, type Y } from '../knowledge/model.ts';"],
    ['src/text/a.ts', "// import { x } from '../matching/model.ts';\n/* innerHTML */"],
    ['entrypoints/a.ts', "import pack from 'virtual:bundled-pack';\nimport '../src/ui/tokens.css';"],
  ])('lets %s pass: %s', (path, source) => {
    expect(findBreaches(path, source)).toEqual([]);
  });

  it('finds imports that span lines and stand after others', () => {
    const source =
      "import {\n  a,\n  type B,\n} from './a.ts';\nimport type { C } from './c.ts';\nimport './d.css';";
    expect(findImports(source)).toEqual([
      { specifier: './a.ts', typeOnly: false },
      { specifier: './c.ts', typeOnly: true },
      { specifier: './d.css', typeOnly: false },
    ]);
  });
});

describe('the lint', () => {
  /** Lints a planted file with the project's own rules, in a folder of its own; returns the lines with errors. */
  function lintPlanted(fixture: string): number[] {
    const folder = mkdtempSync(join(tmpdir(), 'sidelight-lint-'));
    const config = JSON.parse(readFileSync(join(root, '.biome.json'), 'utf8')) as Record<string, unknown>;
    const plugins = (config.plugins as string[]).map((path) => join(root, path));
    const planted = { ...config, plugins, files: {}, vcs: { enabled: false } };
    writeFileSync(join(folder, 'biome.json'), JSON.stringify(planted));
    copyFileSync(join(root, 'tests/fixtures/lint', fixture), join(folder, fixture));
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const args = [biome, 'lint', '--reporter=github', '--colors=off', fixture];
    // A failed lint exits 1; what it prints is what we came for.
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    return [...stdout.matchAll(/^::error .*?,line=(\d+)/gm)].map(([, line]) => Number(line));
  }

  it('refuses every way of turning text into markup', () => {
    expect(lintPlanted('sinks.ts')).toEqual([3, 4, 5, 6, 7]);
    expect(lintPlanted('sinks.tsx')).toEqual([2]);
  });
});
