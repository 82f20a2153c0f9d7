/** Bundles a script for a fixture page when a test asks for it, with the product's own plugins. */
import { build } from 'vite';
import { bundledPack } from '../../../src/knowledge/vite-bundle.ts';
import type { Words } from '../../locales/messages.ts';

/** By entry: one test file may ask for the same script several times. */
const bundled = new Map<string, Promise<string>>();

/** Returns the script as one classic script's text. */
export function bundleScript(entry: string): Promise<string> {
  const script = bundled.get(entry) ?? bundle(entry);
  bundled.set(entry, script);
  return script;
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [bundledPack({ index: false })], // these pages show what is known and find nothing
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
  const chunk = output.output.find((part) => part.type === 'chunk');
  if (!chunk) throw new Error(`${entry} made no script`);
  return chunk.code;
}

/** A script that gives a page Sidelight's words, in the global `words`: goes before one that asks for them. */
export function giveWords(words: Words, english: Words = words): string {
  const messages = [...english, ...words].map(([key, text]) => [key.replaceAll('.', '_'), text]);
  return `globalThis.words = ${JSON.stringify(Object.fromEntries(messages))};\n`;
}
