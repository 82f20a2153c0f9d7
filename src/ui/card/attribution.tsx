/** Who says a passage, how openly, as of when, and where that can be checked. */
import type { ComponentChildren } from 'preact';
import type { PassageRecord, SourceRecord, Speaker } from '../../knowledge/model.ts';
import { KnowledgeWords } from '../knowledge-words.tsx';
import { t, tParts } from '../language.tsx';
import { capitalise, nameAsOf, nameOpenness, namePlace } from '../wording.ts';

/** Whether it begins its line or words stand before it. `inside`, nothing is made a capital that its author did not write as one. */
type Position = 'first' | 'inside';

/** Where the source of what is said is named: with each statement, or once for all of them, at the foot of a card. */
export type Naming = 'each' | 'once';

export interface SpeakersProps {
  /** As in `PassageRecord`; empty is "The article itself". */
  chain: readonly Speaker[];
  lang: string;
  position?: Position;
}

/** A chain of attribution, outermost first: "European officials", or "European officials, citing the delegation". */
export function Speakers({ chain, lang, position = 'first' }: SpeakersProps) {
  if (chain.length === 0) return t(position === 'first' ? 'speaker.article' : 'speaker.articleInside');
  const names = chain.map(({ name }, index) => (
    <KnowledgeWords key={name} lang={lang}>
      {index === 0 && position === 'first' ? capitalise(name, lang) : name}
    </KnowledgeWords>
  ));
  return names.reduceRight<ComponentChildren>(
    (cited, speaker) => (cited === null ? speaker : tParts('speaker.citing', { speaker, cited })),
    null,
  );
}

export interface SpeakerNameProps {
  passage: PassageRecord;
  source: SourceRecord;
  position?: Position;
}

/** "European officials, unnamed". */
export function SpeakerName({ passage: { chain, openness }, source, position = 'first' }: SpeakerNameProps) {
  const speaker = (
    <span class="sl-speaker">
      <Speakers chain={chain} lang={source.language} position={position} />
    </span>
  );
  if (openness === 'narration') return speaker;
  const words = <span class="sl-openness">{nameOpenness(openness)}</span>;
  return <>{tParts('speaker.openness', { speaker, openness: words })}</>;
}

const WEB = /^https?:\/\//i;

/** Where a passage stands, as the way to its very words where the source can be opened there. */
function PlaceLink({ passage: { link }, children }: { passage: PassageRecord; children: ComponentChildren }) {
  if (link === undefined || !WEB.test(link)) return <>{children}</>;
  return (
    <a href={link} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** "Paragraph 3 · date not stated · title". A long title is cut on the screen, never its place; the card's foot has it whole. */
export function Whereabouts({ passage, source }: { passage: PassageRecord; source: SourceRecord }) {
  return (
    <p class="sl-where">
      <span class="sl-place">
        <PlaceLink passage={passage}>{capitalise(namePlace(passage.place))}</PlaceLink>
      </span>
      <span class="sl-as-of">{nameAsOf(passage.asOf)}</span>
      <cite class="sl-title" title={source.title} lang={source.language} dir="auto">
        {source.title}
      </cite>
    </p>
  );
}

/** "¶ 3", and "as of August 2025" where that is stated: for statements whose source is named once for all of them. */
export function ShortPlace({ passage }: { passage: PassageRecord }) {
  const { place, asOf } = passage;
  const { paragraph } = place;
  return (
    <span class="sl-short">
      <PlaceLink passage={passage}>
        {typeof paragraph === 'number' ? (
          <>
            <span aria-hidden="true">{t('place.short', { number: paragraph })}</span>
            <span class="sl-unseen">{namePlace(place)}</span>
          </>
        ) : (
          namePlace(place)
        )}
      </PlaceLink>
      {asOf !== null && <span class="sl-as-of">{nameAsOf(asOf)}</span>}
    </span>
  );
}

/** "“Title”, paragraph 3": where a reader can check a statement, in one line. */
export function CitedPlace({ passage, source }: { passage: PassageRecord; source: SourceRecord }) {
  const title = tParts('source.quoted', {
    words: <KnowledgeWords lang={source.language}>{source.title}</KnowledgeWords>,
  });
  return <>{tParts('source.cite', { title, place: namePlace(passage.place) })}</>;
}

export interface AttributionProps {
  passage: PassageRecord;
  source: SourceRecord;
  naming?: Naming;
}

/** Both, for what is said in one line. */
export function Attribution({ passage, source, naming = 'each' }: AttributionProps) {
  return (
    <>
      <p class="sl-by">
        <SpeakerName passage={passage} source={source} />
        {naming === 'once' && <ShortPlace passage={passage} />}
      </p>
      {naming === 'each' && <Whereabouts passage={passage} source={source} />}
    </>
  );
}
