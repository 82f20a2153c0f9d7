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
  const encoding = bomEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n');
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
