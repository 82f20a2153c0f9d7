import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { annotateText, type ReadFile, readVisibleText } from '../../src/cli/annotate-file.ts';
import { records } from './knowledge/bundled-records.ts';
import { loadBundledIndex } from './matching/bundled-index.ts';

const folder = join(fileURLToPath(new URL('../..', import.meta.url)), 'tests/fixtures/off-topic');

/** Texts of twenty on which a mark would be a slip that readers forgive. */
const MOST_MARKED = 2;

const findShown = (file: ReadFile) =>
  annotateText(file, loadBundledIndex(), records).mentions.filter(({ shown }) => shown);

it('marks something on at most two of twenty texts that have nothing to do with the knowledge', () => {
  const names = readdirSync(folder);
  expect(names).toHaveLength(20);
  const read = names.map((name) => ({
    name,
    file: readVisibleText(name, readFileSync(join(folder, name))),
  }));
  const marked = read.flatMap(({ name, file }) => {
    const shown = findShown(file);
    return shown.length > 0 ? [{ name, shown }] : [];
  });
  const onTopic = 'Maria Zakharova spoke of the Istanbul talks.';
  expect(findShown(readVisibleText('on-topic.txt', Buffer.from(onTopic)))).toHaveLength(2);
  expect(marked.length, JSON.stringify(marked, null, 2)).toBeLessThanOrEqual(MOST_MARKED);
});
