/**
 * Text that a pack's author wrote, with the little markup a pack may use: `em`, `q` and `a`. Nothing here reads
 * HTML: elements are built from a closed grammar, and whatever is not of it stays the plain characters it is.
 * Pages of our own read authored text through a sanitizer besides (`purified-text.tsx`). Sidelight's own words are
 * plain strings and do not come through here.
 */
import { type ComponentChild, type FunctionComponent, h } from 'preact';

export interface AuthoredTextProps {
  text: string;
  /** BCP 47. */
  lang: string;
  class?: string;
}

/** A tag of the grammar; links lead to the web only. As src/knowledge/markup.ts demands it of authors. */
const TAG = /<(em|q)>|<a\s+href="(https?:\/\/[^"\s]+)"\s*>|<\/(em|q|a)>/g;
const SIGN = /&(amp|lt|gt|quot|#39);/g;
const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

interface OpenTag {
  tag: string;
  href: string | undefined;
  /** As written: shown where nothing closes it. */
  written: string;
  children: ComponentChild[];
}

/** Authored text as nodes to draw. A link opens in a tab of its own that learns nothing of this one. */
export function readMarkup(text: string): ComponentChild[] {
  const root: OpenTag = { tag: '', href: undefined, written: '', children: [] };
  const open = [root];
  const within = () => open.at(-1) ?? root; // the root is never closed
  let at = 0;
  for (const match of text.matchAll(TAG)) {
    within().children.push(readSigns(text.slice(at, match.index)));
    at = match.index + match[0].length;
    const [written, plain, href, closing] = match;
    if (closing === undefined) open.push({ tag: plain ?? 'a', href, written, children: [] });
    else if (closing === within().tag) close(open);
    else within().children.push(written);
  }
  within().children.push(readSigns(text.slice(at)));
  while (open.length > 1) {
    const { written, children } = open.pop() ?? root; // more than the root is there
    within().children.push(written, ...children);
  }
  return root.children;
}

function close(open: OpenTag[]): void {
  const { tag, href, children } = open.pop() as OpenTag; // called for a tag that is open
  const link = href === undefined ? null : { href, target: '_blank', rel: 'noopener noreferrer' };
  open.at(-1)?.children.push(h(tag, link, children)); // the root at the least
}

function readSigns(text: string): string {
  return text.replace(SIGN, (_, name: string) => SIGNS[name] ?? '');
}

/** Authored text inline, by the grammar. */
export function ParsedText({ text, lang, class: name }: AuthoredTextProps) {
  return (
    <span lang={lang} class={name}>
      {readMarkup(text)}
    </span>
  );
}

let Writer: FunctionComponent<AuthoredTextProps> = ParsedText;

/** Says how authored text is drawn from now on. Call it once, before anything is drawn. */
export function writeWith(writer: FunctionComponent<AuthoredTextProps>): void {
  Writer = writer;
}

/** Authored text inline, as this document draws it. */
export function AuthoredText(props: AuthoredTextProps) {
  return <Writer {...props} />;
}
