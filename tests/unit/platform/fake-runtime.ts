/** A bus between the parts of a fake extension: who sends is told as the browser would. */
import { vi } from 'vitest';

type Listener = (
  message: unknown,
  sender: chrome.runtime.MessageSender,
  respond: (reply: unknown) => void,
) => boolean;

export const EXTENSION = 'chrome-extension://sidelight/';

export function fakeRuntime() {
  const listeners = new Set<Listener>();
  let sender: chrome.runtime.MessageSender = { id: 'sidelight', url: `${EXTENSION}popup.html` };
  const deliver = (message: unknown) =>
    new Promise((resolve, reject) => {
      const copy: unknown = JSON.parse(JSON.stringify(message)); // as Chromium sends it
      const taken = [...listeners].some((listener) =>
        listener(copy, sender, (reply) => resolve(JSON.parse(JSON.stringify(reply)))),
      );
      if (!taken) reject(new Error('Could not establish connection. Receiving end does not exist.'));
    });
  const sentToTabs: { tabId: number; message: unknown }[] = [];
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'sidelight',
      getURL: (path: string) => EXTENSION + path,
      sendMessage: deliver,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
    tabs: {
      sendMessage: (tabId: number, message: unknown) => {
        sentToTabs.push({ tabId, message });
        return deliver(message);
      },
    },
  });
  return {
    listeners,
    sentToTabs,
    /** Messages from now on come from here. */
    sendAs(next: chrome.runtime.MessageSender) {
      sender = next;
    },
    /** What an update or removal does to scripts in open pages. */
    disconnect() {
      vi.stubGlobal('chrome', { runtime: {} });
    },
  };
}

/** A sender as the browser describes the content script of a tab's top frame. */
export function pageSender(url = 'https://news.example/story', frameId = 0): chrome.runtime.MessageSender {
  return { id: 'sidelight', url, frameId, tab: { id: 7 } as chrome.tabs.Tab };
}
