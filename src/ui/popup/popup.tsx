/** The toolbar popup: the site's switch first, then what this page touches. */
import { t } from '../language.tsx';
import { Tabs } from '../tabs.tsx';
import {
  FailedNotice,
  LoadingNotice,
  NeedsAccessNotice,
  NotAPageNotice,
  OffNotice,
  VisitOnlyNotice,
} from './notices.tsx';
import { OnThisPage } from './on-this-page.tsx';
import { PassagesView } from './passages.tsx';
import type { PageRead, PopupActions, PopupPage, Site } from './popup-page.ts';
import { SiteHeader } from './site-header.tsx';
import { TimelineView } from './timeline.tsx';

interface PopupProps {
  page: PopupPage;
  /** What became of the last thing the reader asked for, where the page does not show it; null for none. */
  outcome: string | null;
  actions: PopupActions;
}

export function Popup({ page, outcome, actions }: PopupProps) {
  const needsAccess = page.state === 'needs-access';
  return (
    <>
      <SiteHeader
        site={siteOf(page)}
        standing={describeStanding(page)}
        effective={!needsAccess}
        onSwitch={needsAccess ? actions.allowSite : actions.switchSite}
      />
      <main class="sl-main" aria-busy={page.state === 'loading'}>
        {outcome !== null && (
          <p class="sl-outcome" role="status">
            {outcome}
          </p>
        )}
        <PopupBody page={page} actions={actions} />
      </main>
      <footer class="sl-foot">
        <span>{t('popup.deviceOnly')}</span>
        <button type="button" class="sl-link-button" onClick={actions.openSettings}>
          {t('popup.settings')}
        </button>
      </footer>
    </>
  );
}

function PopupBody({ page, actions }: { page: PopupPage; actions: PopupActions }) {
  switch (page.state) {
    case 'loading':
      return <LoadingNotice />;
    case 'not-a-page':
      return <NotAPageNotice />;
    case 'failed':
      return <FailedNotice problem={page.problem} remedy={page.remedy} onRetry={actions.retry} />;
    case 'needs-access':
      return <NeedsAccessNotice site={page.site?.name ?? null} actions={actions} />;
    case 'off':
      return <OffNotice site={page.site.name} onSwitch={actions.switchSite} />;
    case 'read':
      return <ReadBody page={page} actions={actions} />;
  }
}

function ReadBody({ page, actions }: { page: PageRead; actions: PopupActions }) {
  const mentions = new Map(page.entries.map(({ content, count }) => [content.entry.id, count]));
  const onThisPage = () =>
    page.entries.length > 0 ? (
      <OnThisPage entries={page.entries} onGoTo={actions.goToMention} />
    ) : (
      <NothingFound busy={page.busy} />
    );
  return (
    <>
      {page.visitOnly && <VisitOnlyNotice actions={actions} />}
      <Tabs
        label={t('popup.tabs')}
        tabs={[
          { id: 'page', title: t('popup.onThisPage'), count: page.entries.length, panel: onThisPage },
          {
            id: 'timeline',
            title: t('popup.timeline'),
            count: null,
            panel: () => (
              <TimelineView timeline={page.timeline} mentions={mentions} onGoTo={actions.goToMention} />
            ),
          },
          {
            id: 'passages',
            title: t('popup.passages'),
            count: page.passages.length,
            panel: () => <PassagesView passages={page.passages} />,
          },
        ]}
      />
    </>
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

function siteOf(page: PopupPage): Site | null {
  return 'site' in page ? page.site : null;
}

/** A few words under the site's name. */
export function describeStanding(page: PopupPage): string {
  switch (page.state) {
    case 'loading':
      return t('standing.loading');
    case 'not-a-page':
      return t('standing.notAPage');
    case 'failed':
      return t('standing.failed');
    case 'needs-access':
      return t('standing.needsAccess');
    case 'off':
      return t('standing.off');
    case 'read':
      if (page.busy) return t('standing.busy');
      return t(page.entries.length > 0 ? 'standing.marked' : 'standing.nothing');
  }
}
