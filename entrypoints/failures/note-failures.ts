/** Lets a page of ours tell the background of errors that nobody foresaw; what they say stays where it is. */
import type { Failure } from '../../src/platform/failure-log.ts';
import { askBackground } from '../../src/platform/messaging.ts';

/** Call it first of all. */
export function noteFailures(where: Failure['where']): void {
  const note = () => {
    askBackground('noteFailure', { code: 'unexpected', where }).catch(() => undefined); // nobody left to tell
  };
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
}
