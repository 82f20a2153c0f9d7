/**
 * The `check` command: says what is wrong with a pack, where, and how to mend it.
 */
import { compilePack } from '../knowledge/compile-pack.ts';
import type { PackRecords } from '../knowledge/model.ts';
import { formatProblem } from '../knowledge/problem.ts';
import { readPackFiles } from './pack-files.ts';

/**
 * Checks files as one pack; a folder stands for its YAML files, no path for the bundled pack.
 * Prints problems and their number, or one line of counts. Answers the exit code: 1 on any problem.
 */
export async function checkFiles(paths: readonly string[], print: (text: string) => void): Promise<0 | 1> {
  const { files, problems: unread } = await readPackFiles(paths);
  const compiled = unread.length > 0 ? { problems: unread, unfinished: true } : compilePack(files);
  if (compiled.problems === undefined) {
    print(countRecords(compiled.pack.records, files.length));
    return 0;
  }
  for (const problem of compiled.problems) print(`${formatProblem(problem)}\n`);
  const more = compiled.unfinished ? '; more is checked once the shape is right' : '';
  print(`${plural(compiled.problems.length, 'problem')}${more}`);
  return 1;
}

function countRecords({ id, sources, passages, entries }: PackRecords, files: number): string {
  const counts = [
    plural(files, 'file'),
    plural(sources.length, 'source'),
    plural(passages.length, 'passage'),
    plural(entries.length, 'entry', 'entries'),
    plural(entries.filter(({ event }) => event !== null).length, 'event'),
    plural(entries.filter(({ figure }) => figure !== null).length, 'figure'),
  ];
  return `${id}: ${counts.join(', ')}. No problems.`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
