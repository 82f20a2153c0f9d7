/** The entries a page names, by kind; each opens what is said about it and leads to its mentions. */
import { useState } from 'preact/hooks';
import type { Kind } from '../../knowledge/model.ts';
import { About } from '../about.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { SpeakerName } from '../card/attribution.tsx';
import { KnowledgeWords, languageOf, Quoted, UNKNOWN_LANGUAGE } from '../knowledge-words.tsx';
import { tCount, tParts } from '../language.tsx';
import { nameKinds } from '../wording.ts';
import type { FoundEntry } from './context-page.ts';
import { MentionButton } from './mention-button.tsx';

/** Kinds in the order of the list: the most specific first. */
const KIND_ORDER: Kind[] = ['person', 'organisation', 'event', 'document', 'figure', 'group', 'place'];

interface OnThisPageProps {
  entries: readonly FoundEntry[];
  /** As of `PageRead`. */
  pageDay: string | null;
  onGoTo(entry: string, nth: number): void;
}

export function OnThisPage({ entries, pageDay, onGoTo }: OnThisPageProps) {
  const groups = KIND_ORDER.map((kind) => ({
    kind,
    found: entries.filter(({ content }) => content.entry.kind === kind),
  })).filter(({ found }) => found.length > 0);
  return (
    <>
      {groups.map(({ kind, found }) => (
        <section key={kind} class="sl-kind" aria-labelledby={`kind-${kind}`}>
          <h2 class="sl-group-title" id={`kind-${kind}`}>
            {nameKinds(kind)}
          </h2>
          <ul class="sl-entries">
            {found.map((each) => (
              <Entry key={each.content.entry.id} found={each} pageDay={pageDay} onGoTo={onGoTo} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface EntryProps {
  found: FoundEntry;
  /** Told apart from the same entry in another view: ids are made of it. */
  view?: string;
  /** "Person", where no heading says so; then the line stands there as well, with its speaker, while the entry is closed. */
  kind?: string;
  /** Later statements are folded; null, or nobody cares. */
  pageDay?: string | null;
  onGoTo: OnThisPageProps['onGoTo'];
}

/** One entry, closed until it is asked for. Without mentions on the page, as search finds it, it leads nowhere. */
export function Entry({ found, view = 'page', kind, pageDay = null, onGoTo }: EntryProps) {
  const [open, setOpen] = useState(false);
  const { entry, lineStatement } = found.content;
  const lang = languageOf(lineStatement);
  const panel = `${view}-about-${entry.id}`;
  return (
    <li class="sl-entry">
      <div class="sl-entry-row">
        <h3 class="sl-entry-title">
          <button
            type="button"
            class="sl-entry-toggle"
            aria-expanded={open}
            aria-controls={panel}
            onClick={() => setOpen(!open)}
          >
            <span class="sl-chevron" aria-hidden="true" />
            <KnowledgeWords class="sl-entry-name" lang={lang}>
              {entry.name}
            </KnowledgeWords>
          </button>
        </h3>
        <p class="sl-entry-facts">
          {kind !== undefined && <span>{kind}</span>}
          {found.count > 0 && <span>{tCount('mentions', found.count)}</span>}
          {found.count > 0 && differs(found.surface, entry.name) && (
            <span>
              {tParts('mention.as', { words: <Quoted lang={UNKNOWN_LANGUAGE}>{found.surface}</Quoted> })}
            </span>
          )}
          {found.count > 0 && (
            <MentionButton
              entry={entry.id}
              name={entry.name}
              lang={lang}
              count={found.count}
              onGoTo={onGoTo}
            />
          )}
        </p>
      </div>
      {kind !== undefined && !open && (
        <p class="sl-entry-line" dir="auto">
          <AuthoredText text={entry.line.text} lang={lang} />{' '}
          <span class="sl-by">
            <SpeakerName {...lineStatement} />
          </span>
        </p>
      )}
      <div id={panel} class="sl-entry-about" hidden={!open}>
        {open && <About content={found.content} pageDay={pageDay} />}
      </div>
    </li>
  );
}

/** True where the page's words are worth showing beside the name. */
function differs(surface: string, name: string): boolean {
  return surface.toLowerCase() !== name.toLowerCase();
}
