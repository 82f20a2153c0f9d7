// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { documentOrder } from '../../../src/reading/page-mentions.ts';
import { collectBlocks } from '../../../src/text/collect-blocks.ts';
import { parentOf, shadowRootsIn } from '../../../src/text/shadow.ts';

/** `<p>before</p>`, a host with an article in it and another host in that, `<p>after</p>`. */
let outer: ShadowRoot;
let inner: ShadowRoot;
beforeEach(() => {
  document.documentElement.lang = 'en';
  document.body.replaceChildren();
  const add = (parent: Element | ShadowRoot, name: string, text = '') => {
    const element = document.createElement(name);
    element.append(text);
    parent.append(element);
    return element;
  };
  add(document.body, 'p', 'before');
  const nav = add(document.body, 'nav');
  outer = add(nav, 'news-app').attachShadow({ mode: 'open' });
  add(outer, 'p', 'outer first');
  inner = add(outer, 'news-story').attachShadow({ mode: 'open' });
  add(inner, 'span', 'inner');
  add(outer, 'p', 'outer last');
  add(document.body, 'p', 'after');
  add(document.body, 'shut-part').attachShadow({ mode: 'closed' });
});

const rootsIn = (element: Element) => [...shadowRootsIn([element])].filter((root) => root !== null);
const blocksOf = () =>
  [document.body, ...outer.children, ...inner.children].flatMap((place, at) =>
    collectBlocks(place, { firstId: 1 + at * 100 }),
  );

describe('open shadow roots', () => {
  it('are found from any element, those inside others and that of the element itself too', () => {
    expect(rootsIn(document.documentElement)).toEqual([outer, inner]);
    expect(rootsIn(outer.host)).toEqual([outer, inner]);
    expect(rootsIn(document.body.firstElementChild ?? document.body)).toEqual([]);
  });

  it('are looked for in components, and in plain elements that show nothing else', () => {
    const plain = document.body.appendChild(document.createElement('section')).attachShadow({ mode: 'open' });
    const filled = document.body.appendChild(document.createElement('div'));
    filled.append('shown nowhere');
    filled.attachShadow({ mode: 'open' });
    // In the order in which they are come by; nobody asks for another.
    expect(new Set(rootsIn(document.body))).toEqual(new Set([outer, inner, plain]));
    expect(rootsIn(filled)).toEqual([filled.shadowRoot]); // a place that has changed
  });

  it('are looked for element by element, in turns, in what is large', () => {
    const many = document.body.appendChild(document.createElement('main'));
    many.append(...Array.from({ length: 12_000 }, () => document.createElement('i')));
    const last = many.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    last.host.append('shown in a slot');
    const told = [...shadowRootsIn([document.documentElement])];
    expect(new Set(told.filter((each) => each !== null))).toEqual(new Set([outer, inner, last]));
    expect(told.filter((each) => each === null)).toHaveLength(6); // 12,000 elements and some
  });

  it('are looked into in turns, however many there are and however deep', () => {
    let deepest = inner;
    for (let depth = 0; depth < 500; depth += 1)
      deepest = deepest.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    for (let at = 0; at < 3000; at += 1) {
      const root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
      root.append(document.createElement('p'), document.createElement('p'), document.createElement('p'));
    }
    const told = [...shadowRootsIn([document.body])];
    expect(told.filter((each) => each !== null)).toHaveLength(2 + 500 + 3000);
    expect(told.filter((each) => each === null)).toHaveLength(6); // 9,500 places and 3,500 hosts
  });

  it('lead out to their hosts', () => {
    const span = inner.querySelector('span') as HTMLElement;
    expect(parentOf(span)).toBe(inner.host);
    expect(parentOf(document.documentElement)).toBeNull();
  });
});

describe('text in open shadow roots', () => {
  it('is to a reader what the elements around the host make of it', () => {
    const inside = blocksOf().filter(({ text }) => /outer|inner/.test(text));
    expect(inside.map(({ quiet, lang }) => [quiet, lang])).toEqual([
      [true, 'en'],
      [true, 'en'],
      [true, 'en'],
    ]);
  });

  it('stands in the document where its host does', () => {
    const sorted = blocksOf().sort(documentOrder);
    expect(sorted.map(({ text }) => text)).toEqual(['before', 'outer first', 'inner', 'outer last', 'after']);
  });
});
