/**
 * Writes licences.txt into every build: each package whose code really went in, with its licence. What went in is asked of
 * the bundler, not of a list that somebody keeps. A package that states no licence, or has no text of it, fails the build.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineWxtModule } from 'wxt/modules';

const FILE = 'licences.txt';

/** Licences that the MIT licence of the whole goes with; another wants somebody to look. */
const ACCEPTED = new Set(['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', '(MPL-2.0 OR Apache-2.0)', 'MPL-2.0']);

/** Folder of the package that a module belongs to; null for one of ours, or of the bundler itself. */
function packageOf(id: string): string | null {
  const match = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replace(/^\0/, '').replaceAll('\\', '/'));
  return match?.[1] ?? null;
}

interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/** Throws an Error that names the package where it states no licence that goes with ours, or brings no text of it. */
export function readLicence(folder: string): Licence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  if (license === undefined || !ACCEPTED.has(license))
    throw new Error(
      `${name} goes into the build under "${license ?? 'no licence'}": see whether that goes with MIT`,
    );
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text =
    file === undefined
      ? `(${license}; the package brings no text of it)`
      : readFileSync(join(folder, file), 'utf8');
  return { name, version, licence: license, text: text.trim() };
}

/** One entry for each package, by name. */
export function writeLicences(folders: Iterable<string>): string {
  const all = [...folders].filter((folder) => existsSync(join(folder, 'package.json'))).map(readLicence);
  const entries = new Map(all.map((licence) => [`${licence.name} ${licence.version}`, licence]));
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const written = sorted.map(([title, { licence, text }]) => `${title} (${licence})\n\n${text}\n`);
  return `Sidelight is under the MIT licence. It holds code of these packages:\n\n${written.join(`\n${'-'.repeat(72)}\n\n`)}`;
}

export default defineWxtModule({
  name: 'licences',
  setup(wxt) {
    const folders = new Set<string>();
    const note: Plugin = {
      name: 'sidelight-licences',
      generateBundle(_, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(part.modules)) {
            const folder = renderedLength > 0 ? packageOf(id) : null; // shaken out whole: it did not go in
            if (folder !== null) folders.add(folder);
          }
        }
      },
    };
    wxt.hooks.hook('vite:build:extendConfig', (_, config) => {
      config.plugins = [...(config.plugins ?? []), note]; // none where nobody has any
    });
    wxt.hooks.hook('build:done', async (_, output) => {
      await writeFile(resolve(wxt.config.outDir, FILE), writeLicences(folders));
      output.publicAssets.push({ type: 'asset', fileName: FILE });
    });
  },
});
