/**
 * What can be measured in Firefox, by the clock of its content script: how long until a pass is done. No counter tells there
 * what of it was the page thread's own time, so these figures are reported beside Chromium's, never compared with them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findExecutable } from '../browser/harness/executables.ts';
import { waitFor } from '../browser/harness/test-browser.ts';
import type { BenchPage } from './articles.ts';
import { startBenchServer } from './bench-browser.ts';
import type { Answered } from './extension/events.ts';
import { makeExtension } from './extension-folder.ts';
import { indexNames } from './names.ts';
import { median } from './summary.ts';

/** Milliseconds until a method is done on a fresh page, middle of the pages; Sidelight's until its marks are up. */
export interface FirefoxFigures {
  done: Record<string, number>;
  /** From the document's being ready to the first mark, ms. */
  firstMark: number;
  /** µs. */
  hit: number;
}

const NAMES = 1_000;
const METHODS = ['walk', 'roots', 'sidelight', 'findAndReplace', 'markRegExp'];
/** Wait for marks that do not come, ms. */
const PATIENCE_MS = 3000;

/** `names`: the set that all search for. */
export async function measureFirefox(
  pages: readonly BenchPage[],
  names: readonly string[],
): Promise<FirefoxFigures> {
  const folder = await makeExtension('firefox');
  writeFileSync(join(folder, `names-${NAMES}.bin`), indexNames(names));
  const { serve, close } = await startBenchServer();
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-bench-profile-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findExecutable('firefox'),
    headless: true,
    userDataDir: profile,
    defaultViewport: { width: 1200, height: 900 },
    extraPrefsFirefox: {
      'privacy.reduceTimerPrecision': false,
      // Nothing but the bench's own pages can be reached.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 1,
    },
  });
  try {
    await browser.installExtension(folder);
    const page = await browser.newPage();
    const addresses = pages.map(({ name, html }) => serve(name, html));
    const times = new Map<string, number[]>(METHODS.map((method) => [method, []]));
    const first: number[] = [];
    const hits: number[] = [];
    for (const [at, address] of addresses.entries()) {
      process.stderr.write(`Firefox, page ${at + 1} of ${addresses.length}\n`);
      for (let step = 0; step < METHODS.length; step += 1) {
        // Another one begins on each page.
        const method = METHODS[(at + step) % METHODS.length] ?? 'walk';
        await load(page, address);
        await ask(page, 'prepare', names);
        await ask(page, 'use', NAMES);
        times.get(method)?.push((await ask(page, method)).ms);
      }
      hits.push((await ask(page, 'measureHits')).value as number);
      first.push(await visit(page, address));
    }
    const done = Object.fromEntries([...times].map(([method, all]) => [method, median(all)]));
    return { done, firstMark: median(first), hit: median(hits) };
  } finally {
    await browser.close();
    close();
    for (const left of [folder, profile]) rmSync(left, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function load(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await ask(page, 'settle');
}

/** Has the content script do something, and waits for it. */
async function ask(page: Page, name: string, given: unknown = null): Promise<Answered> {
  const answer = await page.evaluate(
    (detail) =>
      new Promise<string>((resolve) => {
        // No function by name in here: tsx would mark it with a helper that the page lacks.
        document.addEventListener('bench-answer', (event) => resolve((event as CustomEvent<string>).detail), {
          once: true,
        });
        document.dispatchEvent(new CustomEvent('bench-ask', { detail }));
      }),
    JSON.stringify({ name, given }),
  );
  return JSON.parse(answer) as Answered; // the content script's own
}

/** How long after its being ready a page was marked first, ms; NaN where it names nothing. */
async function visit(page: Page, address: string): Promise<number> {
  await page.goto(`${address}?visit=start`, { waitUntil: 'load' });
  const seen = async () => ((await ask(page, 'firstMark')).value as number | null) ?? null;
  return waitFor('a mark', seen, { timeoutMs: PATIENCE_MS }).catch(() => Number.NaN);
}
