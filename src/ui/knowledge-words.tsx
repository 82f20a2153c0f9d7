/**
 * Words that are not Sidelight's own: a pack's or a page's. They are marked with their
 * language, so that a screen reader pronounces them right, and set apart from the direction
 * of the words around them. Running text with markup belongs to `authored-text.tsx`.
 */
import type { ComponentChildren } from 'preact';
import type { SourceRecord } from '../knowledge/model.ts';
import { tParts } from './language.tsx';

/** The language of words whose language nobody states: HTML's way of saying so. */
export const UNKNOWN_LANGUAGE = '';

/** The language of what a pack says from a source: packs are written in the language of their sources. */
export function languageOf({ source }: { source: SourceRecord }): string {
  return source.language;
}

export interface KnowledgeWordsProps {
  /** BCP 47, or `UNKNOWN_LANGUAGE`. */
  lang: string;
  children: ComponentChildren;
  class?: string;
}

/** Words inline. */
export function KnowledgeWords({ lang, children, class: name }: KnowledgeWordsProps) {
  return (
    <bdi lang={lang} class={name}>
      {children}
    </bdi>
  );
}

/** Words cited, in the quotation marks of the interface. */
export function Quoted({ lang, children }: KnowledgeWordsProps) {
  return (
    <span class="sl-cited">
      {tParts('source.quoted', { words: <KnowledgeWords lang={lang}>{children}</KnowledgeWords> })}
    </span>
  );
}
