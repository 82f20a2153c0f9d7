/** Popup and side panel: the site's switch first, then what this page touches. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../language.tsx';
import { Tabs } from '../tabs.tsx';
import { ContextFoot } from './context-foot.tsx';
import type {
  ContextActions,
  ContextPage,
  Keeping,
  PageRead,
  SearchShown,
  Site,
  Surface,
} from './context-page.ts';
import {
  FailedNotice,
  LoadingNotice,
  NeedsAccessNotice,
  NotAPageNotice,
  OffNotice,
  VisitOnlyNotice,
} from './notices.tsx';
import { SearchView } from './search.tsx';
import { SiteHeader } from './site-header.tsx';
import { ThisPage } from './this-page.tsx';
import { TimelineView } from './timeline.tsx';

interface ContextProps {
  surface: Surface;
  page: ContextPage;
  search: SearchShown;
  /** What became of the last thing the reader asked for, where the page does not show it; null for none. */
  outcome: ComponentChildren;
  /** An entry that the reader wants to see in the timeline; each wish is an object of its own. Null: none. */
  wish?: TimelineWish | null;
  keeping?: Keeping;
  actions: ContextActions;
}

/** What a card's "Show in timeline" asks for. */
export interface TimelineWish {
  entry: string;
}

export function ContextView(props: ContextProps) {
  const { surface, page, search, outcome, wish = null, keeping = 'unknown', actions } = props;
  const needsAccess = page.state === 'needs-access';
  // Here, so that the view chosen stays while the panel goes from page to page.
  const [view, setView] = useState('page');
  useEffect(() => {
    if (wish !== null) setView('timeline');
  }, [wish]);
  const led = useRef<Element | null>(null);
  const away = page.state === 'read' && page.away;
  const moves: ContextActions = {
    ...actions,
    goToMention(entry, nth) {
      led.current = document.activeElement;
      actions.goToMention(entry, nth);
    },
    goBack() {
      // The button that had the focus goes: what led away takes it.
      if (led.current instanceof HTMLElement) led.current.focus();
      actions.goBack();
    },
  };
  return (
    <>
      <SiteHeader
        site={siteOf(page)}
        standing={describeStanding(page)}
        quiet={page.state === 'read' && !page.busy && page.entries.length > 0}
        effective={!needsAccess}
        onSwitch={needsAccess ? actions.allowSite : actions.switchSite}
      />
      <main class="sl-main" aria-busy={page.state === 'loading'}>
        {outcome !== null && (
          <p class="sl-outcome" role="status">
            {outcome}
          </p>
        )}
        {page.state === 'read' ? (
          <ReadBody page={page} view={view} onView={setView} {...{ surface, search, wish, actions: moves }} />
        ) : (
          <ContextBody page={page} surface={surface} actions={actions} />
        )}
      </main>
      <ContextFoot away={away} keeping={page.state === 'read' ? keeping : 'unknown'} actions={moves} />
    </>
  );
}

interface BodyProps {
  page: Exclude<ContextPage, PageRead>;
  surface: Surface;
  actions: ContextActions;
}

function ContextBody({ page, surface, actions }: BodyProps) {
  switch (page.state) {
    case 'loading':
      return <LoadingNotice />;
    case 'not-a-page':
      return <NotAPageNotice />;
    case 'failed':
      return <FailedNotice problem={page.problem} remedy={page.remedy} onRetry={actions.retry} />;
    case 'needs-access':
      return <NeedsAccessNotice site={page.site?.name ?? null} surface={surface} actions={actions} />;
    case 'off':
      return <OffNotice site={page.site.name} onSwitch={actions.switchSite} />;
  }
}

interface ReadProps extends Pick<ContextProps, 'surface' | 'search' | 'actions'> {
  page: PageRead;
  view: string;
  wish: TimelineWish | null;
  onView(view: string): void;
}

function ReadBody({ page, view, onView, surface, search, wish, actions }: ReadProps) {
  const mentions = new Map(page.entries.map(({ content, count }) => [content.entry.id, count]));
  const { goToMention } = actions;
  const tabs = [
    {
      id: 'page',
      title: t('popup.onThisPage'),
      count: page.entries.length,
      panel: () => <ThisPage page={page} onGoTo={goToMention} onUnmute={actions.unmute} />,
    },
    {
      id: 'timeline',
      title: t('popup.timeline'),
      count: null,
      panel: () => (
        <TimelineView
          timeline={page.timeline}
          mentions={mentions}
          pageDay={page.pageDay}
          wish={wish}
          onGoTo={goToMention}
        />
      ),
    },
    {
      id: 'search',
      title: t('popup.search'),
      count: null,
      panel: () => (
        <SearchView
          search={search}
          page={page}
          mentions={mentions}
          onSearch={actions.search}
          onGoTo={goToMention}
        />
      ),
    },
  ];
  return (
    <>
      {page.visitOnly && <VisitOnlyNotice surface={surface} actions={actions} />}
      <Tabs label={t('popup.tabs')} tabs={tabs} selected={view} onSelect={onView} />
    </>
  );
}

function siteOf(page: ContextPage): Site | null {
  return 'site' in page ? page.site : null;
}

/** A few words under the site's name. */
export function describeStanding(page: ContextPage): string {
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
