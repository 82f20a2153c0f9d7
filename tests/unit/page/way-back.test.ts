// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { createWayBack, type WayBack } from '../../../src/page/way-back.ts';

let back: WayBack;
let mention: Element;
const root = document.documentElement;
/** jsdom has no layout: what is scrolled is only remembered. */
const scrolled: [Element, number | undefined][] = [];

function scrollPage(top: number): void {
  root.scrollTop = top;
  vi.stubGlobal('scrollY', top);
}

function leadTo(top: number): void {
  back.leave(mention);
  scrollPage(top);
  back.arrive();
}

beforeEach(() => {
  document.body.replaceChildren();
  const box = document.body.appendChild(document.createElement('div'));
  mention = box.appendChild(document.createElement('p'));
  scrolled.length = 0;
  Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
    if (typeof to === 'object') scrolled.push([this, to.top]);
  } as Element['scrollTo'];
  scrollPage(120);
  back = createWayBack(document);
});

const pageTop = () => scrolled.find(([element]) => element === root)?.[1];

it('leads back to where the reader was, in the page and in whatever scrolls inside it', () => {
  const box = mention.parentElement;
  if (box) box.scrollTop = 40;
  leadTo(900);
  expect(back.isAway()).toBe(true);
  back.go();
  expect(pageTop()).toBe(120);
  expect(scrolled.find(([element]) => element === box)?.[1]).toBe(40);
  expect(back.isAway()).toBe(false);
});

it('leads back to the beginning of a way over several mentions', () => {
  leadTo(900);
  leadTo(1800);
  back.go();
  expect(pageTop()).toBe(120);
});

it('begins a new way where the reader has scrolled by himself', () => {
  leadTo(900);
  scrollPage(1000);
  leadTo(1800);
  back.go();
  expect(pageTop()).toBe(1000);
});

it('goes nowhere where the reader was not led, or where the page is another', () => {
  back.go();
  leadTo(900);
  back.forget();
  expect(back.isAway()).toBe(false);
  back.go();
  expect(scrolled).toEqual([]);
});
