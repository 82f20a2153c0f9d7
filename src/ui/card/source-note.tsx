/** Which documents a card rests on, and what they do not state of themselves. */
import type { SourceRecord, Statement } from '../../knowledge/model.ts';
import { describeSources } from '../wording.ts';

/** Every source of these statements, once, in the order of their first use. */
export function collectSources(statements: readonly Statement[]): SourceRecord[] {
  const said = statements.flatMap((each) => [each, ...each.answers, ...(each.answerTo ?? [])]);
  return [...new Map(said.map(({ source }) => [source.id, source])).values()];
}

/** The titles in full, at the end of what is said. */
export function SourceTitles({ sources }: { sources: readonly SourceRecord[] }) {
  return (
    <p class="sl-titles">
      {sources.length === 1 ? 'Source: ' : 'Sources: '}
      {sources.map((source, index) => (
        <span key={source.id}>
          {index > 0 && '; '}
          <Title source={source} />
        </span>
      ))}
    </p>
  );
}

/** "From one article; publisher and date not stated": always in sight at the foot of a card. */
export function SourceNote({ sources }: { sources: readonly SourceRecord[] }) {
  return <p class="sl-sources">{describeSources(sources)}</p>;
}

const WEB = /^https?:\/\//i;

function Title({ source }: { source: SourceRecord }) {
  const title = <cite>{source.title}</cite>;
  if (source.url === null || !WEB.test(source.url)) return title;
  return (
    <a href={source.url} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}
