/**
 * Plain text files: decoded, and cut into paragraphs at blank lines.
 */
import { isUtf8 } from 'node:buffer';
import type { Block } from '../matching/model.ts';

export interface PlainText {
  /** Without BOM, lines ended by "\n". */
  text: string;
  blocks: Block[];
  /** Where a block starts in `text`, by its id, in UTF-16 code units. */
  starts: Map<number, number>;
}

/** Decodes text: by its BOM, as UTF-8 where it is valid, else as windows-1252. */
export function decodeText(bytes: Buffer): string {
  const encoding = bomEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : null);
  const text = encoding === null ? decodeWindows(bytes) : new TextDecoder(encoding).decode(bytes);
  return text.replace(/\r\n?/g, '\n');
}

/** What windows-1252 has where Latin-1 has controls; https://encoding.spec.whatwg.org/index-windows-1252.txt */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Node from 20.18.3 on reads windows-1252 as Latin-1, so that quotation marks and dashes become controls
 * (https://github.com/nodejs/node/issues/56542). Can go when no version that `engines` allows does.
 */
function decodeWindows(bytes: Buffer): string {
  const first = 0x80;
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - first));
}

function bomEncoding(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null; // TextDecoder drops the BOM of UTF-8 itself.
}

/** Takes every run of lines between blank lines as a block. The text stays as it is, so offsets hold for the file. */
export function readPlainText(bytes: Buffer): PlainText {
  const text = decodeText(bytes);
  const blocks: Block[] = [];
  const starts = new Map<number, number>();
  for (const match of text.matchAll(/[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*/g)) {
    const id = blocks.length + 1;
    starts.set(id, match.index);
    blocks.push({ id, text: match[0], lang: null, scope: 0 });
  }
  return { text, blocks, starts };
}
