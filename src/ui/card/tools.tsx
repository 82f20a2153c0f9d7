/** What a reader can do from a card beside reading it, and take back. Carrying it out is the business of `src/card`. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { KnowledgeWords } from '../knowledge-words.tsx';
import { t, tParts } from '../language.tsx';

/** `here`: no marks of this entry on this page, for this visit; `site`: nothing is read on this site; `name`: the entry is muted everywhere. */
export type Deed = 'here' | 'site' | 'name';

export const DEEDS: readonly Deed[] = ['here', 'site', 'name'];

/** The ways to be rid of a mark, each with what it does. */
export function HideChoices({ deeds, onChoose }: { deeds: readonly Deed[]; onChoose(deed: Deed): void }) {
  return (
    <ul class="sl-choices">
      {deeds.map((deed) => (
        <li key={deed}>
          <button type="button" class="sl-choice" onClick={() => onChoose(deed)}>
            {t(`hide.${deed}`)}
            <span class="sl-choice-note">{t(`hide.${deed}Words`)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

export interface UndoProps {
  deed: Deed;
  /** It could not be carried out: there is nothing to undo. */
  failed: boolean;
  name: string;
  /** BCP 47, of `name`. */
  lang: string;
  onUndo(): void;
}

/** What was done, in place of the card's body. Takes the focus, since the button pressed is gone. */
export function Undo({ deed, failed, name, lang, onUndo }: UndoProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => button.current?.focus({ preventScroll: true }), []); // null only where the view is gone
  return (
    <div class="sl-undo">
      <p id="done">
        {failed
          ? t('done.failed')
          : tParts(`done.${deed}`, { name: <KnowledgeWords lang={lang}>{name}</KnowledgeWords> })}
      </p>
      <button type="button" class="sl-more" ref={button} aria-describedby="done" onClick={onUndo}>
        {t(failed ? 'done.back' : 'done.undo')}
      </button>
    </div>
  );
}
