/**
 * What a card says: one entry, and who says what of it. Takes props only. Where the
 * card stands, when it opens and what it fetches is the business of `src/card`.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CardContent } from '../../knowledge/model.ts';
import { languageOf } from '../knowledge-words.tsx';
import { t, tParts } from '../language.tsx';
import { nameAsOf, nameDate, nameKind, nameStatus } from '../wording.ts';
import { Facts } from './facts.tsx';
import { Line } from './line.tsx';
import { findLens, listMeasure, NumberLens, type PageNumber } from './number-lens.tsx';
import { collectSources, SourceNote } from './source-note.tsx';
import { Statements } from './statements.tsx';
import { type Deed, HideChoices, Undo } from './tools.tsx';
import { WhyMarked } from './why-marked.tsx';

/** What there is to show. */
export type CardState =
  | { is: 'loading' }
  /** No enabled pack describes it. */
  | { is: 'empty' }
  | { is: 'failed' }
  | { is: 'ready'; content: CardContent };

/** The mark that a card belongs to. */
export interface CardMark {
  /** The words on the page: the card's name until there is a better one. */
  surface: string;
  /** Language of the page around them, BCP 47; empty where it states none. */
  surfaceLanguage: string;
  /** Form and rule, as matching puts them. */
  why: string;
  /** What the page gives in numbers. */
  numbers: readonly PageNumber[];
  /** As in `NumberLensProps`. */
  pageDay: string | null;
}

/** What a card lets its reader do. */
export interface CardTools {
  /** The ways to be rid of the mark that there are here. */
  deeds: readonly Deed[];
  onDeed(deed: Deed): void;
  onUndo(): void;
  onShowInTimeline(): void;
  onPin(pinned: boolean): void;
}

export interface CardProps {
  state: CardState;
  mark: CardMark;
  /** Element id that the dialog is named by. */
  nameId: string;
  /** Shows how the keyboard gets in and out. */
  keyboard: boolean;
  /** Words for assistive technology, which does not notice a card that takes no focus; empty until it can hear them. */
  announcement: ComponentChildren;
  /** It stays until it is sent away. */
  pinned: boolean;
  /** What was done from this card, to be undone. */
  done: { deed: Deed; failed: boolean } | null;
  tools: CardTools;
  /** Shows a button that closes the card; null where moving away is enough. */
  onClose: (() => void) | null;
}

/** The inside of the card's dialog. */
export function CardView(props: CardProps) {
  const { state, mark, nameId, keyboard, announcement, done, tools } = props;
  const content = state.is === 'ready' ? state.content : null;
  const name = content ? content.entry.name : mark.surface;
  const lang = content ? languageOf(content.lineStatement) : mark.surfaceLanguage;
  return (
    <>
      <div class="sl-head">
        <p class="sl-kind">
          {content ? nameKind(content.entry.kind) : 'Sidelight'}
          {content && <KeyFacts content={content} />}
        </p>
        <h2 class="sl-name" id={nameId} lang={lang} dir="auto">
          {name}
        </h2>
        <Corner {...props} />
      </div>
      {done && <Undo {...done} name={name} lang={lang} onUndo={tools.onUndo} />}
      {!done && content && <Body content={content} mark={mark} tools={tools} />}
      {state.is !== 'ready' && <Notice is={state.is} />}
      {keyboard && <KeyHint announcement={announcement} />}
    </>
  );
}

/** What an event is according to its source, and when it was; as of when anything else holds; nothing where that is not said. */
function KeyFacts({ content: { entry, lineStatement } }: { content: CardContent }) {
  const { event } = entry;
  const asOf = lineStatement.passage.asOf;
  const facts = asOf === null ? [] : [nameAsOf(asOf)];
  if (event !== null) {
    const moments = [event, ...(event.further ?? [])]; // absent where there are none
    facts.unshift([...new Set(moments.map(({ status }) => nameStatus(status)))].join(', '));
    if (event.date !== null) facts.splice(1, 1, nameDate(event.date));
  }
  return facts.map((fact) => (
    <span key={fact} class="sl-key-date">
      {fact}
    </span>
  ));
}

/** Pin and close. */
function Corner({ state, pinned, tools, onClose, done }: CardProps) {
  return (
    <div class="sl-corner">
      {state.is === 'ready' && !done && (
        <button
          type="button"
          class="sl-icon"
          aria-label={t('card.pin')}
          title={t('card.pin')}
          aria-pressed={pinned}
          onClick={() => tools.onPin(!pinned)}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M5.5 2.5h5l-.7 4.2 2.2 2.3H4l2.2-2.3zM8 9v4.5" />
          </svg>
        </button>
      )}
      {onClose && (
        <button type="button" class="sl-icon" aria-label={t('card.close')} onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M4 4l8 8M12 4l-8 8" />
          </svg>
        </button>
      )}
    </div>
  );
}

type Panel = 'why' | 'hide';
const PANELS = { why: 'card.why', hide: 'card.hide' } as const;

function Body({ content, mark, tools }: { content: CardContent; mark: CardMark; tools: CardTools }) {
  const [panel, setPanel] = useState<Panel | null>(null);
  /** A panel is no lower than what it takes the place of: the pointer stays on the card. */
  const [height, setHeight] = useState(0);
  const region = useRef<HTMLElement>(null);
  const toggle = (next: Panel) => {
    if (panel === null) setHeight(region.current?.offsetHeight ?? 0); // drawn before it is clicked
    setPanel(panel === next ? null : next);
  };
  const tool = (name: Panel) => (
    <button type="button" class="sl-tool" aria-expanded={panel === name} onClick={() => toggle(name)}>
      {t(PANELS[name])}
    </button>
  );
  const { entry } = content;
  const dated = entry.event !== null || entry.figure?.asOf != null; // undefined for what is no figure
  return (
    <>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a scrolling region takes focus to be scrolled. */}
      <section
        class="sl-body"
        ref={region}
        tabIndex={0}
        aria-label={t(panel === null ? 'card.region' : PANELS[panel])}
        style={{ minBlockSize: panel && `${height}px` }}
      >
        {panel === null && <Reading content={content} mark={mark} />}
        {panel === 'why' && <WhyMarked content={content} {...mark} />}
        {panel === 'hide' && <HideChoices deeds={tools.deeds} onChoose={tools.onDeed} />}
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
      <div class="sl-foot">
        <SourceNote sources={sourcesOf(content)} />
        <div class="sl-tools">
          {tool('why')}
          {tool('hide')}
          {dated && (
            <button type="button" class="sl-tool" onClick={tools.onShowInTimeline}>
              {t('card.timeline')}
            </button>
          )}
        </div>
      </div>
    </>
  );
}

function sourcesOf({ lineStatement, statements, more }: CardContent) {
  return collectSources([lineStatement, ...statements, ...more]);
}

/** What is known, in the order in which it is read. */
function Reading({ content, mark }: { content: CardContent; mark: CardMark }) {
  const { statements, more } = content;
  const naming = sourcesOf(content).length === 1 ? 'once' : 'each';
  const lens = findLens(content, mark.numbers) ?? listMeasure(content);
  return (
    <>
      <Line content={content} naming={naming} />
      {lens && <NumberLens {...lens} pageLanguage={mark.surfaceLanguage} pageDay={mark.pageDay} />}
      {content.entry.figure && !lens && <Facts content={content} />}
      <Statements statements={statements} more={more} naming={naming} pageDay={mark.pageDay} />
      {content.entry.event && <Facts content={content} />}
      {naming === 'once' && <p class="sl-undated">{t('source.undated')}</p>}
    </>
  );
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
        <span class="sl-bone sl-short-bone" />
      </div>
    );
  return <p class="sl-notice">{t(is === 'empty' ? 'card.empty' : 'card.failed')}</p>;
}
