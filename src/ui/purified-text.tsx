/**
 * Authored text through a sanitizer, for pages that hold all of the extension's rights: popup, side panel, settings.
 * What a page's own tab gets is drawn by the grammar of `authored-text.tsx` alone, which parses no HTML; the
 * sanitizer weighs more than all the rest of the card.
 */
import DOMPurify, { type Config } from 'dompurify';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AuthoredTextProps } from './authored-text.tsx';

/** The closed list of a pack's markup, and nothing that loads, runs, names or styles. */
const MARKUP = {
  ALLOWED_TAGS: ['em', 'q', 'a'],
  ALLOWED_ATTR: ['href'],
  ALLOWED_URI_REGEXP: /^https?:\/\//i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config;

/** What makes a string more than plain text in HTML. */
const NEEDS_PARSING = /[<&]/;

/**
 * Authored text as a fragment that holds text, `em`, `q` and `a` only; links lead to
 * http and https, in a tab of their own that learns nothing of this one. Where the
 * sanitizer cannot work the text comes as it is written, its tags as plain characters.
 */
export function readAuthoredText(text: string): DocumentFragment {
  if (!NEEDS_PARSING.test(text) || !DOMPurify.isSupported) {
    const plain = document.createDocumentFragment();
    plain.append(text);
    return plain;
  }
  const fragment = DOMPurify.sanitize(text, MARKUP);
  for (const link of fragment.querySelectorAll('a')) {
    if (!link.hasAttribute('href')) link.replaceWith(...link.childNodes);
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return fragment;
}

/** Authored text inline, sanitized once more. */
export function PurifiedText({ text, lang, class: name }: AuthoredTextProps) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(readAuthoredText(text)); // Null only where the view is already gone.
  }, [text]);
  return <span ref={place} lang={lang} class={name} />;
}
