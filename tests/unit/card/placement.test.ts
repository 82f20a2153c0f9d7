// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { chooseSide, frameLines, LEAD_PX } from '../../../src/card/placement.ts';
import { isInSight } from '../../../src/card/sight.ts';

const line = (left: number, top: number, width: number, height = 20): DOMRect => ({
  ...{ x: left, y: top, left, top, width, height, right: left + width, bottom: top + height },
  toJSON: () => '',
});

describe('the frame of a mention', () => {
  const broken = [line(600, 100, 60), line(20, 124, 80)];

  it('is as wide as the line pointed at and as tall as all lines', () => {
    expect(frameLines(broken, { x: 610, y: 110 })).toEqual({ x: 600, y: 100, width: 60, height: 44 });
    expect(frameLines(broken, { x: 30, y: 130 })).toEqual({ x: 20, y: 100, width: 80, height: 44 });
  });

  it('takes the first line for the keyboard', () => {
    expect(frameLines(broken, null)).toMatchObject({ x: 600, width: 60 });
  });

  it('begins near the pointer on a long mention', () => {
    expect(frameLines([line(0, 0, 700)], { x: 500, y: 10 })?.x).toBe(500 - LEAD_PX);
    expect(frameLines([line(0, 0, 700)], { x: 50, y: 10 })?.x).toBe(0);
  });

  it('is null for a mention that has left the page or has no area', () => {
    expect(frameLines([], null)).toBeNull();
    expect(frameLines([line(0, 0, 0, 0)], { x: 1, y: 1 })).toBeNull();
  });
});

describe('the side', () => {
  const seen = { x: 0, y: 0, width: 1200, height: 900 };
  const at = (y: number) => ({ x: 0, y, width: 80, height: 20 });
  const tall = { own: 520, least: 280 };

  it('is below, though the card has to be cut there and would be whole above', () => {
    expect(chooseSide(at(450), seen, tall)).toBe('below');
    expect(chooseSide(at(540), seen, tall)).toBe('below');
  });

  it('is above where below is too little for what must be seen whole', () => {
    expect(chooseSide(at(700), seen, tall)).toBe('above');
    expect(chooseSide(at(540), seen, { own: 520, least: 400 })).toBe('above');
  });

  it('is below for a small card that fits', () => {
    expect(chooseSide(at(700), seen, { own: 150, least: 150 })).toBe('below');
  });
});

describe('sight', () => {
  const seen = { x: 0, y: 0, width: 320, height: 480 };
  const at = (y: number) => ({ x: 10, y, width: 50, height: 20 });

  it('ends where the page has scrolled a mention away', () => {
    expect(isInSight(at(470), seen, document.body)).toBe(true);
    expect(isInSight(at(480), seen, document.body)).toBe(false);
    expect(isInSight(at(-20), seen, document.body)).toBe(false);
  });

  it('ends where a part of the page has scrolled it away, also through a shadow root', () => {
    const scroller = document.body.appendChild(document.createElement('div'));
    scroller.style.overflow = 'auto';
    scroller.getBoundingClientRect = () => line(0, 100, 200, 100);
    const inner = scroller.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    expect(isInSight(at(150), seen, inner)).toBe(true);
    expect(isInSight(at(210), seen, inner)).toBe(false);
    scroller.style.overflow = 'visible';
    expect(isInSight(at(210), seen, inner)).toBe(true);
    scroller.remove();
  });
});
