/** All that is measured in the browser: sets up pages, names and extension, and runs one measurement after the other. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasExecutable } from '../browser/harness/executables.ts';
import type { BenchPage } from './articles.ts';
import { openTab, startBenchBrowser, type WithBench } from './bench-browser.ts';
import { makeExtension } from './extension-folder.ts';
import { type FirefoxFigures, measureFirefox } from './firefox.ts';
import { type FirstPass, measureFirstPass } from './first-pass.ts';
import { COUNTS, chooseNames, indexNames, padNames } from './names.ts';
import { measureVisits, type Visits } from './visits.ts';

export interface PageFigures {
  pages: number;
  pass: FirstPass;
  visits: Visits;
  /** Null where no Firefox is installed. */
  firefox: FirefoxFigures | null;
}

export async function measurePages(pages: readonly BenchPage[], forMs: number): Promise<PageFigures> {
  const until = performance.now() + forMs;
  const folder = await makeExtension();
  const bench = await startBenchBrowser(folder);
  try {
    const tab = await openTab(bench.browser);
    const addresses = pages.map(({ name, html }) => bench.serve(name, html));
    const texts: string[] = [];
    for (const address of addresses) {
      const realm = await tab.load(address);
      texts.push(await realm.evaluate(() => (globalThis as unknown as WithBench).bench.readText()));
    }
    const real = chooseNames(texts);
    const sets = new Map<number, string[]>(COUNTS.map((count) => [count, padNames(real, count, texts)]));
    for (const [count, names] of sets) writeFileSync(join(folder, `names-${count}.bin`), indexNames(names));
    const namesOf = (count: number) => sets.get(count) ?? [];
    const pass = await measureFirstPass({ tab, pages: addresses, namesOf, until });
    const visits = await measureVisits({ bench, tab, pages: addresses, names: real, namesOf });
    const firefox = hasExecutable('firefox') ? await measureFirefox(pages, namesOf(1_000)) : null;
    return { pages: pages.length, pass, visits, firefox };
  } finally {
    await bench.destroy();
    rmSync(folder, { recursive: true, force: true });
  }
}
