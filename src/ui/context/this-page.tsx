/** What a page touches: first what it takes for granted, then everything it names. */
import { t } from '../language.tsx';
import { MutedList, type MutedName } from '../muted-list.tsx';
import { CatchUp } from './catch-up.tsx';
import type { PageRead } from './context-page.ts';
import { LoadingNotice } from './notices.tsx';
import { OnThisPage } from './on-this-page.tsx';

interface ThisPageProps {
  page: PageRead;
  onGoTo(entry: string, nth: number): void;
  onUnmute(entry: string): void;
}

export function ThisPage({ page, onGoTo, onUnmute }: ThisPageProps) {
  if (page.entries.length === 0)
    return (
      <div class="sl-this-page">
        <NothingFound busy={page.busy} />
        <MutedHere muted={page.muted} onUnmute={onUnmute} />
      </div>
    );
  return (
    <div class="sl-this-page">
      <CatchUp statements={page.catchUp} names={page.entries.length} />
      <div class="sl-names" id="names" tabIndex={-1}>
        <OnThisPage entries={page.entries} pageDay={page.pageDay} onGoTo={onGoTo} />
        <MutedHere muted={page.muted} onUnmute={onUnmute} />
      </div>
    </div>
  );
}

/** Names that the page has and the reader does not want to see: where they are, he can take that back. */
function MutedHere({ muted, onUnmute }: { muted: readonly MutedName[]; onUnmute(entry: string): void }) {
  if (muted.length === 0) return null;
  return (
    <section class="sl-kind" aria-labelledby="muted-here">
      <h2 class="sl-group-title" id="muted-here">
        {t('popup.muted')}
      </h2>
      <MutedList muted={muted} onUnmute={onUnmute} />
    </section>
  );
}

function NothingFound({ busy }: { busy: boolean }) {
  if (busy) return <LoadingNotice />;
  return (
    <div class="sl-empty">
      <p class="sl-empty-title">{t('popup.nothingTitle')}</p>
      <p>{t('popup.nothing')}</p>
    </div>
  );
}
