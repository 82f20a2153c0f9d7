/**
 * What went wrong, kept on this device for a reader who wants to report it: codes from a closed list, when, and where.
 * Nothing of a page, no address, no name can get in, since there is no room for words.
 */
import { storage } from 'wxt/utils/storage';
import { createTurns } from './turns.ts';

/** What can go wrong. */
export const FAILURES = [
  /** A request was answered with an error. */
  'answer',
  /** An error that nobody foresaw. */
  'unexpected',
  /** A pack that is in use could not be read. */
  'pack-unreadable',
  /** A file was refused, or could not be stored. */
  'import',
  'no-room',
  /** A page could not be kept. */
  'keep',
] as const;
export const PLACES = ['background', 'popup', 'panel', 'settings', 'welcome'] as const;

export interface Failure {
  code: (typeof FAILURES)[number];
  where: (typeof PLACES)[number];
  /** Name of the request that failed; one of `ToBackground`. Absent: it was none. */
  request?: string;
}

export interface LoggedFailure extends Failure {
  /** ISO 8601 instant. */
  at: string;
}

/** Entries that are kept; the oldest go. */
export const MOST_KEPT = 200;

const log = storage.defineItem<LoggedFailure[]>('local:failures', { fallback: [], version: 1 });
const inTurn = createTurns();

/** Notes a failure. Background only: two writers would lose each other's. Never rejects. */
export function logFailure(failure: Failure, at = new Date()): Promise<void> {
  const { code, where, request } = failure;
  const entry: LoggedFailure = {
    code,
    where,
    ...(request !== undefined && { request }),
    at: at.toISOString(),
  };
  return inTurn(async () => log.setValue([...(await log.getValue()), entry].slice(-MOST_KEPT))).catch(
    () => undefined, // a full disk has no room for its own failure either
  );
}

/** Everything noted, the latest last. */
export function readFailures(): Promise<LoggedFailure[]> {
  return log.getValue();
}

/** Forgets everything noted. Background only. */
export function clearFailures(): Promise<void> {
  return inTurn(() => log.setValue([]));
}

/** Follows what is noted until the document ends. */
export function watchFailures(hear: (failures: LoggedFailure[]) => void): void {
  log.watch((failures) => hear(failures));
}

/** What a reader copies: the versions, then one line for each. */
export function writeReport(failures: readonly LoggedFailure[], version: string, userAgent: string): string {
  const lines = failures.map(({ at, where, code, request }) =>
    [at, where, code, ...(request === undefined ? [] : [request])].join(' '),
  );
  return [`Sidelight ${version}`, userAgent, ...lines].join('\n');
}
