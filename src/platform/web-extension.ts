/**
 * The extension API as the browser gives it, for scripts that run in pages.
 *
 * The polyfill (`wxt/browser`) costs 3 kB gzipped in every page and adds nothing to
 * what a page script needs; background and extension pages use it as usual.
 */

/** Promises in both browsers under manifest version 3. */
export type ExtensionApi = typeof globalThis.chrome;

/**
 * The API, or null outside an extension. Asked anew on every call: after an
 * update or removal it is gone from scripts that are still in pages.
 */
export function webExtension(): ExtensionApi | null {
  const scope = globalThis as { browser?: ExtensionApi; chrome?: ExtensionApi };
  // Firefox has both; a page may have put something of its own under either name.
  return [scope.browser, scope.chrome].find((api) => api?.runtime?.id !== undefined) ?? null;
}

/** True while the extension this script belongs to is installed, on and of the same version. */
export function isConnected(): boolean {
  return webExtension() !== null;
}
