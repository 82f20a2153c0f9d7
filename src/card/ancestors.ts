/** The way up from a mention through the shadow roots of the page. */

/** The parent element, or the host of the shadow root an element is in; null at the document's root. */
export function parentAcross(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The language that the page states for an element, BCP 47; the empty string where it states none. */
export function languageAround(element: Element): string {
  for (let at: Element | null = element; at !== null; at = parentAcross(at)) {
    const language = at.getAttribute('lang');
    if (language !== null) return language;
  }
  return '';
}
