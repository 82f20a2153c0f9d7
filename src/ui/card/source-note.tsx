/** The end of a card: which documents it rests on, and what they do not state of themselves. */
import type { SourceRecord, Statement } from '../../knowledge/model.ts';
import { describeSources } from '../wording.ts';

/** "From one article; publisher and date not stated", and its title. */
export function SourceNote({ statements }: { statements: Statement[] }) {
  const sources = [...collectSources(statements).values()];
  return (
    <footer class="sl-sources">
      <p>{describeSources(sources)}</p>
      {sources.map((source) => (
        <p key={source.id}>
          <Title source={source} />
        </p>
      ))}
    </footer>
  );
}

function collectSources(statements: Statement[]): Map<string, SourceRecord> {
  const said = statements.flatMap((each) => [each, ...each.answers, ...(each.answerTo ?? [])]);
  return new Map(said.map(({ source }) => [source.id, source]));
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
