/** What went wrong with one file on the command line, told with a remedy. */

const TOLD: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOENT: ['there is no such file or folder', 'check its path; it counts from the folder you are in'],
  EISDIR: ['this is a folder', 'name a file in it'],
  ENOTDIR: ['a part of this path is a file, no folder', 'check its path'],
  EACCES: ['you may not read or write this', 'check its permissions'],
  EEXIST: ['this file is there already', 'choose another name for --out, or move it away'],
};

/** Three lines, as problems of a pack have them: the file, what is wrong, what to do. */
export function describeFailure(file: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const said = error instanceof Error ? error.message : String(error);
  const [reason, remedy] = TOLD[code] ?? [`this cannot be used: ${said}`, 'choose another file'];
  return `${file}\n  ${reason}\n  → ${remedy}`;
}
