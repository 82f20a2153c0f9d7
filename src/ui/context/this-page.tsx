/** What a page touches: first what it takes for granted, then everything it names. */
import { t } from '../language.tsx';
import { CatchUp } from './catch-up.tsx';
import type { PageRead } from './context-page.ts';
import { LoadingNotice } from './notices.tsx';
import { OnThisPage } from './on-this-page.tsx';

interface ThisPageProps {
  page: PageRead;
  onGoTo(entry: string, nth: number): void;
}

export function ThisPage({ page, onGoTo }: ThisPageProps) {
  if (page.entries.length === 0) return <NothingFound busy={page.busy} />;
  return (
    <div class="sl-this-page">
      <CatchUp statements={page.catchUp} names={page.entries.length} />
      <div class="sl-names" id="names" tabIndex={-1}>
        <OnThisPage entries={page.entries} onGoTo={onGoTo} />
      </div>
    </div>
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
