/**
 * The content script: reads the page it is in. An unlisted script, not one of WXT's content scripts: those announce
 * themselves to the page by an event that carries the extension's id, and any page could end them by it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startVisit, type Visit } from './page/visit.ts';

/** Where the instance in charge is found by the next one in the same isolated world. The page does not see that global. */
const INSTANCE: unique symbol = Symbol.for('sidelight.page');

interface PageWorld {
  [INSTANCE]?: Visit;
}

export default defineUnlistedScript(() => {
  const world = globalThis as PageWorld;
  world[INSTANCE]?.destroy(); // the older instance steps aside
  world[INSTANCE] = startVisit();
});
