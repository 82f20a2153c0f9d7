import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasPanel, openPanel } from '../../../src/platform/panel.ts';

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
});
