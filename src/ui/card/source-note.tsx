/** Which documents a card rests on, and what they do not state of themselves: always in sight at the foot of a card. */
import type { SourceRecord, Statement } from '../../knowledge/model.ts';
import { KnowledgeWords } from '../knowledge-words.tsx';
import { t, tCount } from '../language.tsx';
import { nameDate } from '../wording.ts';

/** Every source of these statements, once, in the order of their first use. */
export function collectSources(statements: readonly Statement[]): SourceRecord[] {
  const said = statements.flatMap((each) => [each, ...each.answers, ...(each.answerTo ?? [])]);
  return [...new Map(said.map(({ source }) => [source.id, source])).values()];
}

/** The titles in full, and "From one article; publisher and date not stated". */
export function SourceNote({ sources }: { sources: readonly SourceRecord[] }) {
  return (
    <div class="sl-sources">
      {sources.map((source) => (
        <p key={source.id}>
          <Title source={source} />
        </p>
      ))}
      <p>
        <Origin sources={sources} />
      </p>
    </div>
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
