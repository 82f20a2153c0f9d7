// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CARD, type Card, type CardRequest, cardWorld, findCard } from '../../../src/card/contract.ts';
import { createCardHost } from '../../../src/card/host.tsx';
import type { CardContent } from '../../../src/knowledge/model.ts';
import { content } from '../ui/card/sample.ts';

const box = { x: 10, y: 10, left: 10, top: 10, width: 80, height: 20, right: 90, bottom: 30 } as DOMRect; // `as`: toJSON is not read.

const actions = {
  muteEntry: vi.fn(async () => undefined),
  turnSite: vi.fn(async () => undefined),
  showInTimeline: vi.fn(async () => undefined),
  readPageDay: () => null,
  numbersOf: () => [],
};

let card: Card;
let mention: HTMLElement;
let root: ShadowRoot;

beforeEach(() => {
  // What jsdom does not have and the card does not look into.
  vi.stubGlobal('ResizeObserver', class { observe() {} disconnect() {} }); // biome-ignore format: a stub
  vi.stubGlobal('visualViewport', null);
  vi.stubGlobal('CSSStyleSheet', class { replaceSync() {} }); // biome-ignore format: a stub
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    expect(init.mode).toBe('closed');
    root = attach.call(this, init);
    return root;
  });
  const matches = Element.prototype.matches;
  vi.spyOn(Element.prototype, 'matches').mockImplementation(function (this: Element, selector) {
    return selector === ':modal' ? this.hasAttribute('data-modal') : matches.call(this, selector);
  });
  mention = document.body.appendChild(document.createElement('p'));
  card = createCardHost(actions);
});
afterEach(() => {
  card.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const hosts = () => document.querySelectorAll('sidelight-card');
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Content that comes when it is told to. */
function later() {
  let resolve: (content: CardContent) => void = () => {};
  const promise = new Promise<CardContent>((settled) => {
    resolve = settled;
  });
  return { promise, resolve };
}

function ask(over: Partial<CardRequest> = {}): CardRequest & { onGone: ReturnType<typeof vi.fn> } {
  return {
    content: content(),
    entry: 'ada-example',
    surface: 'Ms Example',
    why: 'Ms Example',
    grounds: () => null,
    onPin: vi.fn(),
    hideHere: vi.fn(),
    boxes: () => [box],
    element: mention,
    how: 'pointer',
    theme: 'system',
    point: { x: 20, y: 20 },
    signal: new AbortController().signal,
    onGone: vi.fn(),
    ...over,
  } as CardRequest & { onGone: ReturnType<typeof vi.fn> }; // `as`: no test hands in an onGone of its own.
}

describe('the page', () => {
  it('holds one node of ours while a card is open, and none before or after', () => {
    expect(hosts()).toHaveLength(0);
    card.open(ask());
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.parentNode).toBe(document.documentElement);
    expect(hosts()[0]?.getAttributeNames()).toEqual([]);
    card.open(ask());
    expect(hosts()).toHaveLength(1);
    card.close();
    expect(hosts()).toHaveLength(0);
  });

  it('sees nothing of the reader’s light or dark, which the card inside follows', () => {
    card.open(ask({ theme: 'dark' }));
    expect(root.querySelector<HTMLElement>('.sl-card')?.dataset.theme).toBe('dark');
    expect(hosts()[0]?.getAttributeNames()).toEqual([]);
  });

  it('may have a modal dialog open around the mention: the card goes in there', () => {
    const dialog = document.body.appendChild(document.createElement('div'));
    dialog.dataset.modal = '';
    dialog.append(mention);
    card.open(ask());
    expect(hosts()[0]?.parentNode).toBe(dialog);
  });

  it('knows the host as the target of events, and nothing else', () => {
    expect(card.holds(null)).toBe(false);
    card.open(ask());
    expect(card.holds(hosts()[0] ?? null)).toBe(true);
    expect(card.holds(mention)).toBe(false);
  });
});

describe('content', () => {
  const name = () => root.getElementById('name')?.textContent;

  it('shows the words on the page until it is there, then the canonical name', async () => {
    const { promise, resolve } = later();
    card.open(ask({ content: promise }));
    expect(name()).toBe('Ms Example');
    resolve(content());
    await settle();
    expect(name()).toBe('Ada Example');
    const dialog = root.querySelector('[role="dialog"]');
    expect(dialog?.getAttribute('aria-labelledby')).toBe('name');
    expect(dialog?.hasAttribute('aria-modal')).toBe(false);
  });

  it('tells when there is none and when it failed', async () => {
    card.open(ask({ content: null }));
    await settle();
    const none = root.querySelector('.sl-notice')?.textContent;
    card.open(ask({ content: Promise.reject(new Error('the worker is gone')) }));
    await settle();
    const failed = root.querySelector('.sl-notice')?.textContent;
    expect(none).toBeTruthy();
    expect(failed).toBeTruthy();
    expect(failed).not.toBe(none);
  });

  it('that comes after the card closed changes nothing', async () => {
    const { promise, resolve } = later();
    card.open(ask({ content: promise }));
    card.close();
    resolve(content());
    await settle();
    expect(root.querySelector('#name')).toBeNull();
  });
});

describe('closing', () => {
  it('tells of it where the page takes the host, once', async () => {
    const request = ask();
    card.open(request);
    hosts()[0]?.remove();
    await settle();
    expect(request.onGone).toHaveBeenCalledOnce();
    card.close();
    expect(request.onGone).toHaveBeenCalledOnce();
  });

  it('tells of it where the mention goes out of sight', async () => {
    let boxes = [box];
    const request = ask({ boxes: () => boxes });
    card.open(request);
    await settle();
    boxes = [];
    document.dispatchEvent(new Event('scroll'));
    await settle();
    expect(request.onGone).toHaveBeenCalledOnce();
    expect(hosts()).toHaveLength(0);
  });

  it('waits, unseen, for a mention that is still on its way into sight', async () => {
    const request = ask({ boxes: () => [], how: 'keyboard' });
    card.open(request);
    await settle();
    expect(request.onGone).not.toHaveBeenCalled();
    expect(root.querySelector<HTMLElement>('.sl-card')?.style.visibility).toBe('hidden');
  });

  it.each([
    ['close()', () => card.close()],
    ['destroy()', () => card.destroy()],
    ['the next card', () => card.open(ask())],
  ])('says nothing for %s', (_how, end) => {
    const request = ask();
    card.open(request);
    end();
    expect(request.onGone).not.toHaveBeenCalled();
  });

  it('follows the signal, and opens nothing once that has aborted', () => {
    const ending = new AbortController();
    card.open(ask({ signal: ending.signal }));
    ending.abort();
    expect(hosts()).toHaveLength(0);
    card.open(ask({ signal: ending.signal }));
    expect(hosts()).toHaveLength(0);
  });
});

describe('focus', () => {
  it('stays where it is when a card opens', () => {
    const input = document.body.appendChild(document.createElement('input'));
    input.focus();
    card.open(ask({ how: 'keyboard', point: null }));
    expect(document.activeElement).toBe(input);
  });

  it('comes back from the card to where it was', async () => {
    const input = document.body.appendChild(document.createElement('input'));
    input.focus();
    card.open(ask());
    await settle();
    root.querySelector<HTMLElement>('.sl-card')?.focus();
    expect(document.activeElement).toBe(hosts()[0]);
    card.close();
    expect(document.activeElement).toBe(input);
  });

  it('leaves the card by Tab at its end', async () => {
    const request = ask();
    card.open(request);
    await settle();
    const tab = () => new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, composed: true });
    const body = root.querySelector<HTMLElement>('.sl-body');
    body?.focus();
    body?.dispatchEvent(tab());
    expect(request.onGone).not.toHaveBeenCalled();
    const last = [...root.querySelectorAll<HTMLElement>('button')].at(-1);
    last?.focus();
    last?.dispatchEvent(tab());
    expect(request.onGone).toHaveBeenCalledOnce();
  });

  it("keeps keys that are meant for the card from the page's shortcuts", async () => {
    const heard = vi.fn();
    document.body.addEventListener('keydown', heard);
    document.documentElement.addEventListener('keydown', heard);
    card.open(ask());
    await settle();
    const key = new KeyboardEvent('keydown', { key: 'j', bubbles: true, composed: true });
    root.querySelector('.sl-body')?.dispatchEvent(key);
    expect(heard).not.toHaveBeenCalled();
    document.documentElement.removeEventListener('keydown', heard);
  });
});

it('registers under one symbol and lets go of it', () => {
  cardWorld()[CARD] = card;
  expect(findCard()).toBe(card);
  card.destroy();
  expect(findCard()).toBeNull();
});

describe('what the reader does from the card', () => {
  it('is nothing that a page could do: clicks that the browser does not vouch for press no button', async () => {
    const request = ask();
    card.open(request);
    await settle();
    for (const button of root.querySelectorAll('button')) button.click();
    expect(request.onPin).not.toHaveBeenCalled();
    expect(request.onGone).not.toHaveBeenCalled();
  });
});
