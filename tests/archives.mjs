/**
 * The archives for the stores, made twice: they must be the same to the byte, and Firefox's must come out of its own
 * sources archive as well. Works in a copy, since browsers may be using the builds of this folder meanwhile.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { root } from './bootstrap.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'sidelight-archives-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));

/** A folder with the packages that are installed here already: what is in them, the lock file says. */
function makeFolder(name) {
  const folder = join(scratch, name);
  mkdirSync(folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return folder;
}

function run(folder, ...args) {
  execFileSync(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), ...args], {
    cwd: folder,
    stdio: 'pipe',
  });
}

/** Names and sums of the archives in a folder's output. */
function sums(folder) {
  const output = join(folder, '.output');
  const archives = readdirSync(output).filter((name) => name.endsWith('.zip'));
  return Object.fromEntries(
    archives.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(output, name)))
        .digest('hex'),
    ]),
  );
}

const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean);
function copyProject(name) {
  const folder = makeFolder(name);
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  return folder;
}

const first = copyProject('first');
for (const browser of ['chrome', 'edge', 'firefox']) run(first, 'zip', '-b', browser);
const once = sums(first);
for (const browser of ['chrome', 'firefox']) run(first, 'zip', '-b', browser);
const twice = sums(first);

const sources = Object.keys(once).find((name) => name.endsWith('-sources.zip'));
const packed = Object.keys(once).find((name) => name.endsWith('-firefox.zip'));
if (!sources || !packed || Object.keys(once).length !== 4)
  throw new Error(
    `expected an archive for Chrome, Edge and Firefox and one of sources: ${Object.keys(once).join(', ')}`,
  );
for (const [name, sum] of Object.entries(once))
  if (twice[name] !== sum) throw new Error(`${name} comes out otherwise the second time`);

const again = makeFolder('again');
for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(first, '.output', sources))))) {
  if (name.endsWith('/')) continue;
  mkdirSync(dirname(join(again, name)), { recursive: true });
  writeFileSync(join(again, name), bytes);
}
run(again, 'zip', '-b', 'firefox');
if (sums(again)[packed] !== once[packed]) throw new Error(`${packed} does not come out of ${sources}`);
console.log(`${Object.keys(once).length} archives, the same twice; ${packed} comes out of ${sources}`);
