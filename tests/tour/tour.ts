/**
 * Opens a browser with Sidelight on a page: a window where there is a display, else the
 * reader's round without one (marks, hover, card, popup), with pictures in `.output/tour`.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from '../browser/harness/launch.ts';
import { startSiteServer } from '../browser/harness/site-server.ts';
import { makeRound } from './reader-round.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    firefox: { type: 'boolean', default: false },
    headless: { type: 'boolean', default: false },
    /** Folder for the pictures; it is emptied first. */
    pictures: { type: 'string', default: fileURLToPath(new URL('../../.output/tour', import.meta.url)) },
  },
});
const [given] = positionals;
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const visible = hasDisplay && !values.headless;

const sites = await startSiteServer();

/** Address of what to show: the sample article, a file served from here, or an address. `start.mjs` has checked it. */
function serveShown(): string {
  const base = `http://127.0.0.1:${sites.port}`;
  if (given === undefined) return `${base}/article.html`;
  if (/^https?:/i.test(given)) return given;
  sites.serveFolder('/given/', dirname(given));
  return `${base}/given/${encodeURIComponent(basename(given))}`;
}

const address = serveShown();
const browser = await launch(values.firefox ? 'firefox' : 'chromium', { grant: true, port: null, visible });
try {
  if (visible) {
    await browser.openPage(address);
    console.log(
      `Sidelight runs in ${browser.name} on ${address}\nHover an underlined name. Close the browser to end.`,
    );
    await new Promise((end) => browser.browser.once('disconnected', end));
  } else {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    console.log(
      `No display: Sidelight ${version} makes the round by itself in ${browser.name}, on ${address}`,
    );
    if (!(await makeRound(browser, address, values.pictures))) process.exitCode = 1;
  }
} catch (error) {
  // The first line says what happened; the rest is a list of functions.
  console.error(`${address}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
  process.exitCode = 1;
} finally {
  if (browser.browser.connected) await browser.close();
  await sites.destroy();
}
