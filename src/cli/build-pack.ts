/**
 * The `build` command: one file of JSON from the files of a pack, to be shared and imported. It is the authored form, so
 * that whoever gets it can read, check and change it; compiling it is the importer's business.
 */
import { writeFile } from 'node:fs/promises';
import { readAuthoredFiles } from '../knowledge/authored-files.ts';
import { compilePaths, readPackFiles } from './pack-files.ts';

/** Writes the pack of these paths to `out`. Answers the exit code: 1 where it has problems, which are printed. */
export async function buildPack(
  paths: readonly string[],
  out: string,
  print: (text: string) => void,
): Promise<0 | 1> {
  const pack = await compilePaths(paths, print);
  if (pack === null) return 1;
  const { files } = await readPackFiles(paths);
  await writeFile(out, `${JSON.stringify(readAuthoredFiles(files).value, null, 1)}\n`);
  const { title, entries, passages } = pack.records;
  print(`${out}: “${title}”, ${entries.length} entries, ${passages.length} passages, ready to be imported`);
  return 0;
}
