/** What comes into a page late, and from where. */
import { askBackground } from '../../src/platform/messaging.ts';

/** Brings in what a page has no need of until there is something to point at; each resolves when it is there. */
export interface LateScripts {
  control(): Promise<void>;
  card(): Promise<void>;
}

/** Of a site's page: the background runs them there. */
export const INJECTED: LateScripts = {
  control: () => askBackground('injectControl'),
  card: () => askBackground('injectCard'),
};
