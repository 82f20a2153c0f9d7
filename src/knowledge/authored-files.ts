/**
 * Reads authored YAML: several files into one value, with the way back to file and line.
 * What the value must look like is the business of `schema.ts`.
 */
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { type PathKey, type Problem, writePath } from './problem.ts';
import { keyText, type Locate, locateIn, offsetOf, type ParsedFile } from './yaml-places.ts';

export interface AuthoredFile {
  /** As it shall appear in messages. */
  name: string;
  text: string;
}

export interface AuthoredPackFiles {
  /** All files merged; of no particular shape yet. */
  value: unknown;
  locate: Locate;
  problems: Problem[];
}

/** Top-level maps that several files may fill together, and how many levels deep they merge. */
const MERGED_LEVELS: Readonly<Record<string, number>> = {
  sources: 1,
  passages: 1,
  entries: 1,
  cues: 2,
  names: 2,
  paradigms: 2,
  measures: 2,
};

/** Parses and merges the files of one pack. Problems: YAML syntax, keys written twice, a file that is no map. */
export function readAuthoredFiles(files: readonly AuthoredFile[]): AuthoredPackFiles {
  const parsed = files.map(parseFile);
  const problems = parsed.flatMap((file) => [...findSyntaxProblems(file), ...findRepeatedKeys(file)]);
  if (problems.length > 0) return { value: null, locate: locateIn(parsed), problems };
  const value: Record<string, unknown> = {};
  for (const file of parsed) {
    const content = readContent(file, problems);
    if (isRecord(content)) mergeContent(value, content, file, { levels: null, path: [], problems, parsed });
    else
      problems.push({
        file: file.name,
        line: 1,
        path: '',
        reason: 'the file holds no map of keys',
        remedy: 'start it with keys such as `passages:` or `entries:`',
      });
  }
  return { value, locate: locateIn(parsed), problems };
}

/** A file's document, with its lines. Throws a RangeError where it is nested beyond all measure. */
export function parseFile({ name, text }: AuthoredFile): ParsedFile {
  const lines = new LineCounter();
  // Repeated keys are reported with both their lines by `findRepeatedKeys`.
  return { name, lines, document: parseDocument(text, { lineCounter: lines, uniqueKeys: false }) };
}

function findSyntaxProblems({ name, document }: ParsedFile): Problem[] {
  return [...document.errors, ...document.warnings].map((error) => ({
    file: name,
    line: error.linePos?.[0].line ?? null, // set by the parser for all but errors of the whole stream
    path: '',
    reason: `this is not valid YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}`,
    remedy:
      'check indentation, colons and quotes here and in the line above; quote a text that holds ": ", " #" or brackets',
  }));
}

/** The file as a value; a problem where aliases unfold without end, which the library refuses. */
function readContent({ name, document }: ParsedFile, problems: Problem[]): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const reason = `this YAML unfolds too far: ${error instanceof Error ? error.message : String(error)}`;
    problems.push({
      file: name,
      line: null,
      path: '',
      reason,
      remedy: 'write out what is repeated, without aliases (*name)',
    });
    return {};
  }
}

function findRepeatedKeys({ name, document, lines }: ParsedFile): Problem[] {
  const problems: Problem[] = [];
  const walk = (node: unknown, path: PathKey[]): void => {
    if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    if (!isMap(node)) return;
    const firstLines = new Map<string, number>();
    for (const { key, value } of node.items) {
      const [word, line] = [keyText(key), lines.linePos(offsetOf(key)).line];
      const first = firstLines.get(word);
      if (first === undefined) firstLines.set(word, line);
      else problems.push(repeated(name, line, [...path, word], `${name}:${first}`));
      walk(value, [...path, word]);
    }
  };
  walk(document.contents, []);
  return problems;
}

function repeated(file: string, line: number | null, path: PathKey[], first: string): Problem {
  return {
    file,
    line,
    path: writePath(path),
    reason: `"${String(path.at(-1))}" is written twice; the first stands at ${first}`,
    remedy: 'rename one of the two, or join them',
  };
}

interface MergeState {
  /** Levels still to merge; null at the top, where the key decides. */
  levels: number | null;
  path: PathKey[];
  problems: Problem[];
  parsed: ParsedFile[];
}

function mergeContent(
  target: Record<string, unknown>,
  content: Record<string, unknown>,
  file: ParsedFile,
  state: MergeState,
): void {
  for (const [key, value] of Object.entries(content)) {
    const path = [...state.path, key];
    const levels = state.levels === null ? (MERGED_LEVELS[key] ?? 0) : state.levels - 1;
    const present = Object.hasOwn(target, key) ? target[key] : undefined;
    if (present === undefined) {
      // A copy, so that merging never writes into another file's value; defined, so that "__proto__" is only a key.
      const copy = levels > 0 && isRecord(value) ? {} : value;
      Object.defineProperty(target, key, {
        value: copy,
        enumerable: true,
        writable: true,
        configurable: true,
      });
      if (levels > 0 && isRecord(value) && isRecord(copy))
        mergeContent(copy, value, file, { ...state, levels, path });
    } else if (levels > 0 && isRecord(present) && isRecord(value)) {
      mergeContent(present, value, file, { ...state, levels, path });
    } else {
      const first = locateIn(state.parsed)(path);
      const here = locateIn([file])(path);
      state.problems.push(repeated(here.file, here.line, path, `${first.file}:${first.line}`));
    }
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
