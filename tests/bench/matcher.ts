/**
 * The matcher alone, in Node, as `matching.bench.ts` measures it: run bundled, as it
 * ships, in a process of its own, whose lines are read.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

export interface MatcherFigures {
  /** Names in the index. */
  count: number;
  /** Time of `findCandidates` over that of the bare loop over code units with a class table. */
  ratio: number;
  /** Bytes of the encoded index for each name. */
  bytesPerName: number;
}

const ENTRY = fileURLToPath(new URL('matching.bench.ts', import.meta.url));
const LINE = /^(\d+) names: .*ratio ([\d.]+);.* (\d+) bytes,/gm;

/** One set of figures for each number of names. */
export async function measureMatcher(): Promise<MatcherFigures[]> {
  const outDir = mkdtempSync(join(tmpdir(), 'sidelight-matcher-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: ENTRY, outDir, rollupOptions: { output: { entryFileNames: 'bench.mjs' } } },
  });
  const printed = execFileSync(process.execPath, [join(outDir, 'bench.mjs')], { encoding: 'utf8' });
  rmSync(outDir, { recursive: true });
  return [...printed.matchAll(LINE)].map(([, count, ratio, bytes]) => ({
    count: Number(count),
    ratio: Number(ratio),
    bytesPerName: Number(bytes) / Number(count),
  }));
}
