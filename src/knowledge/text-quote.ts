/**
 * Where words stand in a document that may change: by themselves and what is around them, as the W3C Web Annotation
 * Data Model has it (TextQuoteSelector, https://www.w3.org/TR/annotation-model/#text-quote-selector), and as an address
 * that opens a page at its words (URL Fragment Text Directives, https://wicg.github.io/scroll-to-text-fragment/).
 */

export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  /** Words before and after, as many as tell it apart; empty at either end of the document. */
  prefix: string;
  suffix: string;
}

/** UTF-16 code units around a quote: what annotation tools keep, too. */
const CONTEXT_LENGTH = 32;

/** Selector of one paragraph among those of its document, in their order. */
export function selectParagraph(paragraphs: readonly string[], index: number): TextQuoteSelector {
  const before = paragraphs[index - 1] ?? '';
  const after = paragraphs[index + 1] ?? '';
  return {
    type: 'TextQuoteSelector',
    exact: paragraphs[index] ?? '',
    prefix: before.slice(-CONTEXT_LENGTH),
    suffix: after.slice(0, CONTEXT_LENGTH),
  };
}

/** Words at the beginning and the end of a long quote that stand for it in an address. */
const EDGE_WORDS = 6;

/** The address of a document that opens it at a quote. A fragment that the address has is replaced. */
export function linkToQuote(url: string, exact: string): string {
  const words = exact.split(/\s+/).filter((word) => word !== '');
  const bare = url.replace(/#.*$/, '');
  if (words.length === 0) return bare;
  const isLong = words.length > 2 * EDGE_WORDS;
  const parts = isLong ? [words.slice(0, EDGE_WORDS), words.slice(-EDGE_WORDS)] : [words];
  return `${bare}#:~:text=${parts.map((part) => encodeText(part.join(' '))).join(',')}`;
}

/** Half a character, which no address can hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Percent-encoded; a dash too, which the directive's grammar uses. */
function encodeText(text: string): string {
  return encodeURIComponent(text.replace(LONE_SURROGATE, '\ufffd')).replaceAll('-', '%2D');
}
