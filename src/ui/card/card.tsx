/**
 * What a card says: one entry, and who says what of it. Takes props only. Where the
 * card stands, when it opens and what it fetches is the business of `src/card`.
 */
import type { ComponentChildren } from 'preact';
import type { CardContent, Statement } from '../../knowledge/model.ts';
import { AuthoredText } from '../authored-text.tsx';
import { languageOf } from '../knowledge-words.tsx';
import { t, tParts } from '../language.tsx';
import { nameKind } from '../wording.ts';
import { Attribution } from './attribution.tsx';
import { Facts } from './facts.tsx';
import { collectSources, SourceNote, SourceTitles } from './source-note.tsx';
import { Paired } from './statement.tsx';
import { Statements } from './statements.tsx';

/** What there is to show. */
export type CardState =
  | { is: 'loading' }
  /** No enabled pack describes it. */
  | { is: 'empty' }
  | { is: 'failed' }
  | { is: 'ready'; content: CardContent };

export interface CardProps {
  state: CardState;
  /** The words on the page: the name until there is a better one. */
  surface: string;
  /** Language of the page around them, BCP 47; empty where it states none. */
  surfaceLanguage: string;
  /** Element id that the dialog is named by. */
  nameId: string;
  /** Shows how the keyboard gets in and out. */
  keyboard: boolean;
  /** Words for assistive technology, which does not notice a card that takes no focus; empty until it can hear them. */
  announcement: ComponentChildren;
  /** Shows a button that closes the card; null where moving away is enough. */
  onClose: (() => void) | null;
}

/** The inside of the card's dialog. */
export function CardView(props: CardProps) {
  const { state, surface, surfaceLanguage, nameId, keyboard, announcement, onClose } = props;
  const entry = state.is === 'ready' ? state.content.entry : null;
  const lang = state.is === 'ready' ? languageOf(state.content.lineStatement) : surfaceLanguage;
  return (
    <>
      <div class="sl-head">
        <p class="sl-kind">{entry ? nameKind(entry.kind) : 'Sidelight'}</p>
        <h2 class="sl-name" id={nameId} lang={lang} dir="auto">
          {entry ? entry.name : surface}
        </h2>
        {onClose && (
          <button type="button" class="sl-close" aria-label={t('card.close')} onClick={onClose}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
              <path d="M4 4l8 8M12 4l-8 8" />
            </svg>
          </button>
        )}
      </div>
      {state.is === 'ready' ? <Body content={state.content} /> : <Notice is={state.is} />}
      {keyboard && <KeyHint announcement={announcement} />}
    </>
  );
}

function Body({ content }: { content: CardContent }) {
  const { entry, lineStatement, statements, more } = content;
  const lang = languageOf(lineStatement);
  const sources = collectSources([lineStatement, ...statements, ...more]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes focus to be scrolled. */}
      <section class="sl-body" tabIndex={0} aria-label={t('card.region')}>
        <div class="sl-line">
          <p class="sl-said" dir="auto">
            <AuthoredText text={entry.line.text} lang={lang} />
          </p>
          <Attribution passage={lineStatement.passage} source={lineStatement.source} />
          {findMissingAnswers(content).map((answer) => (
            <Paired key={answer.passage.id} as="card.answeredBy" {...answer} />
          ))}
        </div>
        <Facts entry={entry} lang={lang} />
        <Statements statements={statements} more={more} />
        <SourceTitles sources={sources} />
      </section>
      <SourceNote sources={sources} />
    </>
  );
}

/** Answers to the line that no statement in sight brings with it: an accusation in the line does not stand alone either. */
function findMissingAnswers({ lineStatement, statements }: CardContent): Statement['answers'] {
  const shown = statements.flatMap(({ passage, answers }) => [
    passage,
    ...answers.map((each) => each.passage),
  ]);
  return lineStatement.answers.filter(({ passage }) => !shown.some(({ id }) => id === passage.id));
}

function KeyHint({ announcement }: { announcement: ComponentChildren }) {
  return (
    <>
      <p class="sl-keys" aria-hidden="true">
        <span>{tParts('card.keyInto', { key: <kbd lang="en">Tab</kbd> })}</span>
        <span>{tParts('card.keyClose', { key: <kbd lang="en">Esc</kbd> })}</span>
      </p>
      <p class="sl-unseen" role="status">
        {announcement}
      </p>
    </>
  );
}

function Notice({ is }: { is: 'loading' | 'empty' | 'failed' }) {
  if (is === 'loading')
    return (
      <div class="sl-notice" aria-busy="true">
        <span class="sl-unseen">{t('card.loading')}</span>
        <span class="sl-bone" />
        <span class="sl-bone" />
        <span class="sl-bone sl-short" />
      </div>
    );
  return <p class="sl-notice">{t(is === 'empty' ? 'card.empty' : 'card.failed')}</p>;
}
