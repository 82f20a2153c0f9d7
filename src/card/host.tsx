/**
 * The card of a page: opens one at a time, shows what is known as it arrives, keeps it by
 * its line, and leaves nothing behind. Whether a card is wanted is `hover-intent.ts`'s business.
 */
import { type ComponentChildren, render } from 'preact';
import { type CardMark, type CardState, CardView } from '../ui/card/card.tsx';
import type { PageNumber } from '../ui/card/number-lens.tsx';
import { DEEDS } from '../ui/card/tools.tsx';
import { KnowledgeWords, languageOf } from '../ui/knowledge-words.tsx';
import { tParts } from '../ui/language.tsx';
import { nameKind } from '../ui/wording.ts';
import { languageAround } from './ancestors.ts';
import { CARD, type Card, type CardRequest, cardWorld } from './contract.ts';
import { createDeeds } from './deeds.ts';
import { guideFocus } from './focus.ts';
import { followPage } from './follow.ts';
import { placeCard, type Side } from './placement.ts';
import { createStage } from './stage.ts';

/** Between a live region and its first words, ms: assistive technology must have seen it empty. */
const ANNOUNCE_MS = 150;

/** What reaches beyond the page. Each may reject. */
export interface CardActions {
  /** Mutes an entry, or lets it be marked again. */
  muteEntry(entry: string, muted: boolean): Promise<unknown>;
  /** Turns the site of this page on or off; null where it is of none, as pages of our own are. */
  turnSite: ((on: boolean) => Promise<unknown>) | null;
  showInTimeline(entry: string): Promise<unknown>;
  /** The day that the page is dated, ISO 8601; null where it states none. */
  readPageDay(): string | null;
  /** The numbers that the page gives, from a request's `grounds`: amounts of what the knowledge counts, and mentions, figures among them. */
  numbersOf(grounds: unknown): readonly PageNumber[];
}

/** Makes the card of this page; nothing is on the page until `open`. */
export function createCardHost(actions: CardActions): Card {
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
      const opened = openCard(request, actions, () => {
        if (current === opened) current = null;
      });
      current = opened;
    },
    close,
    holds: (target) => current !== null && target === current.host,
    destroy() {
      if (!current?.outlives()) close(); // Null where none is open.
      const world = cardWorld();
      if (world[CARD] === card) delete world[CARD];
    },
  };
  return card;
}

interface OpenCard {
  host: HTMLElement;
  /** True while it offers to turn the site on again: whoever opened it has ended then. */
  outlives(): boolean;
  close(): void;
}

function openCard(request: CardRequest, actions: CardActions, onClosed: () => void): OpenCard {
  const { element, entry, point, surface, why, theme } = request;
  const ending = new AbortController();
  const { signal } = ending;
  const stage = createStage({ element, theme, onTaken: goAway });
  const { card, root, nameId } = stage;
  const surfaceLanguage = languageAround(element);
  const mark: CardMark = {
    surface,
    surfaceLanguage,
    why,
    numbers: actions.numbersOf(request.grounds()),
    pageDay: actions.readPageDay(),
  };
  const keyboard = request.how === 'keyboard';
  const focus = guideFocus({ root, card, signal, enterByTab: keyboard, onLeave: goAway });
  const deeds = createDeeds({
    carryOut(deed, undone) {
      if (deed === 'here') return request.hideHere(!undone);
      return deed === 'name' ? actions.muteEntry(entry, !undone) : actions.turnSite?.(undone); // offered only where there is one
    },
    onChange() {
      request.onPin(stays());
      draw();
      if (deeds.done() === null) card.focus({ preventScroll: true }); // The button that was pressed is gone.
    },
    onOver: goAway,
    isHeld: () => card.matches(':hover') || card.querySelector(':focus-visible') !== null,
    signal,
  });
  const tools = {
    deeds: DEEDS.filter((deed) => deed !== 'site' || actions.turnSite !== null),
    onDeed: deeds.do,
    onUndo: deeds.undo,
    onShowInTimeline: () => void actions.showInTimeline(entry).catch(() => undefined), // the button is still there
    onPin(next: boolean) {
      pinned = next;
      request.onPin(stays());
      draw();
    },
  };
  let state: CardState = { is: 'loading' };
  let side: Side | null = null;
  let shown = false;
  let pinned = false;
  let announcement: ComponentChildren = '';

  /** The reader wants it kept, wherever pointer and mention are. */
  function stays(): boolean {
    return pinned || deeds.done() !== null;
  }

  function outlives(): boolean {
    return deeds.done()?.deed === 'site';
  }

  function draw(): void {
    const onClose = request.how === 'pointer' && !stays() ? null : goAway;
    const done = deeds.done();
    render(
      <CardView {...{ state, mark, nameId, keyboard, announcement, pinned, done, tools, onClose }} />,
      card,
    );
  }

  async function place(keep: Side | null): Promise<void> {
    const next = await placeCard({ boxes: request.boxes(), element, point, card, side: keep });
    if (signal.aborted) return;
    // A mention on its way into sight is waited for; one that was seen and is no more takes the card along.
    if (next === null && shown) return stays() ? undefined : goAway();
    shown ||= next !== null;
    side = next;
    card.style.visibility = shown ? '' : 'hidden';
  }

  function show(next: CardState): void {
    if (signal.aborted) return;
    state = next;
    draw();
    void place(null);
    if (!keyboard) return;
    const timer = setTimeout(() => {
      announcement = announce(state, <KnowledgeWords lang={surfaceLanguage}>{surface}</KnowledgeWords>);
      draw();
    }, ANNOUNCE_MS);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** Whoever opened it wants it closed; where that is because the site is off, the way back stays. */
  function follow(): void {
    if (!outlives()) close();
  }

  function close(): void {
    if (signal.aborted) return;
    ending.abort();
    request.signal.removeEventListener('abort', follow);
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

  request.signal.addEventListener('abort', follow);
  // What was opened before a page goes into fullscreen or out of it is under it, or in a place that is gone.
  document.addEventListener('fullscreenchange', goAway, { signal });
  window.addEventListener(
    'keydown',
    ({ isTrusted, key }) => isTrusted && key === 'Escape' && outlives() && goAway(),
    {
      signal,
      capture: true,
    },
  );
  draw();
  void place(null);
  followPage({ card, element, signal, onMove: () => void place(null), onGrow: () => void place(side) });
  Promise.resolve(request.content).then(
    (content) => show(content === null ? { is: 'empty' } : { is: 'ready', content }),
    () => show({ is: 'failed' }),
  );
  return { host: stage.host, outlives, close };
}

/** What a reader who does not see the card is told of it. */
function announce(state: CardState, surface: ComponentChildren): ComponentChildren {
  if (state.is !== 'ready') return tParts('card.announceBare', { name: surface });
  const { entry, lineStatement } = state.content;
  const name = <KnowledgeWords lang={languageOf(lineStatement)}>{entry.name}</KnowledgeWords>;
  return tParts('card.announce', { kind: nameKind(entry.kind), name });
}
