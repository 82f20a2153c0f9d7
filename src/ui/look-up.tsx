/** What is known of words that the reader looked up from a page: each entry with what is said about it. */
import type { ComponentChildren } from 'preact';
import type { CardContent, Kind } from '../knowledge/model.ts';
import { About } from './about.tsx';
import { AddForm } from './add-form.tsx';
import { KnowledgeWords, languageOf, Quoted, UNKNOWN_LANGUAGE } from './knowledge-words.tsx';
import { t, tParts } from './language.tsx';
import { nameKind } from './wording.ts';

export interface LookUpProps {
  /** As selected on the page. */
  words: string;
  /** Null until the answer is there. */
  found: readonly CardContent[] | null;
  /** Adds the words as an entry of the reader's own; null where there is no page to add them from. */
  onAdd: ((name: string, kind: Kind) => void) | null;
  /** What became of that; null: nothing was asked. */
  added: ComponentChildren;
  /** Back to what the popup shows of the page. */
  onDone(): void;
}

export function LookUp({ words, found, onAdd, added, onDone }: LookUpProps) {
  return (
    <main class="sl-main sl-look-up" aria-busy={found === null}>
      <div class="sl-look-up-head">
        <h1>{tParts('lookUp.title', { words: <Quoted lang={UNKNOWN_LANGUAGE}>{words}</Quoted> })}</h1>
        <button type="button" class="sl-link-button" onClick={onDone}>
          {t('lookUp.done')}
        </button>
      </div>
      <p role="status" class={found?.length ? 'sl-unseen' : ''}>
        {found === null ? t('card.loading') : found.length === 0 ? t('lookUp.nothing') : t('lookUp.found')}
      </p>
      {found?.map((content) => (
        <Known key={content.entry.id} content={content} />
      ))}
      {found !== null && onAdd !== null && <AddForm words={words} onAdd={onAdd} />}
      <p role="status">{added}</p>
    </main>
  );
}

function Known({ content }: { content: CardContent }) {
  const { entry, lineStatement } = content;
  return (
    <article aria-labelledby={`found-${entry.id}`}>
      <p class="sl-aside">{nameKind(entry.kind)}</p>
      <h2 id={`found-${entry.id}`}>
        <KnowledgeWords class="sl-entry-name" lang={languageOf(lineStatement)}>
          {entry.name}
        </KnowledgeWords>
      </h2>
      <About content={content} />
    </article>
  );
}
