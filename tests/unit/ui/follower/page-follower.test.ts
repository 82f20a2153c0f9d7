import { describe, expect, it } from 'vitest';
import { followPage, type Sources } from '../../../../entrypoints/context/page-follower.ts';
import type { PageReport, SiteState } from '../../../../src/platform/messages.ts';
import { NoAnswer } from '../../../../src/platform/messaging.ts';
import type { ContextPage } from '../../../../src/ui/context/context-page.ts';
import { EMPTY_CONTEXT, SAMPLE_CONTEXT, SAMPLE_MENTIONS } from '../../../fixtures/views/page-context.ts';

const SITE: SiteState = { site: 'example.org', access: 'granted', on: true };
const REPORT: PageReport = {
  on: true,
  busy: false,
  entries: SAMPLE_MENTIONS,
  muted: [],
  problem: null,
  away: false,
};
const EMPTY: PageReport = { ...REPORT, entries: [] };

/** What the reader muted, here and elsewhere. */
const MUTED = ['moscow', 'kyiv'].map((entry) => ({ entry, name: entry, lang: 'en', kind: 'place' as const }));

interface Script {
  site?: Partial<SiteState>;
  /** One for each time the page is asked, the last for all later ones; null is silence. */
  reports?: (PageReport | null)[];
  getContext?: Sources['getContext'];
  getPublished?: Sources['getPublished'];
  /** How often the follower may wait before the popup closes. */
  waits?: number;
}

/** Runs the follower against a scripted page; time passes at once. */
async function follow({ site, reports = [REPORT], getContext, getPublished, waits = 3 }: Script) {
  const closing = new AbortController();
  const shown: ContextPage[] = [];
  const asked: string[] = [];
  let turn = 0;
  const sources: Sources = {
    getSite: async () => ({ ...SITE, ...site }),
    readTab: async () => void asked.push('readTab'),
    getReport: async () => {
      const report = reports[Math.min(turn++, reports.length - 1)];
      if (!report) throw new NoAnswer('silent');
      return report;
    },
    getContext: async (entries) => {
      asked.push(`getContext ${entries.length}`);
      if (getContext) return getContext(entries);
      return entries.length > 0 ? SAMPLE_CONTEXT : EMPTY_CONTEXT;
    },
    getMuted: async () => MUTED,
    getPublished: getPublished ?? (async () => null),
    wait: async () => {
      if (--waits < 0) closing.abort();
    },
  };
  await followPage(sources, (page) => shown.push(page), closing.signal);
  return { shown, asked, last: shown.at(-1) };
}

describe('following a page', () => {
  it.each<[Partial<SiteState>, ContextPage['state']]>([
    [{ access: 'not-a-page', site: null }, 'not-a-page'],
    [{ access: 'not-a-page' }, 'not-a-page'], // a PDF has a site
    [{ access: 'none' }, 'needs-access'],
    [{ access: 'none', site: null }, 'needs-access'],
    [{ on: false }, 'off'],
    [{ on: false, access: 'none' }, 'off'],
  ])('does not read where it may or should not: %j is %s', async (site, state) => {
    const { last, asked } = await follow({ site });
    expect(last?.state).toBe(state);
    expect(asked).toEqual([]);
  });

  it('joins what the page reports with what is known of it', async () => {
    const { last } = await follow({});
    if (last?.state !== 'read') throw new Error(`is ${last?.state}`);
    expect(last.entries.map(({ content, count }) => [content.entry.name, count])[0]).toEqual([
      'Maria Zakharova',
      3,
    ]);
    expect(last.passages).toHaveLength(4);
    expect(last.visitOnly).toBe(false);
  });

  it('adds the page’s own day when it is found, and shows the rest without it', async () => {
    const { shown } = await follow({ getPublished: async () => '2025-10-12' });
    const days = shown.map((page) => page.state === 'read' && page.pageDay);
    expect(days[0]).toBeNull();
    expect(days.at(-1)).toBe('2025-10-12');
    const { last } = await follow({ getPublished: () => Promise.reject(new Error('gone')) });
    expect(last).toMatchObject({ state: 'read', pageDay: null });
  });

  it('starts a page that is silent, through the visit’s access too', async () => {
    const { last, asked } = await follow({ site: { access: 'this-visit' }, reports: [null, null, REPORT] });
    expect(asked.filter((each) => each === 'readTab')).toHaveLength(1);
    expect(last).toMatchObject({ state: 'read', visitOnly: true });
  });

  it('gives up on a page that stays silent, and says what to do', async () => {
    const { last } = await follow({ reports: [null], waits: 100 });
    expect(last).toMatchObject({ state: 'failed', problem: 'This page does not answer.' });
    expect(last).toHaveProperty('remedy', expect.stringContaining('Reload'));
  });

  it('shows slices as they come, and asks for context only where the entries change', async () => {
    const busy = { ...EMPTY, busy: true };
    const { shown, asked } = await follow({ reports: [busy, busy, REPORT, REPORT], waits: 4 });
    expect(
      shown.map((page) => page.state === 'read' && [page.busy, page.entries.length]).slice(0, 3),
    ).toEqual([
      [true, 0],
      [true, 0],
      [false, 6],
    ]);
    expect(asked).toEqual(['getContext 0', 'getContext 6']);
  });

  it('does not call a page empty that has not followed the switch yet', async () => {
    const { shown } = await follow({ reports: [{ ...EMPTY, on: false }, REPORT] });
    expect(shown[0]).toMatchObject({ state: 'read', busy: true });
    expect(shown[1]).toMatchObject({ state: 'read', busy: false });
  });

  it('tells the page’s own problem and a failure of ours', async () => {
    const problem = await follow({ reports: [{ ...REPORT, problem: 'too deep' }] });
    expect(problem.last).toMatchObject({ state: 'failed', problem: expect.stringContaining('too deep') });
    const failure = await follow({ getContext: () => Promise.reject(new Error('no pack')) });
    expect(failure.last).toMatchObject({ state: 'failed', problem: expect.stringContaining('no pack') });
  });

  it('shows nothing once the popup has moved on', async () => {
    const { shown } = await follow({ waits: 0 });
    expect(shown).toHaveLength(1);
  });

  it('names what the reader muted, of what this page names alone', async () => {
    const muted = [{ entry: 'kyiv', count: 1, surface: 'Kyiv' }];
    const { last } = await follow({ reports: [{ ...REPORT, muted }] });
    expect(last).toMatchObject({ state: 'read', muted: [{ entry: 'kyiv', name: 'kyiv' }] });
  });
});
