/**
 * The `check` command: says what is wrong with a pack, where, and how to mend it.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuthoredFile } from '../knowledge/authored-files.ts';
import { compilePack } from '../knowledge/compile-pack.ts';
import type { PackRecords } from '../knowledge/model.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import { readBundledFiles } from '../knowledge/vite-bundle.ts';

/**
 * Checks files as one pack; a folder stands for its YAML files, no path for the bundled pack.
 * Prints problems and their number, or one line of counts. Answers the exit code: 1 on any problem.
 */
export async function checkFiles(paths: readonly string[], print: (text: string) => void): Promise<0 | 1> {
  const { files, problems: unread } = paths.length === 0 ? await readBundled() : await readPaths(paths);
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

interface ReadFiles {
  files: AuthoredFile[];
  problems: Problem[];
}

async function readBundled(): Promise<ReadFiles> {
  return { files: await readBundledFiles(), problems: [] };
}

async function readPaths(paths: readonly string[]): Promise<ReadFiles> {
  const files: AuthoredFile[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      for (const name of await listFiles(path)) files.push({ name, text: await readFile(name, 'utf8') });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : String(error);
      const reason =
        code === 'ENOENT' ? 'this file does not exist' : `this file cannot be read (${String(code)})`;
      const remedy = `check its spelling; it is looked for from ${process.cwd()}`;
      problems.push({ file: path, line: null, path: '', reason, remedy });
    }
  }
  return { files, problems };
}

async function listFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => /\.ya?ml$/.test(name));
  return names.toSorted().map((name) => join(path, name));
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
