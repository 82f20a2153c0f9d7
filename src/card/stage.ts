/**
 * The one node that Sidelight puts on a page, while a card is open: a host without a
 * box, its closed shadow root, and in it the card's dialog, in the top layer where the
 * browser has popovers. What the dialog shows and where it stands belong elsewhere.
 */

import cardStyle from '../ui/card/card.css?inline';
import factsStyle from '../ui/card/facts.css?inline';
import statementStyle from '../ui/card/statement.css?inline';
import toolsStyle from '../ui/card/tools.css?inline';
import { languageAttributes } from '../ui/language.tsx';
import tokens from '../ui/tokens.css?inline';
import { parentAcross } from './ancestors.ts';
import { type CardRequest, HOST_NAME } from './contract.ts';

/** A card's place on the page. */
export interface Stage {
  host: HTMLElement;
  root: ShadowRoot;
  /** The dialog; named by the element with the id `nameId` once the view has drawn it. */
  card: HTMLElement;
  nameId: string;
  /** Takes the host off the page. */
  destroy(): void;
}

export interface StageOptions extends Pick<CardRequest, 'element' | 'theme'> {
  /** Called where the page takes the host away or moves it. */
  onTaken(): void;
}

/** Puts an empty card on the page. */
export function createStage({ element, theme, onTaken }: StageOptions): Stage {
  const layer = findLayer(element);
  const { host, root } = createHost();
  const card = document.createElement('div');
  const nameId = 'name';
  card.className = 'sl-card';
  Object.assign(card, languageAttributes()); // What a pack or the page says is marked with its own.
  card.dataset.theme = theme; // On the card and not on the host, which the page sees.
  card.tabIndex = -1;
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', nameId);
  card.popover = 'manual';
  // Nothing of the page's reaches in here; should it ever, it presses no button.
  root.addEventListener('click', (event) => event.isTrusted || event.stopImmediatePropagation(), true);
  adoptStyle(root);
  root.append(card);
  layer.append(host);
  // Absent before Firefox 125 and Chromium 114: the largest z-index must do there.
  card.showPopover?.();

  const watch = new MutationObserver(() => {
    if (host.parentNode !== layer) onTaken();
  });
  watch.observe(layer, { childList: true });
  return {
    host,
    root,
    card,
    nameId,
    destroy() {
      watch.disconnect();
      host.remove();
    },
  };
}

/**
 * Made where no page can have claimed its name: the constructor of a custom element is handed every element of its
 * name, and reaches a closed root that was attached later by `attachInternals` (HTML, "available to element internals").
 */
function createHost(): Pick<Stage, 'host' | 'root'> {
  const host = document.implementation.createHTMLDocument('').createElement(HOST_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  return { host, root };
}

/** The modal dialog or fullscreen element around a mention, for all outside it is inert; else the document's root. */
function findLayer(element: Element): Element {
  for (let at: Element | null = element; at !== null; at = parentAcross(at)) {
    if (at.matches(':modal')) return at;
  }
  return document.documentElement;
}

function adoptStyle(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + statementStyle + cardStyle + factsStyle + toolsStyle);
  root.adoptedStyleSheets = [sheet];
}
