import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { hasShape } from '../../../src/platform/message-schemas.ts';
import type { ToBackground } from '../../../src/platform/messages.ts';
import {
  type Answers,
  answerBackground,
  answerPage,
  askBackground,
  askPage,
  NoAnswer,
} from '../../../src/platform/messaging.ts';
import { EXTENSION, fakeRuntime, pageSender } from './fake-runtime.ts';

let runtime: ReturnType<typeof fakeRuntime>;
let answers: { [Name in keyof ToBackground]: ReturnType<typeof vi.fn> };

beforeEach(() => {
  runtime = fakeRuntime();
  answers = {
    startReading: vi.fn(() => ({ on: false })),
    lookOver: vi.fn(),
    findCandidates: vi.fn(),
    describeEntry: vi.fn(() => null),
    injectControl: vi.fn(),
    injectCard: vi.fn(),
    styleRoots: vi.fn(),
    reportShown: vi.fn(),
    turnOwnSite: vi.fn(),
    showInTimeline: vi.fn(),
    getSite: vi.fn((data: { tabId: number }) => ({ site: `tab ${data.tabId}`, access: 'none', on: true })),
    lookUp: vi.fn(),
    setSite: vi.fn(),
    muteEntry: vi.fn(),
    changeChoices: vi.fn(),
    replaceSettings: vi.fn(),
    listPacks: vi.fn(),
    usePack: vi.fn(),
    arrangePacks: vi.fn(),
    keepPage: vi.fn(),
    getKept: vi.fn(),
    addEntry: vi.fn(),
    noteLibrary: vi.fn(),
    noteFailure: vi.fn(),
    clearFailures: vi.fn(),
    readTab: vi.fn(),
    getPublished: vi.fn(),
    getContext: vi.fn(),
    search: vi.fn(),
  };
});
afterEach(() => vi.unstubAllGlobals());

const listen = (signal?: AbortSignal) =>
  answerBackground(answers as unknown as Answers<ToBackground>, hasShape, signal);

describe('a request to the background', () => {
  test('brings data there and the answer back', async () => {
    listen();
    await expect(askBackground('getSite', { tabId: 3 })).resolves.toEqual({
      site: 'tab 3',
      access: 'none',
      on: true,
    });
  });

  test('may be answered with nothing or with null', async () => {
    listen();
    await expect(
      askBackground('setSite', { site: 'a.example', on: false, incognito: false }),
    ).resolves.toBeUndefined();
    await expect(askBackground('describeEntry', { entry: 'x' })).resolves.toBeNull();
  });

  test('tells who asked', async () => {
    listen();
    runtime.sendAs(pageSender());
    await askBackground('reportShown', { count: 2 });
    expect(answers.reportShown).toHaveBeenCalledWith(
      { count: 2 },
      { tabId: 7, url: 'https://news.example/story', windowId: null, incognito: false },
    );
  });

  test('tells of a page in a private window, and takes no page of ours for one', async () => {
    listen();
    const privately = { id: 7, incognito: true } as chrome.tabs.Tab;
    runtime.sendAs({ ...pageSender(), tab: privately });
    await askBackground('reportShown', { count: 2 });
    runtime.sendAs({ id: 'sidelight', url: `${EXTENSION}options.html`, tab: privately });
    await askBackground('reportShown', { count: 3 });
    const told = answers.reportShown.mock.calls.map(([, { incognito }]) => incognito);
    expect(told).toEqual([true, false]);
  });

  test('fails with the message of the answer that failed', async () => {
    answers.getContext.mockRejectedValue(new Error('index is broken'));
    listen();
    const asked = askBackground('getContext', { tabId: 1, entries: [], paragraphs: [] });
    await expect(asked).rejects.toThrow('index is broken');
    await expect(asked).rejects.not.toBeInstanceOf(NoAnswer);
  });

  test('fails with NoAnswer where nobody listens, or no longer', async () => {
    await expect(askBackground('readTab', { tabId: 1 })).rejects.toBeInstanceOf(NoAnswer);
    const stop = new AbortController();
    listen(stop.signal);
    stop.abort();
    expect(runtime.listeners.size).toBe(0);
    await expect(askBackground('readTab', { tabId: 1 })).rejects.toBeInstanceOf(NoAnswer);
  });

  test('is made again after a pause where nobody answers while a worker is being ended', async () => {
    vi.useFakeTimers();
    try {
      const asked = askBackground('getSite', { tabId: 3 });
      await vi.advanceTimersByTimeAsync(200);
      listen(); // the next worker
      await vi.advanceTimersByTimeAsync(1000);
      await expect(asked).resolves.toMatchObject({ site: 'tab 3' });
      expect(answers.getSite).toHaveBeenCalledTimes(1);
      answers.readTab.mockRejectedValue(new Error('no such tab'));
      const failed = expect(askBackground('readTab', { tabId: 1 })).rejects.toThrow('no such tab');
      await vi.advanceTimersByTimeAsync(1000);
      await failed;
      expect(answers.readTab).toHaveBeenCalledTimes(1); // it was answered
    } finally {
      vi.useRealTimers();
    }
  });

  test('fails with NoAnswer after the extension was updated', async () => {
    listen();
    runtime.disconnect();
    await expect(askBackground('startReading')).rejects.toBeInstanceOf(NoAnswer);
  });
});

describe('who may ask the background', () => {
  const outsiders: [string, chrome.runtime.MessageSender][] = [
    ['another extension', { ...pageSender(), id: 'other' }],
    ['a frame inside the page', pageSender('https://ads.example/', 4)],
  ];
  test.each(outsiders)('%s gets no answer', async (_, sender) => {
    listen();
    runtime.sendAs(sender);
    await expect(askBackground('startReading')).rejects.toBeInstanceOf(NoAnswer);
    await expect(askBackground('describeEntry', { entry: 'x' })).rejects.toBeInstanceOf(NoAnswer);
    expect(answers.startReading).not.toHaveBeenCalled();
  });

  test('a content script cannot turn sites on or off', async () => {
    listen();
    runtime.sendAs(pageSender());
    await expect(
      askBackground('setSite', { site: 'a.example', on: false, incognito: false }),
    ).rejects.toBeInstanceOf(NoAnswer);
    expect(answers.setSite).not.toHaveBeenCalled();
  });

  test('a content script can mute a name, and make no other choice', async () => {
    listen();
    runtime.sendAs(pageSender());
    await expect(askBackground('muteEntry', { entry: 'x', muted: true })).resolves.toBeUndefined();
    await expect(askBackground('changeChoices', { change: { theme: 'dark' } })).rejects.toBeInstanceOf(
      NoAnswer,
    );
  });

  test('an extension page, in a tab too, cannot speak for a page', async () => {
    listen();
    runtime.sendAs(pageSender('chrome-extension://sidelight/options.html'));
    await expect(askBackground('turnOwnSite', { on: false })).rejects.toBeInstanceOf(NoAnswer);
    await expect(
      askBackground('setSite', { site: 'a.example', on: true, incognito: false }),
    ).resolves.toBeUndefined();
  });

  test('an address that only looks like ours is none of ours', async () => {
    listen();
    runtime.sendAs(pageSender('chrome-extension://sidelight.evil/x'));
    await expect(
      askBackground('setSite', { site: 'a.example', on: false, incognito: false }),
    ).rejects.toBeInstanceOf(NoAnswer);
  });

  test('a name of Object.prototype is no request', async () => {
    listen();
    await expect(askBackground('toString' as keyof ToBackground)).rejects.toBeInstanceOf(NoAnswer);
  });
});

test('a request to a page reaches its tab and not the background', async () => {
  listen();
  const stepMention = vi.fn();
  const stop = new AbortController();
  const unused = vi.fn();
  answerPage(
    {
      getReport: unused,
      followOrder: unused,
      goToMention: unused,
      goBack: unused,
      getParagraphs: unused,
      stepMention,
    },
    stop.signal,
  );
  await askPage(12, 'stepMention', { step: -1 });
  expect(stepMention).toHaveBeenCalledWith({ step: -1 });
  expect(runtime.sentToTabs.map(({ tabId }) => tabId)).toEqual([12]);
  stop.abort();
  await expect(askPage(12, 'getReport')).rejects.toBeInstanceOf(NoAnswer);
});

test('a script that an update has cut off stops answering without an error', () => {
  const stop = new AbortController();
  listen(stop.signal);
  runtime.disconnect();
  expect(() => stop.abort()).not.toThrow();
});
