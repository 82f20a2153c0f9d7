/**
 * Notices that a single-page application has gone to another address.
 * Content scripts are not told of `history.pushState`; the Navigation API is, where
 * there is one, and every batch of changes is an occasion to look.
 */

export interface NavigationWatch {
  /** Looks at the address now and reports where it has changed. */
  check(): void;
}

/** Calls `onNavigated` with the new address, once per change. Fragments count only where they serve as paths ("#/", "#!"). */
export function watchNavigation(
  document: Document,
  signal: AbortSignal,
  onNavigated: (url: string) => void,
): NavigationWatch {
  let known = pageOf(document.location.href);
  const check = () => {
    const now = pageOf(document.location.href);
    if (signal.aborted || now === known) return;
    known = now;
    onNavigated(document.location.href);
  };
  const view = document.defaultView;
  if (view !== null) {
    view.addEventListener('popstate', check, { signal });
    view.addEventListener('hashchange', check, { signal });
    // Not in every browser yet.
    if ('navigation' in view) view.navigation.addEventListener('currententrychange', check, { signal });
  }
  return { check };
}

function pageOf(href: string): string {
  const [page = '', fragment = ''] = href.split(/#(.*)/s);
  return /^[!/]/.test(fragment) ? href : page;
}
