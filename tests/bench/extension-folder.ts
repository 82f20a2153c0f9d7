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

async function bundle(entry: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.BROWSER': '"chrome"' },
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
export async function makeExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  copyFileSync(MARKS, join(folder, 'marks.css'));
  await bundle('background', folder);
  await bundle('content', folder);
  return folder;
}
