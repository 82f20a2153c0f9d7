/** Makes the bench's extension in a folder of its own: Sidelight's rooms, bundled as they ship, and its peers. */
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = fileURLToPath(new URL('extension/', import.meta.url));
const MARKS = fileURLToPath(new URL('../../assets/styles/marks.css', import.meta.url));

const MANIFEST = {
  manifest_version: 3,
  name: 'Sidelight bench',
  version: '1',
  permissions: ['storage'],
  host_permissions: ['*://*/*'],
  background: { service_worker: 'background.js' },
  content_scripts: [
    { matches: ['*://*/*'], js: ['content.js'], css: ['marks.css'], run_at: 'document_start' },
  ],
};

/** In Firefox the background is a page, and an extension needs an id. */
const FIREFOX = {
  background: { scripts: ['background.js'] },
  browser_specific_settings: { gecko: { id: 'bench@sidelight.example' } },
};

async function bundle(entry: string, folder: string, browser: 'chrome' | 'firefox'): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: {
      'import.meta.env.BROWSER': JSON.stringify(browser),
      'import.meta.env.FIREFOX': String(browser === 'firefox'),
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome123',

      rollupOptions: {
        input: join(HERE, `${entry}.ts`),
        output: { format: 'iife', entryFileNames: `${entry}.js` },
      },
    },
  });
}

/** Returns the folder; the caller takes it away, and may put files beside the scripts. */
export async function makeExtension(browser: 'chrome' | 'firefox' = 'chrome'): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify(browser === 'chrome' ? MANIFEST : { ...MANIFEST, ...FIREFOX }),
  );
  copyFileSync(MARKS, join(folder, 'marks.css'));
  await bundle('background', folder, browser);
  await bundle('content', folder, browser);
  return folder;
}
