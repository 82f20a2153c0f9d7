/** The files of a pack on the command line. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuthoredFile } from '../knowledge/authored-files.ts';
import { compilePack } from '../knowledge/compile-pack.ts';
import type { CompiledPack } from '../knowledge/compiled.ts';
import { formatProblem, type Problem } from '../knowledge/problem.ts';
import { readBundledFiles } from '../knowledge/vite-bundle.ts';

/** Files as they are read; with a problem, not all of them are there. */
export interface ReadFiles {
  files: AuthoredFile[];
  problems: Problem[];
}

/** Reads the files of one pack; a folder stands for its YAML files, no path for the bundled pack. */
export async function readPackFiles(paths: readonly string[]): Promise<ReadFiles> {
  if (paths.length === 0) return { files: await readBundledFiles(), problems: [] };
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

/** Compiles the pack of these paths; null where it has problems, which are printed. */
export async function compilePaths(
  paths: readonly string[],
  print: (text: string) => void,
): Promise<CompiledPack | null> {
  const { files, problems: unread } = await readPackFiles(paths);
  const { pack, problems } = unread.length > 0 ? { problems: unread } : compilePack(files);
  if (pack !== undefined) return pack;
  for (const problem of problems) print(`${formatProblem(problem)}\n`);
  return null;
}
