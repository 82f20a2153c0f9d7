/**
 * Every view in every state on a page of its own, in the words that the global `words` holds.
 * `showView(name)` draws one and resolves once it stands; `views` lists them.
 */
import { CARD_VIEWS } from './views/card-views.tsx';
import { CONTEXT_VIEWS } from './views/context-views.tsx';
import { PAGE_VIEWS } from './views/page-views.tsx';

const VIEWS = { ...CONTEXT_VIEWS, ...PAGE_VIEWS, ...CARD_VIEWS };

Object.assign(window, { views: Object.keys(VIEWS), showView: async (name: string) => VIEWS[name]?.() });
