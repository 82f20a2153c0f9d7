/**
 * What is wrong with an authored pack, told so that its author can mend it.
 */

/** One step of a path into a pack: a key, or the index of a list item. */
export type PathKey = string | number;

/** One thing to mend. */
export interface Problem {
  /** File name as given. */
  file: string;
  /** Counts from 1; null where no line can be named, as for a file that does not exist. */
  line: number | null;
  /** "passages.walk-out.about[1]"; empty for a whole file. */
  path: string;
  /** What is wrong, as a sentence without a full stop. */
  reason: string;
  /** What to do about it. */
  remedy: string;
}

/** Writes a path the way an author would point at it: "entries.istanbul.event.after[0]". */
export function writePath(path: readonly PathKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  );
}

/** Three lines: where, what is wrong, what to do. Starts with "file:line" so that editors can jump to it. */
export function formatProblem({ file, line, path, reason, remedy }: Problem): string {
  const where = line === null ? file : `${file}:${line}`;
  return `${path === '' ? where : `${where} ${path}`}\n  ${reason}\n  → ${remedy}`;
}
