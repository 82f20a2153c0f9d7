/**
 * What `npm start` is to show, from what was given on the command line: asked before anything is
 * installed or built, so that a slip of the pen costs no minute. Plain JavaScript for the same reason.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * An address, or the absolute path of a file; nothing for the sample. Throws an Error with a remedy
 * where `given` is none of them. A relative path counts from `from`.
 */
export function chooseShown(given, from) {
  if (given === undefined) return [];
  if (/^https?:\/\//i.test(given)) {
    if (!URL.canParse(given)) throw new Error(`${given} is no address: check its spelling`);
    return [given];
  }
  const file = /^file:\/\//i.test(given) ? fileURLToPath(given) : resolve(from, given);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return [file];
  throw new Error(`${file} is no file. Name an HTML file, or an address with its https:// or http://`);
}
