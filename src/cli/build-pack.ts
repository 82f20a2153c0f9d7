/**
 * The `build` command: one file of JSON from the files of a pack, to be shared and imported. It is the authored form, so
 * that whoever gets it can read, check and change it; compiling it is the importer's business.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describeFailure } from './file-failure.ts';
import { readPack } from './pack-files.ts';

/**
 * Writes the pack of these paths to `out`, over an earlier build but never over what it is built from. Answers the exit
 * code: 1 where the pack has problems or the file cannot be written, which is printed.
 */
export async function buildPack(
  paths: readonly string[],
  out: string,
  print: (text: string) => void,
): Promise<0 | 1> {
  const refuse = (reason: string, remedy: string) => print(`${out}\n  ${reason}\n  → ${remedy}`);
  // YAML here could be taken for a part of the pack, and lies in its folder as a rule.
  if (!out.endsWith('.json')) {
    refuse('what is built is JSON, and this name does not end in .json', 'write, say, `--out pack.json`');
    return 1;
  }
  const read = await readPack(paths, print);
  if (read === null) return 1;
  if (read.files.some(({ name }) => resolve(name) === resolve(out))) {
    refuse('the pack is built from this file', 'choose another name for --out');
    return 1;
  }
  try {
    await writeFile(out, `${JSON.stringify(read.value, null, 1)}\n`);
  } catch (error) {
    print(describeFailure(out, error));
    return 1;
  }
  const { title, entries, passages } = read.pack.records;
  print(`${out}: “${title}”, ${entries.length} entries, ${passages.length} passages, ready to be imported`);
  return 0;
}
