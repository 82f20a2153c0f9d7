/**
 * Finds out what the popup is to show of one tab, and keeps it true while the popup
 * is open: pages go on loading, and change. Drawing belongs to `src/ui/popup`.
 */
import type { CardContent, PageContext } from '../../src/knowledge/model.ts';
import type { PageReport, SiteState } from '../../src/platform/messages.ts';
import { NoAnswer } from '../../src/platform/messaging.ts';
import { t } from '../../src/ui/language.tsx';
import type { FoundEntry, PopupPage } from '../../src/ui/popup/popup-page.ts';

/** Whom the follower asks; the real ones are in `main.tsx`. */
export interface Sources {
  getSite(): Promise<SiteState>;
  readTab(): Promise<void>;
  getReport(): Promise<PageReport>;
  getContext(entries: string[]): Promise<PageContext>;
  wait(ms: number): Promise<void>;
}

const SOON_MS = 150; // a page that is being read: results come in slices
const LATER_MS = 1500; // a page that is read: it may still change
const PATIENCE = 12; // tries at SOON_MS, about two seconds, until a page counts as silent

/** Reports states until `signal` aborts or a state needs the reader. Call it anew after each thing the reader does. */
export async function followPage(
  sources: Sources,
  show: (page: PopupPage) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = (page: PopupPage) => {
    if (!signal.aborted) show(page);
  };
  try {
    const state = await sources.getSite();
    const closed = withoutReading(state);
    if (closed !== null) return tell(closed);
    await followReading(sources, state, tell, signal);
  } catch (error) {
    tell(describeFailure(error));
  }
}

/** What there is to show without reading the page; null where it is to be read. */
function withoutReading({ site, access, on }: SiteState): PopupPage | null {
  if (access === 'not-a-page') return { state: 'not-a-page' };
  const named = site === null ? null : { name: site, on };
  if (named !== null && !on) return { state: 'off', site: named };
  if (access === 'none' || named === null) return { state: 'needs-access', site: named };
  return null;
}

async function followReading(
  sources: Sources,
  state: SiteState,
  tell: (page: PopupPage) => void,
  signal: AbortSignal,
): Promise<void> {
  const site = { name: state.site ?? '', on: true }; // never null here: `withoutReading` stopped before
  let context: PageContext | null = null;
  let shown = '';
  while (!signal.aborted) {
    const report = await reportOf(sources, signal);
    if (report === null) return;
    if (report.problem !== null) {
      const problem = t('failure.page', { reason: report.problem });
      return tell({ state: 'failed', site, problem, remedy: t('failure.reload') });
    }
    const ids = report.entries.map(({ entry }) => entry);
    if (context === null || ids.join() !== shown) context = await sources.getContext(ids);
    shown = ids.join();
    const { timeline, passages } = context;
    const entries = joinEntries(report, context.entries);
    const busy = report.busy || !report.on; // a page just turned on follows in a moment
    const visitOnly = state.access === 'this-visit';
    tell({ state: 'read', site, visitOnly, busy, entries, timeline, passages });
    await sources.wait(busy ? SOON_MS : LATER_MS);
  }
}

/** The page's report, the page being started where it is silent. Null where `signal` aborts; rejects where it stays silent. */
async function reportOf(sources: Sources, signal: AbortSignal): Promise<PageReport | null> {
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      return await sources.getReport();
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      if (tries >= PATIENCE) throw new PageSilent();
    }
    if (tries === 0) await sources.readTab();
    else await sources.wait(SOON_MS);
  }
  return null;
}

/** Contents with their counts, in the page's order; what no pack describes is left out. */
function joinEntries(report: PageReport, contents: CardContent[]): FoundEntry[] {
  const byId = new Map(contents.map((content) => [content.entry.id, content]));
  return report.entries.flatMap(({ entry, count, surface }) => {
    const content = byId.get(entry);
    return content === undefined ? [] : [{ content, count, surface }];
  });
}

class PageSilent extends Error {}

function describeFailure(error: unknown): PopupPage {
  if (error instanceof PageSilent) {
    return {
      state: 'failed',
      site: null,
      problem: t('failure.silent'),
      remedy: t('failure.reload'),
    };
  }
  return {
    state: 'failed',
    site: null,
    problem: t('failure.own', { reason: error instanceof Error ? error.message : String(error) }),
    remedy: t('failure.restart'),
  };
}
