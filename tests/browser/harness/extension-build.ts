/** The built extension as the browsers load it, and copies of it that hold access from the start. */
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserName } from './test-browser.ts';

/** Folder with the two builds; another one may be named to test a packed release. */
const OUTPUT = process.env.SIDELIGHT_OUTPUT ?? fileURLToPath(new URL('../../../.output', import.meta.url));
const FOLDERS: Readonly<Record<BrowserName, string>> = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Folder of the build for a browser. Throws where it has not been built. */
export function findBuild(name: BrowserName): string {
  const folder = join(OUTPUT, FOLDERS[name]);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${folder} is missing: run "npm run build" first`);
  }
  return folder;
}

interface Manifest {
  host_permissions?: string[];
  optional_host_permissions?: string[];
}

/**
 * Copies the build with its optional access turned into access held from the start:
 * no headless browser can answer the question that the real build asks.
 */
export function copyGrantedBuild(name: BrowserName): string {
  const copy = mkdtempSync(join(tmpdir(), `sidelight-${name}-`));
  cpSync(findBuild(name), copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  manifest.host_permissions = manifest.optional_host_permissions ?? [];
  delete manifest.optional_host_permissions;
  writeFileSync(path, JSON.stringify(manifest));
  return copy;
}
