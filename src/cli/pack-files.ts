/** The files of a pack on the command line. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type AuthoredFile, readAuthoredFiles } from '../knowledge/authored-files.ts';
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
      const names = await listFiles(path);
      if (names.length === 0) problems.push(emptyFolder(path));
      for (const name of names) files.push({ name, text: await readFile(name, 'utf8') });
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

function emptyFolder(path: string): Problem {
  const reason = 'this folder holds no file that ends in .yaml or .yml';
  const remedy = 'name the file or the folder of a pack; `knowledge -- new` drafts one';
  return { file: path, line: null, path: '', reason, remedy };
}

async function listFiles(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const names = (await readdir(path)).filter((name) => /\.ya?ml$/.test(name));
  return names.toSorted().map((name) => join(path, name));
}

/** A pack without problems: as it was written, and as it is compiled. */
export interface ReadPack {
  files: AuthoredFile[];
  /** All files merged, in the authored form; checked. */
  value: unknown;
  pack: CompiledPack;
}

/** Reads and compiles the pack of these paths; null where it has problems, which are printed. */
export async function readPack(
  paths: readonly string[],
  print: (text: string) => void,
): Promise<ReadPack | null> {
  const { files, problems: unread } = await readPackFiles(paths);
  const { pack, problems } = unread.length > 0 ? { problems: unread } : compilePack(files);
  if (pack !== undefined) return { files, value: readAuthoredFiles(files).value, pack };
  for (const problem of problems) print(`${formatProblem(problem)}\n`);
  return null;
}

/** Compiles the pack of these paths; null where it has problems, which are printed. */
export async function compilePaths(
  paths: readonly string[],
  print: (text: string) => void,
): Promise<CompiledPack | null> {
  const read = await readPack(paths, print);
  return read === null ? null : read.pack;
}
