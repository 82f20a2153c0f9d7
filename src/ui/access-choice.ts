/** What the welcome and options pages know of access. How it is asked for belongs to the entrypoints. */

/** Standing access to every site, as the browser holds it; `unknown` until it has answered. */
export type AllSites = 'granted' | 'not-granted' | 'unknown';
