/**
 * How much of a page's main thread Sidelight takes, as a share of the time that passes: samples of the browser's own
 * profiler in which any frame is of one of our scripts, with the work of the browser that these ask for.
 */
import type { Page } from 'puppeteer-core';
import type { FirefoxBrowser } from './firefox.ts';
import { isFirefox } from './launch.ts';
import type { TestBrowser } from './test-browser.ts';

/** Between two samples, µs. */
const INTERVAL_US = 500;

/** Share (0 to 1) of the next `ms` of the page's main thread. */
export function measureShare(browser: TestBrowser, page: Page, ms: number): Promise<number> {
  return isFirefox(browser) ? measureFirefox(browser, ms) : measureChromium(page, ms);
}

async function measureChromium(page: Page, ms: number): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await session.send('Profiler.start');
  await new Promise((resolve) => setTimeout(resolve, ms));
  const { profile } = await session.send('Profiler.stop');
  await session.detach();
  const { nodes, samples = [], timeDeltas = [], startTime, endTime } = profile;
  const own = new Set<number>();
  for (const { id, callFrame, children = [] } of nodes) {
    // Parents stand before their children.
    if (!own.has(id) && !callFrame.url.startsWith('chrome-extension:')) continue;
    own.add(id);
    for (const child of children) own.add(child);
  }
  const taken = samples.reduce((sum, id, at) => (own.has(id) ? sum + (timeDeltas[at] ?? 0) : sum), 0);
  return taken / (endTime - startTime);
}

/** Profiles every process; the page is in the one that runs our content script at all. */
function measureFirefox(browser: FirefoxBrowser, ms: number): Promise<number> {
  return browser.runPrivileged<number>(`
    await Services.profiler.StartProfiler(8_000_000, ${INTERVAL_US / 1000}, ['js', 'nomarkerstacks'], ['GeckoMain']);
    await new Promise((resolve) => setTimeout(resolve, ${ms}));
    const profile = await Services.profiler.getProfileDataAsync();
    await Services.profiler.StopProfiler();
    const threads = [profile, ...profile.processes].flatMap(({ threads }) => threads);
    const shares = threads.map(({ samples, stackTable, frameTable, stringTable }) => {
      const own = [];
      for (const [at, stack] of stackTable.data.entries()) {
        const prefix = stack[stackTable.schema.prefix];
        const frame = frameTable.data[stack[stackTable.schema.frame]];
        const place = stringTable[frame[frameTable.schema.location]];
        own[at] = (prefix !== null && own[prefix]) || /moz-extension:.*\\/(page|control|card)\\.js/.test(place);
      }
      const taken = samples.data.filter((sample) => own[sample[samples.schema.stack]]);
      return taken.length / Math.max(samples.data.length, 1);
    });
    return Math.max(...shares);`);
}
