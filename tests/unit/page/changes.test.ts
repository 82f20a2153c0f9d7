// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ChangeReport, watchChanges } from '../../../src/page/changes.ts';

let stop: AbortController;
let reports: ChangeReport[];
let addresses: string[];

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/');
  document.body.replaceChildren();
  stop = new AbortController();
  reports = [];
  addresses = [];
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

function watch() {
  watchChanges(document.documentElement, {
    signal: stop.signal,
    isOwn: (node) => node.nodeName === 'OUR-HOST',
    onChanged: (report) => reports.push(report),
    onNavigated: (url) => addresses.push(url),
  });
}

function add(html: string, parent: Element = document.body): Element {
  const parsed = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (parsed === null) throw new Error(html);
  return parent.appendChild(document.importNode(parsed, true));
}

/** Lets mutation records arrive and all waits pass. */
const settle = (ms = 1000) => vi.advanceTimersByTimeAsync(ms);
const changedNames = () =>
  reports.map(({ changed }) => changed.map((element) => element.id || element.localName));

describe('what has changed', () => {
  it('reports an added block alone, not the blocks around it', async () => {
    add('<main id="main"><p>old</p></main>');
    watch();
    add('<article id="new"><p>new</p></article>', document.body.children[0]);
    await settle();
    expect(changedNames()).toEqual([['new']]);
  });

  it('reports the paragraph around changed or added words', async () => {
    const paragraph = add('<p id="p">a <b>b</b></p>');
    watch();
    paragraph.querySelector('b')?.firstChild?.replaceWith('c');
    paragraph.append('d');
    await settle();
    expect(changedNames()).toEqual([['p']]);
    expect(reports[0]?.removed).toBe(true);
  });

  it('says nothing of a node of our own that comes and goes', async () => {
    add('<p id="p">old</p>');
    watch();
    const host = document.documentElement.appendChild(document.createElement('our-host'));
    await settle();
    host.remove();
    await settle();
    expect(reports).toEqual([]);
    document.documentElement.appendChild(document.createElement('their-host')).remove();
    await settle();
    expect(reports).not.toEqual([]); // the same from the page is a change
  });

  it('reports nothing inside something that is reported', async () => {
    watch();
    const outer = add('<section id="outer"></section>');
    add('<p id="inner">a</p>', outer);
    await settle();
    expect(changedNames()).toEqual([['outer']]);
  });

  it('tells of a block taken away without having its neighbours read again', async () => {
    const main = add('<main><p id="a">a</p><p>b</p></main>');
    watch();
    main.querySelector('#a')?.remove();
    await settle();
    expect(reports).toEqual([{ changed: [], removed: true }]);
  });

  it('leaves out what has gone again, scripts, styles, comments and editors', async () => {
    const editor = add('<div contenteditable="true"><p>a</p></div>');
    watch();
    document.body.append(document.createElement('script'));
    document.body.appendChild(document.createElement('style')).remove();
    document.body.append(document.createComment('x'));
    editor.firstElementChild?.append('typed');
    await settle();
    expect(reports).toEqual([]);
  });

  it('reports one element around everything where very many places changed', async () => {
    watch();
    for (let at = 0; at < 450; at += 1) document.body.append(document.createElement('p'));
    await settle();
    expect(changedNames()).toEqual([['html']]);
  });
});

describe('when', () => {
  it('gathers the changes of one update into one report', async () => {
    watch();
    add('<p id="a">a</p>');
    await settle(50);
    add('<p id="b">b</p>');
    await settle();
    expect(changedNames()).toEqual([['a', 'b']]);
  });

  it('reports at most twice a second on a page that never rests', async () => {
    watch();
    for (let tick = 0; tick < 300; tick += 1) {
      document.body.append('x');
      await settle(10);
    }
    expect(reports.length).toBeGreaterThanOrEqual(3);
    expect(reports.length).toBeLessThanOrEqual(7);
  });

  it('takes no number of drawings and scripts for a flood, and hears the word among them', async () => {
    add('<main id="main"><p id="p">old</p></main>');
    watch();
    const draw = () => {
      for (let at = 0; at < 1000; at += 1) document.body.append(document.createElement('script'));
    };
    draw();
    await settle();
    draw();
    document.querySelector('#p')?.append('new');
    await settle();
    expect(changedNames()).toEqual([['p']]);
  });

  it('listens to no flood, reports it the more rarely the longer it lasts, and misses nothing of its end', async () => {
    const line = add('<p id="line">old</p>');
    watch();
    const observed = vi.spyOn(MutationObserver.prototype, 'observe');
    let at = 0;
    const flood = setInterval(() => {
      for (let each = 0; each < 10; each++, at++) line.textContent = `words ${at}`;
    }, 10);
    await settle(10_000);
    const early = reports.length;
    await settle(10_000);
    expect(reports.length - early).toBeLessThan(early);
    expect(reports.length - early).toBeLessThan(6);
    // Listened to again with each report of a flood, and never in between.
    expect(observed.mock.calls.length).toBeGreaterThan(3);
    expect(observed.mock.calls.length).toBeLessThanOrEqual(reports.length);
    clearInterval(flood);
    await settle(10_000);
    const last = reports.length;
    await settle(10_000);
    expect(reports.length).toBe(last);
    expect(changedNames().at(-1)).toEqual(['html']);
    add('<p id="later">later</p>');
    await settle();
    expect(changedNames().at(-1)).toEqual(['later']);
    observed.mockRestore();
  });

  it('stops for good when told to, with a report still waiting', async () => {
    watch();
    add('<p>a</p>');
    await settle(20);
    stop.abort();
    add('<p>b</p>');
    await settle();
    expect(reports).toEqual([]);
  });
});

describe('navigation without a load', () => {
  it('is noticed with the next change, before it', async () => {
    watch();
    history.pushState(null, '', '/other');
    add('<p>a</p>');
    await settle();
    expect(addresses).toEqual([`${location.origin}/other`]);
    expect(reports).toHaveLength(1);
  });

  it('counts a fragment only where it serves as a path', async () => {
    watch();
    history.replaceState(null, '', '/#section');
    add('<p>a</p>');
    await settle();
    history.replaceState(null, '', '/#/section');
    add('<p>b</p>');
    await settle();
    expect(addresses).toEqual([`${location.origin}/#/section`]);
  });
});
