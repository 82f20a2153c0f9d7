/**
 * From authored YAML to a compiled pack: at build time, on the command line, and
 * when a reader imports a pack. Not for the background, which only loads what
 * was compiled here.
 */
import * as v from 'valibot';
import { buildIndex, encodeIndex } from '../matching/match-index.ts';
import type { MatchSpec, NameSpec } from '../matching/model.ts';
import { type AuthoredFile, type AuthoredPackFiles, readAuthoredFiles } from './authored-files.ts';
import { compileRecords } from './compile-records.ts';
import { COMPILED_FORMAT, type CompiledPack } from './compiled.ts';
import { checkPack } from './pack-checks.ts';
import { readPackNames } from './pack-index.ts';
import { checkLimits, MOST_PROBLEMS } from './pack-limits.ts';
import { type PathKey, type Problem, writePath } from './problem.ts';
import { type AuthoredPack, PackSchema } from './schema.ts';
import { describeIssues } from './schema-problems.ts';
import type { Locate } from './yaml-places.ts';

/** Either a pack or what is wrong with it, never both; problems come in the order of the files and their lines. */
export type Compilation = { pack: CompiledPack; problems?: never } | Refusal;

interface Refusal {
  pack?: never;
  problems: Problem[];
  /** The shape is wrong, so what the parts say of each other (ids, dates, order) is not looked at yet. */
  unfinished: boolean;
}

export interface CompileOptions {
  /** Whether to build the index, which takes most of the time; false leaves it empty, for who only reads what is known. */
  index?: boolean;
}

/** A pack as it is stored on a device: the index as bytes. */
export interface Compiled {
  compiled: Omit<CompiledPack, 'index'>;
  index: Uint8Array;
}

/** Either a pack or what is wrong with it, of which at most `MOST_PROBLEMS` are told. */
export type ValueCompilation = { pack: Compiled; problems?: never } | Refusal;

/** Compiles the files of one pack, merged in the order given. */
export function compilePack(
  files: readonly AuthoredFile[],
  { index: indexed = true }: CompileOptions = {},
): Compilation {
  const compilation = compileValue(readAuthoredFiles(files), { index: indexed });
  if (compilation.problems !== undefined)
    return { ...compilation, problems: sortProblems(compilation.problems, files) };
  const { compiled, index } = compilation.pack;
  return { pack: { ...compiled, index: toBase64(index) } };
}

/** Compiles what was read of a pack, in whatever way. */
export function compileValue(
  read: AuthoredPackFiles,
  { index: indexed = true }: CompileOptions = {},
): ValueCompilation {
  const refuse = (problems: Problem[], unfinished: boolean): Refusal => {
    return { problems: problems.slice(0, MOST_PROBLEMS), unfinished };
  };
  if (read.problems.length > 0) return refuse(read.problems, true);
  const tooLarge = checkLimits(read.value, read.locate);
  if (tooLarge.length > 0) return refuse(tooLarge, true);
  const parsed = v.safeParse(PackSchema, read.value);
  if (!parsed.success)
    return refuse(describeIssues(parsed.issues.slice(0, MOST_PROBLEMS), read.locate), true);
  const names = locateNames(parsed.output, read.locate);
  const problems = [...checkPack(parsed.output, read.locate), ...names.problems];
  if (problems.length > 0) return refuse(problems, false);
  const index = indexed ? encodeIndex(buildIndex(names.spec)) : new Uint8Array();
  const records = compileRecords(parsed.output);
  return { pack: { compiled: { format: COMPILED_FORMAT, records, names: listNames(names.spec) }, index } };
}

function locateNames(pack: AuthoredPack, locate: Locate) {
  const { spec, problems } = readPackNames(pack);
  const told = problems.map(({ path, reason, remedy }): Problem => {
    return { ...locate(path satisfies PathKey[]), path: writePath(path), reason, remedy };
  });
  return { spec, problems: told };
}

/** The first form of a name is what a reader types; the others are near enough for a search that forgives a letter. */
function listNames({ names, entries }: MatchSpec): Record<string, string[]> {
  const called = new Map<string, Set<string>>();
  for (const name of names) {
    const id = entries[name.entry]?.id; // none for amounts, which are no names
    const first = name.forms[0];
    if (id === undefined || first === undefined || !saysWhoAlone(name)) continue;
    const known = called.get(id) ?? new Set();
    called.set(id, known.add(first));
  }
  return Object.fromEntries([...called].map(([id, all]) => [id, [...all]]));
}

/** Whether a name needs nothing beside it to mean its entry: "talks" does, "Istanbul talks" does not. */
function saysWhoAlone({ rules }: NameSpec): boolean {
  const { surname, needs, onlyAfter, onlyBefore, together } = rules;
  return !surname && [needs, onlyAfter, onlyBefore, together].every(({ length }) => length === 0);
}

function sortProblems(problems: Problem[], files: readonly AuthoredFile[]): Problem[] {
  const rank = new Map(files.map(({ name }, index) => [name, index]));
  const rankOf = ({ file }: Problem) => rank.get(file) ?? files.length;
  return problems.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.line ?? 0) - (b.line ?? 0));
}

/** `String.fromCharCode` takes its bytes as arguments, and engines limit how many. */
const BYTES_PER_CALL = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += BYTES_PER_CALL)
    text += String.fromCharCode(...bytes.subarray(at, at + BYTES_PER_CALL));
  return btoa(text);
}
