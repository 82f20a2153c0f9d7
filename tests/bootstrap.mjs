/**
 * Makes a fresh machine ready: packages from npm and, on Debian as root, the browsers.
 * Runs before anything is installed, so it knows nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

/** @type {Record<'chromium' | 'firefox', string[]>} */
const places = JSON.parse(readFileSync(join(root, 'tests/browser/harness/executables.json'), 'utf8'));
const variables = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' };
const packages = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Path of a browser, or undefined. @param {'chromium' | 'firefox'} name */
function findExecutable(name) {
  return [process.env[variables[name]], ...places[name]].find((path) => path && existsSync(path));
}

/** True where what is installed differs from what the lock file asks for. */
function isStale() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return true;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(want).some(
    ([path, { version, optional }]) => path !== '' && !optional && have[path]?.version !== version,
  );
}

/** @param {string} command @param {string[]} given */
function runOrStop(command, given) {
  console.log(`> ${command} ${given.join(' ')}`);
  const { status, error } = spawnSync(command, given, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0)
    throw new Error(`"${command} ${given.join(' ')}" failed: ${error?.message ?? `exit ${status}`}`);
}

/** Installs the packages of the lock file where they are missing or others. */
export function installPackages() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(
      `Node ${process.versions.node} is too old: Sidelight needs 20.19 or later (https://nodejs.org)`,
    );
  }
  // Not `npm ci`: it refuses a lock file in which a mirror left out binaries for other platforms (Biome's).
  if (isStale()) runOrStop('npm', ['install', '--no-save', '--no-audit', '--no-fund']);
  // A checkout that brought its packages along may lack the types that WXT writes.
  if (!existsSync(join(root, '.wxt/tsconfig.json'))) runOrStop('npx', ['wxt', 'prepare']);
}

/**
 * Installs the browsers that are missing, where that is possible without asking.
 * Returns those still missing, each with what to do about it.
 */
export function installBrowsers(names = /** @type {const} */ (['chromium', 'firefox'])) {
  const missing = () => names.filter((name) => !findExecutable(name));
  const debianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  // The card is as wide as its letters, and tests measure what fits.
  const lacksFont = !existsSync('/usr/share/fonts/truetype/liberation');
  if ((missing().length > 0 || lacksFont) && debianRoot) {
    try {
      runOrStop('apt-get', ['update', '-qq']);
      const wanted = missing().map((name) => packages[name]);
      runOrStop('apt-get', [
        'install',
        '-y',
        '-qq',
        '--no-install-recommends',
        ...wanted,
        'fonts-liberation',
      ]);
    } catch (failure) {
      console.log(failure instanceof Error ? failure.message : failure);
    }
  }
  return missing().map((name) => ({
    name,
    remedy: `no ${name} found: ${existsSync('/etc/debian_version') ? `run "apt-get install ${packages[name]}" as root` : 'install it'}, or set ${variables[name]} to its program file`,
  }));
}
