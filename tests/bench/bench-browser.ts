/**
 * Chromium with an extension, and a loopback server for the bench's pages: nothing else
 * can be reached. Pages are isolated across origins, which gives clocks of 5 µs.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page, type Realm } from 'puppeteer-core';
import { findExecutable } from '../browser/harness/executables.ts';
import { waitFor } from '../browser/harness/test-browser.ts';

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // The pages' own scripts would run beside what is measured.
  'content-security-policy': "script-src 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export interface BenchBrowser {
  browser: Browser;
  /** Address under which this HTML is served. */
  serve(name: string, html: string): string;
  /** Bytes that the background worker holds, its buffers included, after a collection. */
  workerHeap(): Promise<number>;
  /** Ends the background worker, as the browser may at any moment. */
  killWorker(): Promise<void>;
  destroy(): Promise<void>;
}

/** Serves the bench's pages on a port of its own. */
export async function startBenchServer(): Promise<Pick<BenchBrowser, 'serve'> & { close(): void }> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?');
    const html = pages.get(path);
    response.writeHead(html === undefined ? 404 : 200, HEADERS).end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A listening TCP server's address is an object, never a pipe's name.
  const { port } = server.address() as AddressInfo;
  return {
    serve(name, html) {
      const path = `/${encodeURIComponent(name)}`;
      pages.set(path, html);
      return `http://127.0.0.1:${port}${path}`;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Starts Chromium with the unpacked extension in `folder`. */
export async function startBenchBrowser(folder: string): Promise<BenchBrowser> {
  const { serve, close } = await startBenchServer();
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-bench-profile-'));
  const browser = await puppeteer.launch({
    executablePath: findExecutable('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: [folder],
    userDataDir: profile,
    defaultViewport: { width: 1200, height: 900 },
    args: [
      '--no-sandbox',
      '--hide-scrollbars',
      '--enable-precise-memory-info',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const [id] = await waitFor('the extension', async () => [...(await browser.extensions()).keys()]);
  const findWorker = () =>
    browser
      .targets()
      .find((target) => target.type() === 'service_worker' && target.url().includes(String(id)));
  return {
    browser,
    serve,
    async workerHeap() {
      const worker = await findWorker()?.worker();
      if (!worker) throw new Error('The background worker sleeps.'); // it has just answered
      await worker.client.send('HeapProfiler.collectGarbage');
      // The types know what the protocol said some years ago.
      const usage = (await worker.client.send('Runtime.getHeapUsage')) as unknown as Record<string, number>;
      const { usedSize = Number.NaN, backingStorageSize = 0 } = usage;
      return usedSize + backingStorageSize;
    },
    async killWorker() {
      const target = findWorker();
      await (await target?.worker())?.close();
      // Another may be there already: the page that is open asked for it.
      await waitFor('the worker to end', () => target === undefined || !browser.targets().includes(target));
    },
    async destroy() {
      await browser.close();
      close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A tab of the bench, with the counters that the browser keeps of it. */
export interface BenchTab {
  page: Page;
  /** Loads an address and waits until it is laid out; answers with the extension's world in it. */
  load(url: string): Promise<Realm>;
  /** Puts another tab before this one, which then paints no frame until `load` or `show`. */
  cover(): Promise<void>;
  /** Puts this tab to the front. */
  show(): Promise<void>;
  /** Counters of the tab's process since it began: seconds of the page thread, layouts, nodes, bytes. */
  counters(): Promise<Counters>;
  /** Collects garbage now. */
  collectGarbage(): Promise<void>;
  close(): Promise<void>;
}

export interface Counters {
  /** The page thread's time in tasks, s of processor time: what other programs take is not counted. */
  TaskDuration: number;
  LayoutCount: number;
  RecalcStyleCount: number;
  Nodes: number;
  JSHeapUsedSize: number;
}

/** Time for the very large page on a busy machine, ms. */
const LOADING_MS = 120_000;

export async function openTab(browser: Browser): Promise<BenchTab> {
  const page = await browser.newPage();
  page.setDefaultNavigationTimeout(LOADING_MS);
  let curtain: Page | null = null;
  const session: CDPSession = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    async load(url) {
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'load' });
      const realm = await waitFor('the world of the content script', async () => {
        for (const each of page.extensionRealms()) {
          if (await each.evaluate(() => 'bench' in globalThis)) return each;
        }
        return null;
      });
      await realm.evaluate(() => (globalThis as unknown as WithBench).bench.settle());
      return realm;
    },
    async cover() {
      curtain ??= await browser.newPage();
      await curtain.bringToFront();
    },
    show: () => page.bringToFront(),
    async counters() {
      const { metrics } = await session.send('Performance.getMetrics');
      // The protocol names the counters; those of `Counters` are always among them.
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as unknown as Counters;
    },
    collectGarbage: () => session.send('HeapProfiler.collectGarbage').then(() => undefined),
    async close() {
      await curtain?.close();
      await page.close();
    },
  };
}

/** What the content script leaves in its world. */
export interface WithBench {
  bench: import('./extension/content.ts').Bench;
}
