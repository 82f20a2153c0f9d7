/** Where the browsers are. `bootstrap.mjs` reads the same list before anything is installed. */
import { existsSync } from 'node:fs';
import places from './executables.json' with { type: 'json' };
import type { BrowserName } from './test-browser.ts';

const VARIABLES: Readonly<Record<BrowserName, string>> = {
  chromium: 'CHROMIUM_PATH',
  firefox: 'FIREFOX_PATH',
};

/** True where the browser is on this machine. */
export function hasExecutable(name: BrowserName): boolean {
  return [process.env[VARIABLES[name]], ...places[name]].some((path) => path && existsSync(path));
}

/** Path of a browser; the environment's `CHROMIUM_PATH` or `FIREFOX_PATH` comes first. Throws where there is none. */
export function findExecutable(name: BrowserName): string {
  const found = [process.env[VARIABLES[name]], ...places[name]].find((path) => path && existsSync(path));
  if (!found) throw new Error(`no ${name} found; set ${VARIABLES[name]}`);
  return found;
}

/** The browsers to test in: those that are here, or the one of them that `npm test` runs by itself to use both cores. */
export const BROWSERS = (['chromium', 'firefox'] as const).filter(
  (name) => hasExecutable(name) && (process.env.SIDELIGHT_BROWSER ?? name) === name,
);
