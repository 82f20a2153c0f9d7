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
  const declared = /<meta[^>]+charset/i.test(bytes.subarray(0, PRESCAN_BYTES).toString('latin1'));
  const source = !declared && isUtf8(bytes) ? bytes.toString('utf8') : bytes;
  const dom = new JSDOM(source, {
    // Parses `noscript` as a browser does in which scripts may run; those of the file never do.
    runScripts: 'outside-only',
    // Faulty style sheets are no news to anybody.
    virtualConsole: new VirtualConsole(),
  });
  const { document } = dom.window;
  return { body: document.body, sight: createSight(document), close: () => dom.window.close() };
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
