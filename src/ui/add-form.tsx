/** Words that the reader picked out of a page, as an entry of his own: a name and a kind, and it is done. */
import { useRef, useState } from 'preact/hooks';
import type { Kind } from '../knowledge/model.ts';
import { t } from './language.tsx';
import { nameKind } from './wording.ts';

/** Kinds that need no more than a name: events and figures have facts, which a pack states. */
const KINDS: readonly Kind[] = ['person', 'organisation', 'group', 'place', 'document'];

interface AddFormProps {
  /** As selected on the page. */
  words: string;
  onAdd(name: string, kind: Kind): void;
}

export function AddForm({ words, onAdd }: AddFormProps) {
  const name = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<Kind>('person');
  return (
    <form
      class="sl-add"
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(name.current?.value ?? words, kind); // null only while unmounting
      }}
    >
      <h2>{t('library.add')}</h2>
      <p class="sl-aside">{t('library.addWords')}</p>
      <label class="sl-labelled">
        <span>{t('library.name')}</span>
        <input ref={name} type="text" required defaultValue={words} maxLength={200} dir="auto" />
      </label>
      <label class="sl-labelled">
        <span>{t('library.kind')}</span>
        <select value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value as Kind)}>
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {nameKind(one)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="sl-button">
        {t('library.addButton')}
      </button>
    </form>
  );
}
