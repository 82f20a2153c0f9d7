/**
 * The matcher as it ships: bundled and minified by the bundler of the build. Run
 * file by file, with names kept for debugging, it would take a quarter longer.
 */
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';

export type Matcher = typeof import('./matcher-entry.ts');

/** Bundles and loads the matcher. Throws what the bundler reports. */
export async function loadMatcher(): Promise<Matcher> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('matcher-entry.ts', import.meta.url)), formats: ['es'] },
    },
  });
  // With one format and without watching, it is one output, or a list of one.
  const [{ output }] = [built].flat() as [Rollup.RollupOutput];
  const code = Buffer.from(output[0].code).toString('base64');
  // The entry's own types hold for what is bundled from it.
  return (await import(`data:text/javascript;base64,${code}`)) as Matcher;
}
