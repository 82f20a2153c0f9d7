/** What the card says of an entry, in the card's own views, for lists of several. */
import type { CardContent } from '../knowledge/model.ts';
import { AuthoredText } from './authored-text.tsx';
import { Attribution } from './card/attribution.tsx';
import { Facts } from './card/facts.tsx';
import { Statements } from './card/statements.tsx';
import { languageOf } from './knowledge-words.tsx';

/** Without the entry's name, which stands where the list has it. */
export function About({ content }: { content: CardContent }) {
  const { entry, lineStatement, statements, more } = content;
  const lang = languageOf(lineStatement);
  return (
    <div class="sl-about">
      <div class="sl-line">
        <p class="sl-said" dir="auto">
          <AuthoredText text={entry.line.text} lang={lang} />
        </p>
        <Attribution passage={lineStatement.passage} source={lineStatement.source} />
      </div>
      <Facts entry={entry} lang={lang} />
      <Statements statements={statements} more={more} />
    </div>
  );
}
