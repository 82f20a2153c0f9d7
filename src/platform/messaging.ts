/**
 * Asking and answering between background, pages and extension pages, typed by
 * `messages.ts`. Who may send what is held here, before any answer runs.
 *
 *     const state = await askBackground('getSite', { tabId });
 *     const report = await askPage(tabId, 'getReport');
 *
 * What the messages mean is in `messages.ts`; why this is a layer of our own, in
 * docs/decisions/own-messaging-layer.md.
 */
import type { ToBackground, ToPage } from './messages.ts';
import { type ExtensionApi, webExtension } from './web-extension.ts';

/** Nobody answered: no content script in that tab, a worker that died on the way, an extension that was updated. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** Where a request came from, as the browser tells it. */
export interface Sender {
  /** Null for extension pages that are not in a tab. */
  tabId: number | null;
  /** Address of the sending document; null where the browser does not say. */
  url: string | null;
  /** The window of that tab; null likewise. */
  windowId: number | null;
  /** A page in a private window. Pages of our own never count as one. */
  incognito: boolean;
}

type Data<F> = F extends (...data: infer D) => unknown ? D : never;
type Result<F> = F extends (...data: never[]) => infer R ? R : never;

/** An object that answers every request of `Requests`; in the background, the sender comes last. */
export type Answers<Requests, Last extends unknown[] = [sender: Sender]> = {
  [Name in keyof Requests]: (
    ...args: [...Data<Requests[Name]>, ...Last]
  ) => Result<Requests[Name]> | Promise<Result<Requests[Name]>>;
};

/** Which kind of document may send a request to the background. */
const SENDERS: Record<keyof ToBackground, 'page' | 'extension' | 'either'> = {
  startReading: 'either', // the welcome page has a sample to read
  lookOver: 'either',
  findCandidates: 'either',
  injectControl: 'page',
  injectCard: 'page',
  styleRoots: 'page',
  reportShown: 'either',
  turnOwnSite: 'page',
  showInTimeline: 'page',
  describeEntry: 'either',
  getSite: 'extension',
  lookUp: 'extension',
  setSite: 'extension',
  muteEntry: 'either',
  changeChoices: 'extension',
  replaceSettings: 'extension',
  listPacks: 'extension',
  usePack: 'extension',
  arrangePacks: 'extension',
  keepPage: 'extension',
  getKept: 'extension',
  addEntry: 'extension',
  noteLibrary: 'extension',
  noteFailure: 'extension',
  clearFailures: 'extension',
  readTab: 'extension',
  getPublished: 'extension',
  getContext: 'extension',
  search: 'extension',
};

interface Envelope {
  sidelight: 'background' | 'page';
  name: string;
  data: unknown[];
}

type Reply = { value: unknown } | { error: string };

/** Pauses before a request is made again, ms: while a worker is being ended, the browser finds nobody for some moments. */
const AGAIN_AFTER = [0, 150, 500, 1500];

/**
 * Asks the background, waking it where it sleeps. Where nobody answers it asks again, five times in all within some two seconds: a worker that died
 * on the way starts again for the next. So every request must be one that may be carried out twice.
 * Rejects with `NoAnswer` where nobody answers, with an `Error` that carries the message where the answer failed.
 */
export async function askBackground<Name extends keyof ToBackground>(
  name: Name,
  ...data: Data<ToBackground[Name]>
): Promise<Result<ToBackground[Name]>> {
  const envelope: Envelope = { sidelight: 'background', name, data };
  for (let tries = 0; ; tries += 1) {
    try {
      const reply = await send((api) => api.runtime.sendMessage(envelope));
      return open(reply) as Result<ToBackground[Name]>; // our own background's answer, of the type its `Answers` promise
    } catch (error) {
      const ms = AGAIN_AFTER[tries];
      // Gone for good, told why, or tried often enough.
      if (ms === undefined || !(error instanceof NoAnswer) || webExtension() === null) throw error;
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
  }
}

/** Asks the content script of a tab's top frame. Rejects as `askBackground` does; `NoAnswer` where none runs there. */
export async function askPage<Name extends keyof ToPage>(
  tabId: number,
  name: Name,
  ...data: Data<ToPage[Name]>
): Promise<Result<ToPage[Name]>> {
  const envelope: Envelope = { sidelight: 'page', name, data };
  const reply = await send((api) => api.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
  return open(reply) as Result<ToPage[Name]>; // our own content script's answer, of the type its `Answers` promise
}

/**
 * Answers requests to the background until `signal` aborts, those that `hasShape` knows (`message-schemas.ts`; pages carry
 * none of it). Call it in the worker's first turn, or wake-ups are lost.
 */
export function answerBackground(
  answers: Answers<ToBackground>,
  hasShape: (name: string, data: readonly unknown[]) => boolean,
  signal?: AbortSignal,
): void {
  listen(
    'background',
    answers,
    ({ name, data }, sender) => {
      const ours = isOurs(sender);
      if (!maySend(SENDERS[name as keyof ToBackground], sender, ours) || !hasShape(name, data)) return null;
      const from: Sender = {
        tabId: sender.tab?.id ?? null,
        url: sender.url ?? null,
        windowId: sender.tab?.windowId ?? null,
        incognito: sender.tab?.incognito === true && !ours,
      };
      return [...data, from];
    },
    signal,
  );
}

/** Answers requests to this tab's content script until `signal` aborts. */
export function answerPage(answers: Answers<ToPage, []>, signal: AbortSignal): void {
  listen('page', answers, ({ data }) => data, signal);
}

async function send(transport: (api: ExtensionApi) => Promise<unknown>): Promise<unknown> {
  const api = webExtension();
  if (api === null) throw new NoAnswer('The extension is gone.');
  try {
    return await transport(api);
  } catch (error) {
    // Browsers reject only where nobody listened or the listener went away; failed answers come as a reply.
    throw new NoAnswer(error instanceof Error ? error.message : String(error));
  }
}

function open(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null) throw new NoAnswer('No answer.');
  if ('error' in reply) throw new Error(String(reply.error));
  return 'value' in reply ? reply.value : undefined; // JSON drops undefined
}

function listen(
  party: Envelope['sidelight'],
  answers: object,
  /** What the answer is given; null where the message may not be sent so. */
  admit: (message: Envelope, sender: chrome.runtime.MessageSender) => unknown[] | null,
  signal?: AbortSignal,
): void {
  const api = webExtension();
  if (api === null) return;
  const methods = new Map<string, unknown>(Object.entries(answers));
  const onMessage = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    respond: (reply: Reply) => void,
  ): boolean => {
    const method = isEnvelope(message) && message.sidelight === party ? methods.get(message.name) : undefined;
    if (typeof method !== 'function' || sender.id !== api.runtime.id) return false;
    const given = admit(message as Envelope, sender); // checked above
    if (given === null) return false;
    // A promise from a listener is not understood by every Chromium: answer through the callback.
    Promise.resolve()
      .then(() => method(...given))
      .then((value: unknown) => respond({ value }))
      .catch((error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) }));
    return true;
  };
  api.runtime.onMessage.addListener(onMessage);
  // After an update there is no API left to take the listener off from, and nobody to call it.
  const stop = () => webExtension()?.runtime.onMessage.removeListener(onMessage);
  signal?.addEventListener('abort', stop, { once: true });
}

function isEnvelope(message: unknown): message is Envelope {
  return (
    typeof message === 'object' &&
    message !== null &&
    'sidelight' in message &&
    'name' in message &&
    typeof message.name === 'string' &&
    'data' in message &&
    Array.isArray(message.data)
  );
}

/** True where a document of this kind may send the request: pages' scripts from a top frame, or our own pages. */
function maySend(
  who: 'page' | 'extension' | 'either' | undefined,
  sender: chrome.runtime.MessageSender,
  ours: boolean,
): boolean {
  const inPage = !ours && sender.tab !== undefined && sender.frameId === 0;
  if (who === 'either') return ours || inPage;
  return who === 'page' ? inPage : who === 'extension' && ours;
}

/** A document of the extension itself. */
function isOurs({ url }: chrome.runtime.MessageSender): boolean {
  return url?.startsWith(webExtension()?.runtime.getURL('') ?? '\0') ?? false;
}
