// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { CARD, type Card, cardWorld, HOST_NAME } from '../../../src/card/contract.ts';
import { takeAwayOrphan } from '../../../src/card/orphan.ts';

afterEach(() => {
  delete cardWorld()[CARD];
  document.documentElement.querySelector(HOST_NAME)?.remove();
});

const addHost = () => document.documentElement.appendChild(document.createElement(HOST_NAME));

it('a card that nobody holds any more is taken away', () => {
  const host = addHost();
  takeAwayOrphan(document);
  expect(host.isConnected).toBe(false);
  takeAwayOrphan(document); // nor is there one to miss
});

it('the card of this version stays', () => {
  const host = addHost();
  cardWorld()[CARD] = { holds: (target) => target === host } as Card;
  takeAwayOrphan(document);
  expect(host.isConnected).toBe(true);
});
