/**
 * The card of a page: opens one at a time, shows what is known as it arrives, keeps it by
 * its line, and leaves nothing behind. Whether a card is wanted is `hover-intent.ts`'s business.
 */
import { type ComponentChildren, render } from 'preact';
import { type CardState, CardView } from '../ui/card/card.tsx';
import { KnowledgeWords, languageOf } from '../ui/knowledge-words.tsx';
import { tParts } from '../ui/language.tsx';
import { nameKind } from '../ui/wording.ts';
import { languageAround } from './ancestors.ts';
import { CARD, type Card, type CardRequest, cardWorld } from './contract.ts';
import { guideFocus } from './focus.ts';
import { followPage } from './follow.ts';
import { placeCard, type Side } from './placement.ts';
import { createStage } from './stage.ts';

/** Between a live region and its first words, ms: assistive technology must have seen it empty. */
const ANNOUNCE_MS = 150;

/** Makes the card of this page; nothing is on the page until `open`. */
export function createCardHost(): Card {
  let current: OpenCard | null = null;
  const close = () => {
    const closing = current;
    current = null;
    closing?.close(); // Null where none is open.
  };
  const card: Card = {
    open(request) {
      close();
      if (request.signal.aborted) return;
      const opened = openCard(request, () => {
        if (current === opened) current = null;
      });
      current = opened;
    },
    close,
    holds: (target) => current !== null && target === current.host,
    destroy() {
      close();
      const world = cardWorld();
      if (world[CARD] === card) delete world[CARD];
    },
  };
  return card;
}

interface OpenCard {
  host: HTMLElement;
  close(): void;
}

function openCard(request: CardRequest, onClosed: () => void): OpenCard {
  const { element, point, surface, theme } = request;
  const ending = new AbortController();
  const { signal } = ending;
  const stage = createStage({ element, theme, onTaken: goAway });
  const { card, root, nameId } = stage;
  const surfaceLanguage = languageAround(element);
  const keyboard = request.how === 'keyboard';
  const focus = guideFocus({ root, card, signal, enterByTab: keyboard, onLeave: goAway });
  let side: Side | null = null;
  let shown = false;
  let announcement: ComponentChildren = '';

  function draw(state: CardState): void {
    const onClose = request.how === 'pointer' ? null : goAway;
    render(
      <CardView {...{ state, surface, surfaceLanguage, nameId, keyboard, announcement, onClose }} />,
      card,
    );
  }

  async function place(keep: Side | null): Promise<void> {
    const next = await placeCard({ boxes: request.boxes(), element, point, card, side: keep });
    if (signal.aborted) return;
    // A mention on its way into sight is waited for; one that was seen and is no more takes the card along.
    if (next === null && shown) return goAway();
    shown ||= next !== null;
    side = next;
    card.style.visibility = shown ? '' : 'hidden';
  }

  function show(state: CardState): void {
    if (signal.aborted) return;
    draw(state);
    void place(null);
    if (!keyboard) return;
    const timer = setTimeout(() => {
      announcement = announce(state, <KnowledgeWords lang={surfaceLanguage}>{surface}</KnowledgeWords>);
      draw(state);
    }, ANNOUNCE_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  function close(): void {
    if (signal.aborted) return;
    ending.abort();
    request.signal.removeEventListener('abort', close);
    focus.giveBack();
    render(null, card);
    stage.destroy();
    onClosed();
  }

  function goAway(): void {
    if (signal.aborted) return;
    close();
    request.onGone();
  }

  request.signal.addEventListener('abort', close);
  draw({ is: 'loading' });
  void place(null);
  followPage({ card, element, signal, onMove: () => void place(null), onGrow: () => void place(side) });
  Promise.resolve(request.content).then(
    (content) => show(content === null ? { is: 'empty' } : { is: 'ready', content }),
    () => show({ is: 'failed' }),
  );
  return { host: stage.host, close };
}

/** What a reader who does not see the card is told of it. */
function announce(state: CardState, surface: ComponentChildren): ComponentChildren {
  if (state.is !== 'ready') return tParts('card.announceBare', { name: surface });
  const { entry, lineStatement } = state.content;
  const name = <KnowledgeWords lang={languageOf(lineStatement)}>{entry.name}</KnowledgeWords>;
  return tParts('card.announce', { kind: nameKind(entry.kind), name });
}
