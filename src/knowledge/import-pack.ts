/**
 * A pack that a reader brings as a file, or as several: read, held to the limits, checked as the pack that ships is, and
 * compiled; or refused with everything that is wrong. Nothing here stores anything.
 */
import { type AuthoredFile, readAuthoredFiles } from './authored-files.ts';
import { type Compiled, compileValue } from './compile-pack.ts';
import { PACK_LIMITS } from './pack-limits.ts';
import type { Problem } from './problem.ts';
import { readJson } from './read-json.ts';

/** Either a pack ready to be stored, or what is wrong with it, of which at most `MOST_PROBLEMS` are told. */
export type Import = { pack: ImportedPack; problems?: never } | { pack?: never; problems: Problem[] };

export interface ImportedPack extends Compiled {
  /** JSON of all its files together, as they were authored. */
  authored: string;
}

/** Never throws, whatever the files hold. Files are named in problems as given. */
export function importPack(files: readonly AuthoredFile[]): Import {
  const tooLarge = findTooLarge(files);
  if (tooLarge.length > 0) return { problems: tooLarge };
  try {
    return compile(files);
  } catch (error) {
    return { problems: [unreadable(files, error)] };
  }
}

function compile(files: readonly AuthoredFile[]): Import {
  const [only] = files;
  const json = files.length === 1 && only !== undefined ? readJson(only) : null;
  if (json !== null) return finish(compileValue(json), json.value);
  if (!isSmall(files)) return { problems: files.flatMap(tellNoJson) };
  const read = readAuthoredFiles(files);
  return finish(compileValue(read), read.value);
}

function finish(compilation: ReturnType<typeof compileValue>, value: unknown): Import {
  const { problems } = compilation;
  if (problems !== undefined) return { problems };
  return { pack: { ...compilation.pack, authored: JSON.stringify(value) } };
}

const lengthOf = (files: readonly AuthoredFile[]) => files.reduce((sum, { text }) => sum + text.length, 0);

function isSmall(files: readonly AuthoredFile[]): boolean {
  return lengthOf(files) <= PACK_LIMITS.yamlCharacters;
}

function findTooLarge(files: readonly AuthoredFile[]): Problem[] {
  if (lengthOf(files) <= PACK_LIMITS.characters) return [];
  return files.map(({ name, text }) => ({
    file: name,
    line: null,
    path: '',
    reason: `${text.length} characters; all files of a pack together may have ${PACK_LIMITS.characters}`,
    remedy: 'make several packs of it: packs work together',
  }));
}

function tellNoJson({ name }: AuthoredFile): Problem {
  return {
    file: name,
    line: null,
    path: '',
    reason: `this is no valid JSON, and too long to be read as YAML (${PACK_LIMITS.yamlCharacters} characters)`,
    remedy: 'mend its JSON, or import it as JSON: `npm run knowledge -- build FOLDER` writes one',
  };
}

/** What no check foresaw: a parser that gives up on a file nested without end. */
function unreadable(files: readonly AuthoredFile[], error: unknown): Problem {
  const said = error instanceof Error ? error.message : String(error);
  return {
    file: files.map(({ name }) => name).join(', '),
    line: null,
    path: '',
    reason: `this cannot be read as a pack: ${said}`,
    remedy: 'check that the file is a pack, as docs/packs.md describes it',
  };
}
