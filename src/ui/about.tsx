/** What the card says of an entry, in the card's own views, for lists of several. */
import type { CardContent } from '../knowledge/model.ts';
import { Facts } from './card/facts.tsx';
import { Line } from './card/line.tsx';
import { Statements } from './card/statements.tsx';

/** `pageDay`: as of `Statements`. Without the entry's name, which stands where the list has it. */
export function About({ content, pageDay = null }: { content: CardContent; pageDay?: string | null }) {
  const { statements, more } = content;
  return (
    <div class="sl-about">
      <Line content={content} />
      <Facts content={content} />
      <Statements statements={statements} more={more} pageDay={pageDay} />
    </div>
  );
}
