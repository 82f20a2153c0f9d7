/**
 * What the reader has chosen, kept on this device across restarts. Only
 * exceptions are stored: a site that is not in `sitesOff` is on.
 *
 * Read by background and extension pages. A content script never reads settings;
 * it gets a `ReadingOrder`. `sitesOff` is written by the background alone (ask it
 * with `setSite`), so that two writers cannot lose each other's change.
 */
import { storage } from 'wxt/utils/storage';
import type { Density } from './messages.ts';

/**
 * Which mentions are marked; 'first' until the reader chooses. Options page:
 * `await density.setValue('all')`. Open pages follow at once: the background watches it.
 */
export const density = storage.defineItem<Density>('local:density', { fallback: 'first', version: 1 });

/** Sites the reader has turned off, as `siteOf` names them, in the order they were turned off. */
export const sitesOff = storage.defineItem<string[]>('local:sitesOff', { fallback: [], version: 1 });

let lastWrite: Promise<void> = Promise.resolve();

/** True unless the reader has turned the site off. */
export async function isSiteOn(site: string): Promise<boolean> {
  return !(await sitesOff.getValue()).includes(site);
}

/** Turns a site on or off; changes follow each other, so none is lost. Background only. */
export function writeSite(site: string, on: boolean): Promise<void> {
  const write = async () => {
    const others = (await sitesOff.getValue()).filter((other) => other !== site);
    await sitesOff.setValue(on ? others : [...others, site]);
  };
  lastWrite = lastWrite.then(write, write);
  return lastWrite;
}
