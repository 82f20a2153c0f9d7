import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'tests/fixtures/off-topic');

/** Texts of twenty on which a mark would be a slip that readers forgive. */
const MOST_MARKED = 2;

interface Line {
  file: string;
  mentions: { surface: string; label: string; shown: boolean; why: string }[];
}

it('marks something on at most two of twenty texts that have nothing to do with the knowledge', () => {
  const files = readdirSync(folder).map((name) => join(folder, name));
  expect(files).toHaveLength(20);
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const { stdout, stderr } = spawnSync(process.execPath, [tsx, 'src/cli/annotate.ts', '--json', ...files], {
    cwd: root,
    encoding: 'utf8',
  });
  const lines = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
  expect(lines, stderr).toHaveLength(20);
  const marked = lines.flatMap(({ file, mentions }) => {
    const shown = mentions.filter((mention) => mention.shown);
    return shown.length > 0 ? [{ file: file.slice(folder.length + 1), shown }] : [];
  });
  expect(marked.length, JSON.stringify(marked, null, 2)).toBeLessThanOrEqual(MOST_MARKED);
}, 30_000);
