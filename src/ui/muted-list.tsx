/** Names that the reader muted, each with its way back: in the settings all of them, beside a page those that it names. */
import type { Kind } from '../knowledge/model.ts';
import { KnowledgeWords } from './knowledge-words.tsx';
import { t } from './language.tsx';
import { UndoList } from './undo-list.tsx';
import { nameKind } from './wording.ts';

/** A name that the reader muted. */
export interface MutedName {
  entry: string;
  name: string;
  /** BCP 47, of `name`. */
  lang: string;
  kind: Kind;
}

interface MutedListProps {
  muted: readonly MutedName[];
  onUnmute(entry: string): void;
}

export function MutedList({ muted, onUnmute }: MutedListProps) {
  return (
    <UndoList
      items={muted.map(({ entry, name, lang, kind }) => ({
        id: entry,
        name: <KnowledgeWords lang={lang}>{name}</KnowledgeWords>,
        aside: nameKind(kind),
      }))}
      empty={t('options.mutedEmpty')}
      verb={t('options.unmute')}
      rest={(name) => name}
      onPress={onUnmute}
    />
  );
}
