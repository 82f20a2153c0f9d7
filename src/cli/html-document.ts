/**
 * An HTML file as its reader would see it in a browser with scripts off the
 * page: parsed after the standard, decoded, and with a test of what is visible.
 */
import { isUtf8 } from 'node:buffer';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Sight } from '../text/model.ts';
import { createSight } from './html-document-styles.ts';

export interface HtmlDocument {
  body: HTMLElement;
  sight: Sight;
  /** Frees the memory that the document holds. */
  close(): void;
}

/** How far browsers look for a declared charset, in bytes; https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding */
const PRESCAN_BYTES = 1024;

/**
 * Reads the bytes of an HTML file. The encoding is that of the BOM or of the file's `meta`; a file that states none
 * is read as UTF-8 where it is valid UTF-8, else as windows-1252. Nothing is fetched and no script runs.
 */
export function readHtml(bytes: Buffer): HtmlDocument {
  const dom = parseHtml(emptyNoscript(bytes));
  const { document } = dom.window;
  return { body: document.body, sight: createSight(document), close: () => dom.window.close() };
}

/** Parses the bytes of an HTML file in their encoding, as `readHtml` says it; nothing is left out of it. */
export function parseHtml(bytes: Buffer): JSDOM {
  const declared = /<meta[^>]+charset/i.test(bytes.subarray(0, PRESCAN_BYTES).toString('latin1'));
  const text = !declared && isUtf8(bytes) ? new TextDecoder().decode(bytes) : bytes;
  // Faulty style sheets are no news to anybody.
  return new JSDOM(text, { virtualConsole: new VirtualConsole() });
}

/** What may hold "<noscript" as plain text, and noscript itself with its content. */
const NOSCRIPT =
  /<!--[\s\S]*?-->|<(script|style|textarea|title)\b[\s\S]*?<\/\1\s*>|(<noscript\b[^>]*>)[\s\S]*?<\/noscript\s*>/gi;

/**
 * Empties `noscript`: where scripts may run, it holds plain text that nobody sees. jsdom parses it as content unless
 * it is to run the page's scripts, and in a page's head that content would land in the body.
 */
function emptyNoscript(bytes: Buffer): Buffer {
  // Latin-1 keeps every byte, whatever the encoding.
  const emptied = bytes
    .toString('latin1')
    .replace(NOSCRIPT, (all, _raw, noscript?: string) =>
      noscript === undefined ? all : `${noscript}</noscript>`,
    );
  return Buffer.from(emptied, 'latin1');
}

const HTML_START =
  /^\s*<(!--|(!doctype|\?xml|html|head|body|title|meta|main|article|section|div|p|h[1-6]|ul|ol|table|nav|header)\b)/i;

/** Whether bytes of no known kind look like HTML: a doctype, a comment or a tag of a page comes first. */
export function looksLikeHtml(bytes: Buffer): boolean {
  const start = bytes.subarray(0, PRESCAN_BYTES).toString('latin1');
  return HTML_START.test(start.replace(UTF8_BOM, ''));
}

/** The BOM of UTF-8, its bytes read as Latin-1. */
const UTF8_BOM = '\u00ef\u00bb\u00bf';
