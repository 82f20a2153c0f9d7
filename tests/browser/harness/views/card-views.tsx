/** The card over a mention: of one entry of each kind and those with most to say, and without one. */
import pack from 'virtual:bundled-pack';
import { createCardHost } from '../../../../src/card/host.tsx';
import { describeEntry } from '../../../../src/knowledge/entry-card.ts';
import type { CardContent } from '../../../../src/knowledge/model.ts';
import { type Draw, draw, onLeave } from './stage.ts';

const noop = () => undefined;
const asked = async () => undefined;
const card = createCardHost({
  ...{ muteEntry: asked, turnSite: asked, showInTimeline: asked },
  readPageDay: () => '2025-10-12',
  numbersOf: () => [{ measure: 'people-missing', surface: 'about 160,000 people missing' }],
});

function drawCard(content: CardContent | null | Promise<CardContent>): void {
  draw(
    <p lang="en" style="margin: 8px">
      An article names <span id="mention">the mention</span>.
    </p>,
    'page',
    [],
  );
  onLeave(card.close);
  const element = document.querySelector('#mention');
  if (element === null) throw new Error('no mention');
  card.open({
    content,
    entry: 'the-mention',
    surface: 'the mention',
    why: 'the mention: surname, full name in the article',
    grounds: noop,
    onPin: noop,
    hideHere: noop,
    boxes: () => element.getClientRects(),
    element,
    how: 'keyboard',
    theme: 'system',
    point: null,
    signal: new AbortController().signal,
    onGone: noop,
  });
}

/** One entry of each kind, and those with most to say. */
const shown = ['maria-zakharova', 'istanbul-talks', 'over-150000-people-missing', 'western-security-plan'];
const kinds = new Map(pack.records.entries.map(({ id, kind }) => [kind, id]));

export const CARD_VIEWS: Record<string, Draw> = {
  'card loading': () => drawCard(new Promise(noop)),
  'card empty': () => drawCard(null),
  'card failed': () => drawCard(Promise.reject(new Error('planned'))),
  ...Object.fromEntries(
    [...new Set([...shown, ...kinds.values()])].map((id) => [
      `card ${id}`,
      () => drawCard(describeEntry([pack.records], id)),
    ]),
  ),
};
