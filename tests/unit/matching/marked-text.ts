/**
 * Reading and writing of texts with their mentions marked, for tests:
 * "⟦Moscow⟧ and ⟦Kyiv|ukraine⟧". A blank line or line break starts a new block.
 */
import { decide } from '../../../src/matching/decide.ts';
import { findCandidates } from '../../../src/matching/find-candidates.ts';
import type { MatchIndex } from '../../../src/matching/match-index.ts';
import type { Block, Mention } from '../../../src/matching/model.ts';

/** Blocks of a text, one per line; all in one scope. */
export function toBlocks(text: string, lang: string | null = 'en', scope = 1): Block[] {
  return text.split('\n').map((line, id) => ({ id, text: line, lang, scope }));
}

/** The text with every mention in brackets; with its entry where `entries` asks for it. */
export function markText(blocks: readonly Block[], mentions: readonly Mention[], entries: boolean): string {
  return blocks
    .map(({ id, text }) => {
      let at = 0;
      let marked = '';
      for (const { start, end, entry } of mentions.filter(({ block }) => block === id)) {
        marked += `${text.slice(at, start)}⟦${text.slice(start, end)}${entries ? `|${entry}` : ''}⟧`;
        at = end;
      }
      return marked + text.slice(at);
    })
    .join('\n');
}

/** Marks a plain text with an index; `entries` writes the entry into each bracket. */
export function mark(
  index: MatchIndex,
  text: string,
  { lang = 'en' as string | null, entries = false } = {},
): string {
  const blocks = toBlocks(text, lang);
  return markText(blocks, decide(findCandidates(index, blocks)), entries);
}

/** A marked text without its brackets. */
export function plain(marked: string): string {
  return marked.replace(/⟦([^⟧|]*)(?:\|[^⟧]*)?⟧/g, '$1');
}
