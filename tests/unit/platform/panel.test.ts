import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerAsPanel, hasPanel, openPanel, tellWhetherOpen } from '../../../src/platform/panel.ts';

const runtime = { id: 'sidelight' };
afterEach(() => vi.unstubAllGlobals());

describe('the panel', () => {
  it('is Chrome’s side panel, for the whole window', async () => {
    const open = vi.fn(async () => undefined);
    vi.stubGlobal('browser', undefined);
    vi.stubGlobal('chrome', { runtime, sidePanel: { open } });
    expect(hasPanel()).toBe(true);
    await openPanel({ windowId: 4 });
    expect(open).toHaveBeenCalledWith({ windowId: 4 });
  });

  it('is Firefox’s sidebar, asked for in the reader’s own act', () => {
    const open = vi.fn(async () => undefined);
    vi.stubGlobal('browser', { runtime, sidebarAction: { open } });
    expect(hasPanel()).toBe(true);
    void openPanel({ windowId: 4 });
    expect(open).toHaveBeenCalledOnce(); // before any turn of the event loop, or the browser refuses
  });

  it('is missing where the browser has none, and says so', async () => {
    vi.stubGlobal('browser', { runtime });
    vi.stubGlobal('chrome', undefined);
    expect(hasPanel()).toBe(false);
    await expect(openPanel({ windowId: 4 })).rejects.toThrow('no panel');
  });

  it('is known to be open, in Firefox in the same turn, or no popup would open in its place', async () => {
    const tell = vi.fn();
    const getViews = vi.fn(() => [{}]);
    vi.stubGlobal('browser', { runtime, sidebarAction: {}, extension: { getViews } });
    tellWhetherOpen(4, tell);
    expect(tell).toHaveBeenLastCalledWith(true);
    expect(getViews).toHaveBeenCalledWith({ type: 'sidebar', windowId: 4 });
  });

  it('answers in Chromium that it is the one of its window', async () => {
    const tell = vi.fn();
    const listeners: ((message: unknown, sender: unknown, respond: (answer: unknown) => void) => void)[] = [];
    const sendMessage = (message: unknown) =>
      new Promise((resolve) => {
        for (const hear of listeners) hear(message, {}, resolve);
        setTimeout(resolve);
      });
    const onMessage = { addListener: (hear: (typeof listeners)[number]) => void listeners.push(hear) };
    vi.stubGlobal('browser', undefined);
    vi.stubGlobal('chrome', { runtime: { ...runtime, sendMessage, onMessage }, sidePanel: {} });
    answerAsPanel(4);
    for (const [windowId, open] of [
      [4, true],
      [5, false],
    ] as const) {
      tellWhetherOpen(windowId, tell);
      await vi.waitFor(() => expect(tell).toHaveBeenLastCalledWith(open));
    }
    vi.stubGlobal('chrome', { runtime }); // no panel in this browser
    tellWhetherOpen(4, tell);
    await vi.waitFor(() => expect(tell).toHaveBeenCalledTimes(3));
    expect(tell).toHaveBeenLastCalledWith(false);
  });
});
