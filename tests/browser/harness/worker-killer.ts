/**
 * Ends the background exactly when a message has reached it, or when its answer is ready and not yet sent: what no timing from
 * outside could hit.
 *
 * A copy of the build whose background begins with a few lines of the test's: they hold the message that is waited for, and the
 * test kills what holds it. What is held is remembered for the session, so that the same message passes when it is sent again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyGrantedBuild } from './extension-build.ts';
import { type BrowserName, type ExtensionView, type TestBrowser, waitFor } from './test-browser.ts';

/** As a message arrives, nothing done; or when all is done and the answer is lost. */
export type Moment = 'asked' | 'answered';

/** What waits to be held. */
interface Armed {
  name: string;
  moment: Moment;
}

const HOLD = `{
  const api = globalThis.browser ?? chrome;
  const scopes = [globalThis.browser, globalThis.chrome].filter((scope) => scope !== undefined);
  let last = Promise.resolve();
  /** Whether this is the message to hold, which is waited for from now on no more. */
  const take = ({ name }) =>
    (last = last.then(async () => {
      const { armed } = await api.storage.session.get('armed');
      if (armed?.name !== name) return null;
      await api.storage.session.set({ armed: null });
      return armed.moment;
    }));
  for (const { runtime } of scopes) {
    const { onMessage } = runtime;
    const add = onMessage.addListener.bind(onMessage);
    onMessage.addListener = (listener) =>
      add((message, sender, respond) => {
        void take(message).then((moment) => {
          if (moment === 'asked') void api.storage.session.set({ held: message.name });
          else if (moment === null) listener(message, sender, respond);
          else listener(message, sender, () => void api.storage.session.set({ held: message.name }));
        });
        return true;
      });
  }
}
`;

/** A copy of the build with access to every site, whose background can be held. */
export function copyHeldBuild(name: BrowserName): string {
  const folder = copyGrantedBuild(name);
  const background = join(folder, 'background.js');
  writeFileSync(background, HOLD + readFileSync(background, 'utf8'));
  return folder;
}

/**
 * A page of Sidelight's that asks for nothing, for the test to look at storage from: to ask the background itself would wake
 * it at moments that are not the test's to choose.
 */
export const openLookout = (browser: TestBrowser) => browser.openExtensionPage('licences.txt');

/** Does something that sends this message, and ends the background at that moment of it. Throws where it is not sent. */
export async function killAt(
  browser: TestBrowser,
  lookout: ExtensionView,
  armed: Armed,
  act: () => Promise<unknown>,
): Promise<void> {
  await lookout.evaluate(async (what) => {
    const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
    await api.storage.session.set({ armed: what, held: null });
  }, armed);
  const acting = act();
  const held = waitFor(
    `${armed.name} to be held`,
    () =>
      lookout.evaluate(async (name) => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
        return (await api.storage.session.get('held')).held === name;
      }, armed.name),
    { everyMs: 10 },
  );
  // What fails before it has sent anything says why.
  await Promise.race([held, acting.then(() => held)]);
  await browser.killWorker();
  await acting;
}
