/** A card's statements in the order they come in, and the rest when it is asked for. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Statement } from '../../knowledge/model.ts';
import { t, tCount } from '../language.tsx';
import type { Naming } from './attribution.tsx';
import { StatementView } from './statement.tsx';

export interface StatementsProps {
  statements: Statement[];
  /** Shown when the reader asks for them. */
  more: Statement[];
  naming?: Naming;
}

/** Under "Own statements" what the entry says itself, then what it says with others, then others of it; headings only where it speaks. */
export function Statements({ statements, more, naming = 'each' }: StatementsProps) {
  const [open, setOpen] = useState(false);
  const firstNew = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    // The button that had the focus is gone: the first new statement takes it.
    if (open) firstNew.current?.focus({ preventScroll: true }); // Null where there was nothing more.
  }, [open]);
  const all = [...statements, ...more];
  if (all.length === 0) return null;
  const mixed = all.some(({ role }) => role !== 'about');
  return (
    <>
      <ul class="sl-statements">
        {(open ? all : statements).map((statement, index) => {
          const turn = mixed ? nameTurn(statement, all[index - 1]) : null;
          const isNew = open && index === statements.length;
          return (
            <li key={statement.passage.id} ref={isNew ? firstNew : null} tabIndex={isNew ? -1 : undefined}>
              {turn !== null && <h3 class="sl-turn">{turn}</h3>}
              <StatementView statement={statement} naming={naming} />
            </li>
          );
        })}
      </ul>
      {!open && more.length > 0 && (
        <button type="button" class="sl-more" onClick={() => setOpen(true)}>
          {t('more', { count: more.length })}
          <span class="sl-unseen"> {tCount('moreStatements', more.length)}</span>
        </button>
      )}
    </>
  );
}

const TURNS = { own: 'card.ownStatements', joint: 'card.jointStatements', about: 'card.byOthers' } as const;

/** Heading where the role changes; null inside a run of one role. */
function nameTurn({ role }: Statement, before: Statement | undefined): string | null {
  return role === before?.role ? null : t(TURNS[role]); // absent before the first
}
