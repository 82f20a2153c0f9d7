/**
 * Two kinds of tests: `unit` (pure, jsdom where a file says `// @vitest-environment jsdom`)
 * and `browser` (real Chromium and Firefox around the built extension).
 * What `npm test` runs besides them is the business of `run.mjs`.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const fromRoot = (path: string) => fileURLToPath(new URL(path, new URL('..', import.meta.url)));

/** The plugin that resolves `virtual:bundled-pack`, loaded as the build loads it. */
async function loadPackPlugin(): Promise<Plugin[]> {
  const path = fromRoot('src/knowledge/vite-bundle.ts');
  if (!existsSync(path)) return [];
  const { module } = await runnerImport<{ bundledPack: () => Plugin }>(path);
  return [module.bundledPack()];
}

/** WXT's in-memory stand-in for the extension APIs: reset it with `fakeBrowser.reset()` before each test. */
const fakeBrowser = fromRoot('node_modules/wxt/dist/virtual/mock-browser.mjs');

export default defineConfig(async () => ({
  root,
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  plugins: await loadPackPlugin(),
  resolve: {
    alias: [
      { find: /^wxt\/browser$/, replacement: fakeBrowser },
      { find: /^(webextension-polyfill|@wxt-dev\/browser)$/, replacement: fakeBrowser },
    ],
  },
  test: {
    retry: 0,
    maxWorkers: 2,
    projects: [
      {
        extends: true as const,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/architecture.test.ts'],
          environment: 'node',
          // Modules are loaded once for all files: a third of the time was spent on loading them anew for each.
          isolate: false,
          setupFiles: ['tests/english.ts'],
          // Property tests take a second on a quiet machine; browsers run beside them in `npm test`.
          testTimeout: 30_000,
          server: { deps: { inline: [/\/wxt\//, /@wxt-dev/, /@webext-core/] } },
        },
      },
      {
        extends: true as const,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          // A browser starts in a second; a shared two-core machine can make that ten.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One window at a time: hover timings are measured.
          maxWorkers: 1,
          fileParallelism: false,
        },
      },
    ],
  },
}));
