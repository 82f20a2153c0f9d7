/** Things the reader chose, each with one button that takes the choice back. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Undoable {
  id: string;
  /** What it is called: on the row, and behind the button for those who hear the button alone. */
  name: ComponentChildren;
  /** The same without links, for the button, where `name` holds one. */
  spoken?: ComponentChildren;
  /** In smaller print behind the name. */
  aside?: ComponentChildren;
}

interface UndoListProps {
  items: readonly Undoable[];
  /** What stands there where there are none. */
  empty: string;
  /** On the button: "Remove". */
  verb: string;
  /** Behind it, heard only: "news.example from the sites turned off". */
  rest(name: ComponentChildren): ComponentChildren;
  onPress(id: string): void;
}

export function UndoList({ items, empty, verb, rest, onPress }: UndoListProps) {
  const whole = useRef<HTMLDivElement>(null);
  const press = (id: string) => {
    whole.current?.focus(); // the button is about to go: focus stays at the list (null only while unmounting)
    onPress(id);
  };
  return (
    <div ref={whole} tabIndex={-1} class="sl-undo-list">
      {items.length === 0 ? (
        <p class="sl-aside">{empty}</p>
      ) : (
        <ul>
          {items.map(({ id, name, spoken = name, aside }) => (
            <li key={id} class="sl-undo-row">
              <span class="sl-undo-name">
                {name}
                {aside !== undefined && <span class="sl-aside"> {aside}</span>}
              </span>
              <button type="button" class="sl-link-button" onClick={() => press(id)}>
                {verb}
                <span class="sl-unseen"> {rest(spoken)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Sites as such a list shows them. */
export function listSites(sites: readonly string[]): Undoable[] {
  return sites.map((site) => ({ id: site, name: <bdi>{site}</bdi> }));
}
