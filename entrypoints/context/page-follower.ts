/**
 * Finds out what popup or panel are to show of one tab, and keeps it true while they
 * are open: pages go on loading, and change. Drawing belongs to `src/ui/context`.
 */
import type { CardContent, PageContext } from '../../src/knowledge/model.ts';
import type { PageReport, SiteState } from '../../src/platform/messages.ts';
import { NoAnswer } from '../../src/platform/messaging.ts';
import type { ContextPage, FoundEntry, PageRead } from '../../src/ui/context/context-page.ts';
import { t } from '../../src/ui/language.tsx';
import type { MutedName } from '../../src/ui/muted-list.tsx';

/** Whom the follower asks; the real ones are in `context-app.tsx`. */
export interface Sources {
  getSite(): Promise<SiteState>;
  readTab(): Promise<void>;
  getReport(): Promise<PageReport>;
  getContext(entries: string[]): Promise<PageContext>;
  getPublished(): Promise<string | null>;
  /** Every name that the reader muted, on whatever page. */
  getMuted(): Promise<readonly MutedName[]>;
  wait(ms: number): Promise<void>;
}

const SOON_MS = 150; // a page that is being read: results come in slices
const LATER_MS = 1500; // a page that is read: it may still change
const PATIENCE = 12; // tries at SOON_MS, about two seconds, until a page counts as silent

/** Reports states until `signal` aborts or a state needs the reader. Call it anew after each thing the reader does. */
export async function followPage(
  sources: Sources,
  show: (page: ContextPage) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = (page: ContextPage) => {
    if (!signal.aborted) show(page);
  };
  try {
    // Beside each other: mostly the page is read already, and what may be read takes longest to find out.
    const first = sources.getReport();
    first.catch(() => undefined); // told where it is waited for
    const state = await sources.getSite();
    const closed = withoutReading(state);
    if (closed !== null) return tell(closed);
    await followReading(sources, { state, first, tell, signal });
  } catch (error) {
    tell(describeFailure(error));
  }
}

/** What there is to show without reading the page; null where it is to be read. */
function withoutReading({ site, access, on }: SiteState): ContextPage | null {
  if (access === 'not-a-page') return { state: 'not-a-page' };
  const named = site === null ? null : { name: site, on };
  if (named !== null && !on) return { state: 'off', site: named };
  if (access === 'none' || named === null) return { state: 'needs-access', site: named };
  return null;
}

interface Following {
  state: SiteState;
  /** The page's first report, asked for already. */
  first: Promise<PageReport>;
  tell: (page: ContextPage) => void;
  signal: AbortSignal;
}

async function followReading(sources: Sources, { state, first, tell, signal }: Following): Promise<void> {
  const site = { name: state.site ?? '', on: true }; // never null here: `withoutReading` stopped before
  let context: PageContext | null = null;
  let page: PageRead | null = null;
  let pageDay: string | null = null;
  let shown = '';
  let asked: Promise<PageReport> | null = first;

  /** A page that names something else may be another, on a site that never leaves its first document. */
  async function findDay(): Promise<void> {
    pageDay = await sources.getPublished().catch(() => null); // the rest of the page is shown without it
    if (page !== null && page.pageDay !== pageDay) tell({ ...page, pageDay });
  }

  /** Those of the muted names that this page names. */
  async function findMuted({ muted }: PageReport): Promise<MutedName[]> {
    if (muted.length === 0) return [];
    const all = await sources.getMuted();
    return all.filter(({ entry }) => muted.some((found) => found.entry === entry));
  }

  while (!signal.aborted) {
    const report = await reportOf(sources, asked, signal);
    asked = null;
    if (report === null) return;
    if (report.problem !== null) {
      const problem = t('failure.page', { reason: report.problem });
      return tell({ state: 'failed', site, problem, remedy: t('failure.reload') });
    }
    const ids = report.entries.map(({ entry }) => entry);
    if (context === null || ids.join() !== shown) {
      void findDay();
      context = await sources.getContext(ids);
    }
    shown = ids.join();
    const busy = report.busy || !report.on; // a page just turned on follows in a moment
    page = {
      state: 'read',
      site,
      visitOnly: state.access === 'this-visit',
      busy,
      pageDay,
      away: report.away,
      ...context,
      entries: joinEntries(report, context.entries),
      muted: await findMuted(report),
    };
    tell(page);
    await sources.wait(busy ? SOON_MS : LATER_MS);
  }
}

/** The page's report, the page being started where it is silent. Null where `signal` aborts; rejects where it stays silent. */
async function reportOf(
  sources: Sources,
  asked: Promise<PageReport> | null,
  signal: AbortSignal,
): Promise<PageReport | null> {
  for (let tries = 0; !signal.aborted; tries += 1) {
    try {
      return await (tries === 0 && asked !== null ? asked : sources.getReport());
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

function describeFailure(error: unknown): ContextPage {
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
