/** A card's statements in the order they come in, and the rest when it is asked for. */
import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Statement } from '../../knowledge/model.ts';
import { t, tCount } from '../language.tsx';
import type { Naming } from './attribution.tsx';
import { splitAt } from './since.ts';
import { StatementView } from './statement.tsx';

export interface StatementsProps {
  statements: Statement[];
  /** Shown when the reader asks for them. */
  more: Statement[];
  naming?: Naming;
  /** Day of the page, ISO 8601: what is later is folded under "Since then". Null: it states none. */
  pageDay?: string | null;
}

/** What was known when the page was published, as far as dates tell; then, when the reader asks, what came later. */
export function Statements({ statements, more, naming = 'each', pageDay = null }: StatementsProps) {
  const { before, since } = splitAt([...statements, ...more], pageDay);
  return (
    <>
      <StatementList all={before} first={statements.length} naming={naming} button={MoreWords} />
      {since.length > 0 && (
        <StatementList key="since" all={since} first={0} naming={naming} button={SinceWords} />
      )}
    </>
  );
}

interface ListProps {
  all: readonly Statement[];
  /** So many at first; all when the reader asks. */
  first: number;
  naming: Naming;
  button: FunctionComponent<{ count: number }>;
}

/** Under "Own statements" what the entry says itself, then what it says with others, then others of it; headings only where it speaks. */
function StatementList({ all, first, naming, button: Words }: ListProps) {
  const [open, setOpen] = useState(false);
  const firstNew = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    // The button that had the focus is gone: the first new statement takes it.
    if (open) firstNew.current?.focus({ preventScroll: true }); // Null where there was nothing more.
  }, [open]);
  if (all.length === 0) return null;
  const mixed = all.some(({ role }) => role !== 'about');
  const shown = open ? all : all.slice(0, first);
  return (
    <>
      {shown.length > 0 && (
        <ul class="sl-statements">
          {shown.map((statement, index) => {
            const turn = mixed ? nameTurn(statement, all[index - 1]) : null;
            const isNew = open && index === first;
            return (
              <li key={statement.passage.id} ref={isNew ? firstNew : null} tabIndex={isNew ? -1 : undefined}>
                {turn !== null && <h3 class="sl-turn">{turn}</h3>}
                <StatementView statement={statement} naming={naming} />
              </li>
            );
          })}
        </ul>
      )}
      {!open && all.length > first && (
        <button type="button" class="sl-more" onClick={() => setOpen(true)}>
          <Words count={all.length - first} />
        </button>
      )}
    </>
  );
}

function MoreWords({ count }: { count: number }) {
  return (
    <>
      {t('more', { count })}
      <span class="sl-unseen"> {tCount('moreStatements', count)}</span>
    </>
  );
}

function SinceWords({ count }: { count: number }) {
  return <>{tCount('since', count)}</>;
}

const TURNS = { own: 'card.ownStatements', joint: 'card.jointStatements', about: 'card.byOthers' } as const;

/** Heading where the role changes; null inside a run of one role. */
function nameTurn({ role }: Statement, before: Statement | undefined): string | null {
  return role === before?.role ? null : t(TURNS[role]); // absent before the first
}
