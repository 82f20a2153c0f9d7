/** Keeps the page in front in the library, and words of it as entries, and says what became of it. */
import type { ComponentChildren } from 'preact';
import type { Kind } from '../../src/knowledge/model.ts';
import type { AddedEntry, KeptPage } from '../../src/platform/messages.ts';
import { askBackground } from '../../src/platform/messaging.ts';
import type { Keeping } from '../../src/ui/context/context-page.ts';
import { KnowledgeWords, UNKNOWN_LANGUAGE } from '../../src/ui/knowledge-words.tsx';
import { t, tCount, tParts } from '../../src/ui/language.tsx';

interface KeeperOptions {
  /** The tab in front; null where there is none. */
  tabId(): number | null;
  /** Called with words for the reader, before `onChange`. */
  tell(words: ComponentChildren): void;
  onChange(): void;
}

export interface Keeper {
  state(): Keeping;
  /** Finds out, once, whether the page is kept already. */
  follow(): void;
  /** The page in front is another. */
  forget(): void;
  keep(): Promise<void>;
  /** Answers with words for the reader. */
  add(name: string, kind: Kind): Promise<ComponentChildren>;
}

export function createKeeper({ tabId, tell, onChange }: KeeperOptions): Keeper {
  let state: Keeping = 'unknown';
  /** The tab that was asked about; another answers for itself. */
  let asked: number | null = null;

  function become(next: Keeping): void {
    state = next;
    onChange();
  }

  return {
    state: () => state,
    follow() {
      const tab = tabId();
      if (tab === null || tab === asked) return;
      asked = tab;
      void askBackground('getKept', { tabId: tab }).then(
        (kept) => tab === asked && state === 'unknown' && become(kept === null ? 'offered' : 'kept'),
        () => undefined, // the button stays away
      );
    },
    forget() {
      asked = null;
      state = 'unknown';
    },
    async keep() {
      const tab = tabId();
      if (tab === null) return;
      become('busy');
      const page = await askBackground('keepPage', { tabId: tab }).catch(() => null);
      tell(describe(page));
      become(page?.state === 'kept' ? 'kept' : 'offered');
    },
    async add(name, kind) {
      const tab = tabId();
      const added = tab === null ? null : await askBackground('addEntry', { tabId: tab, name, kind });
      return describe(added);
    },
  };
}

const FAILURES = {
  'no-article': 'library.noArticle',
  private: 'library.private',
  'no-room': 'packs.noRoom',
  'not-there': 'library.notThere',
} as const;

/** Null: nobody answered. */
function describe(done: KeptPage | AddedEntry | null): ComponentChildren {
  if (done === null) return t('packs.unreadable');
  if (done.state === 'added') return tParts('library.added', { name: quote(done.name) });
  if (done.state !== 'kept') return t(FAILURES[done.state]);
  const { title, paragraphs, entries } = done;
  const counts = [tCount('library.paragraphs', paragraphs), tCount('library.known', entries)].join(' · ');
  return (
    <>
      {tParts('library.kept', { title: quote(title) })} {counts}
    </>
  );
}

/** Words of a page, whose language nobody need state. */
function quote(words: string) {
  return <KnowledgeWords lang={UNKNOWN_LANGUAGE}>{words}</KnowledgeWords>;
}
