/**
 * Brings the bundled pack into a build: `import pack from 'virtual:bundled-pack'`.
 * Compiled once per build, so that neither YAML nor its parser ships.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { AuthoredFile } from './authored-files.ts';
import { type CompileOptions, compilePack } from './compile-pack.ts';
import { formatProblem } from './problem.ts';

const MODULE = 'virtual:bundled-pack';
/** Rollup's sign that an id belongs to a plugin and is no path. */
const RESOLVED = `\0${MODULE}`;

/** The project's root, absolute. */
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The files of the pack that ships with the extension, named from the project's root. */
export async function readBundledFiles(): Promise<AuthoredFile[]> {
  const folder = join(root, 'assets/knowledge/western-security-plan');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).toSorted();
  const paths = names.map((name) => join(folder, name));
  return Promise.all(
    paths.map(async (path) => ({ name: relative(root, path), text: await readFile(path, 'utf8') })),
  );
}

/** Vite plugin; a problem in the pack fails the build with file, line and remedy. */
export function bundledPack(options: CompileOptions = {}): Plugin {
  return {
    name: 'sidelight-bundled-pack',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const files = await readBundledFiles();
      for (const { name } of files) this.addWatchFile(join(root, name));
      const { pack, problems } = compilePack(files, options);
      if (problems !== undefined)
        this.error(`the bundled pack has problems\n${problems.map(formatProblem).join('\n')}`);
      // A string that is parsed loads faster than an object literal of the same size.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(pack))});`;
    },
  };
}
