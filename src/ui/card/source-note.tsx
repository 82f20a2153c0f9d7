/** Which documents a card rests on, and what they do not state of themselves. */
import type { SourceRecord, Statement } from '../../knowledge/model.ts';
import { KnowledgeWords } from '../knowledge-words.tsx';
import { t, tCount, tParts } from '../language.tsx';
import { nameDate } from '../wording.ts';

/** Every source of these statements, once, in the order of their first use. */
export function collectSources(statements: readonly Statement[]): SourceRecord[] {
  const said = statements.flatMap((each) => [each, ...each.answers, ...(each.answerTo ?? [])]);
  return [...new Map(said.map(({ source }) => [source.id, source])).values()];
}

/** The titles in full, at the end of what is said. */
export function SourceTitles({ sources }: { sources: readonly SourceRecord[] }) {
  const titles = sources.map((source, index) => (
    <span key={source.id}>
      {index > 0 && '; '}
      <Title source={source} />
    </span>
  ));
  return (
    <p class="sl-titles">{tParts(sources.length === 1 ? 'source.title' : 'source.titles', { titles })}</p>
  );
}

/** "From one article; publisher and date not stated": always in sight at the foot of a card. */
export function SourceNote({ sources }: { sources: readonly SourceRecord[] }) {
  return (
    <p class="sl-sources">
      <Origin sources={sources} />
    </p>
  );
}

function Origin({ sources }: { sources: readonly SourceRecord[] }) {
  const [only] = sources;
  if (only === undefined) return t('source.unknown');
  if (sources.length > 1) return tCount('source.many', sources.length);
  const { publisher, published, language } = only;
  const missing = nameMissing(only);
  return (
    <>
      {t('source.one')}
      {(publisher !== null || published !== null) && '; '}
      {publisher !== null && <KnowledgeWords lang={language}>{publisher}</KnowledgeWords>}
      {publisher !== null && published !== null && ', '}
      {published !== null && nameDate(published)}
      {missing !== null && `; ${missing}`}
    </>
  );
}

/** What a document does not state of itself; null where it states both. */
function nameMissing({ publisher, published }: SourceRecord): string | null {
  if (publisher === null) return t(published === null ? 'source.neither' : 'source.noPublisher');
  return published === null ? t('source.noDate') : null;
}

const WEB = /^https?:\/\//i;

function Title({ source }: { source: SourceRecord }) {
  const title = (
    <cite lang={source.language}>
      <bdi>{source.title}</bdi>
    </cite>
  );
  if (source.url === null || !WEB.test(source.url)) return title;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}
