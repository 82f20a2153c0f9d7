/**
 * Pages that do what no page should: each is the same article, and one script that runs before anything of ours.
 * What the article says is on every one of them; a quiet twin tells how it is marked.
 */

/** Text that names entries of the pack that ships. */
const ARTICLE = `<article id="story"><h1>Talks</h1>
<p id="first">Maria Zakharova, spokeswoman of the Russian Foreign Ministry, spoke about the Istanbul talks.</p>
<p>The Western security plan for Ukraine was rejected, and a prisoner exchange between Russia and Ukraine came first.</p>
<p>The International Committee of the Red Cross registered more than 150,000 people missing.</p></article>`;

/** Kept before the page's own script spoils them, for the test to read with. */
const KEPT = `(() => {
  const take = (method) => Function.prototype.call.bind(method);
  const setStart = take(Range.prototype.setStart), setEnd = take(Range.prototype.setEnd);
  const write = take(Range.prototype.toString), boxOf = take(Range.prototype.getBoundingClientRect);
  const Own = Range, highlights = CSS.highlights;
  const kept = {
    faults: [], added: 0, stolen: [],
    marks() {
      const marks = [];
      for (const fixed of highlights.get('sl-a') ?? []) {
        const range = new Own();
        setStart(range, fixed.startContainer, fixed.startOffset);
        setEnd(range, fixed.endContainer, fixed.endOffset);
        const box = boxOf(range);
        marks.push({ text: write(range), x: box.x + box.width / 2, y: box.y + box.height / 2 });
      }
      return marks;
    },
  };
  // Nodes that are put beside head and body are Sidelight's.
  new MutationObserver((list) => {
    for (const { addedNodes } of list)
      for (const { localName } of addedNodes) if (localName !== 'head' && localName !== 'body') kept.added += 1;
  }).observe(document.documentElement, { childList: true });
  addEventListener('error', ({ message }) => kept.faults.push(message));
  addEventListener('unhandledrejection', ({ reason }) => kept.faults.push(String(reason)));
  Object.defineProperty(window, 'kept', { value: kept });
})();`;

export interface HostilePage {
  /** Source that runs in the head. */
  before?: string;
  /** Source that runs when the article is there. */
  after?: string;
  style?: string;
  /** Of a meta element: what the page allows itself. */
  policy?: string;
}

/** HTML of one page. */
export function writeHostilePage({ before = '', after = '', style = '', policy }: HostilePage): string {
  // Its own scripts are let through by their nonce; nothing else is.
  const meta = policy === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title>${meta}
<style nonce="own">${style}</style><script nonce="own">${KEPT}
${before}</script></head><body>${ARTICLE}<script nonce="own">${after}</script></body></html>`;
}

const wrapAll = `for (const held of [Node, Element, Document, EventTarget, ShadowRoot, MutationObserver, Range, TreeWalker]) {
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(held.prototype))) {
    if (typeof value !== 'function' || name === 'constructor') continue;
    held.prototype[name] = function () { throw new Error('wrapped ' + name); };
  }
}`;

/** Pages on which everything goes on as on a quiet one. */
export const BORNE: Readonly<Record<string, HostilePage>> = {
  'wraps what scripts build upon': { after: wrapAll },
  'freezes prototypes': {
    before: `for (const name of Object.getOwnPropertyNames(window)) {
      const held = Object.getOwnPropertyDescriptor(window, name)?.value;
      if (typeof held === 'function' && held.prototype) { Object.freeze(held.prototype); Object.freeze(held); }
    }`,
  },
  'redefines the registry of highlights': {
    before: `Object.defineProperty(CSS, 'highlights', { get() { throw new Error('mine'); } });
    window.Highlight = function () { throw new Error('mine'); };
    window.StaticRange = undefined;`,
  },
  'claims the name of its host, to reach into it': {
    before: `customElements.define('sidelight-card', class extends HTMLElement {
      connectedCallback() {
        kept.stolen.push(this.attachInternals().shadowRoot?.innerHTML, this.shadowRoot?.innerHTML);
      }
    });
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (how) { kept.stolen.push('shadow'); return attach.call(this, { ...how, mode: 'open' }); };`,
  },
  'claims the name of its host, and forbids it a root': {
    before: `customElements.define('sidelight-card', class extends HTMLElement {
      static disabledFeatures = ['shadow', 'internals'];
      constructor() { super(); this.attachShadow({ mode: 'open' }); throw new Error('mine'); }
    });`,
  },
  'allows nothing': {
    policy:
      "default-src 'none'; script-src 'nonce-own'; style-src 'nonce-own'; require-trusted-types-for 'script'; trusted-types 'none'; form-action 'none'; base-uri 'none'",
  },
  'styles everything away': {
    style: `:root > *:not(head, body), sidelight-card, sidelight-card *, ::part(card), body ~ * { display: none !important; visibility: hidden !important;
      opacity: 0 !important; pointer-events: none !important; position: fixed !important; left: -9999px !important; transform: scale(0) !important;
      font-size: 0 !important; color: transparent !important; clip-path: circle(0) !important; content-visibility: hidden !important; z-index: -1 !important; all: unset !important }
      [popover] { display: none !important } * { font: 1px/1 fantasy !important }`,
  },
};

/** Pages that keep a browser busy; each is the article and much else. */
export const HEAVY: Readonly<Record<string, HostilePage>> = {
  // Of elements without a box: Chromium 156 does not get by 3,000 boxes in one another, with or without Sidelight.
  'nests ten thousand levels deep': {
    style: 'div { display: contents }',
    after: `let at = document.body;
    for (let level = 0; level < 10_000; level++) {
      const next = document.createElement('div');
      if (level % 100 === 0) at.append('Level ' + level + ' of Moscow');
      at.append(next);
      at = next;
    }
    at.append('Moscow, at the end');`,
  },
  'holds a megabyte in one text node': {
    after: `const long = document.createElement('p');
    long.textContent = 'The talks went on, and the committee waited for the ministry. '.repeat(17_000);
    document.body.append(long);`,
  },
  'holds a hundred frames': {
    after: `for (let at = 0; at < 100; at++) {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>Maria Zakharova spoke of the Istanbul talks.</p>';
      document.body.append(frame);
    }`,
  },
};

/** Takes every node away that it did not put there itself. */
export const REMOVING: HostilePage = {
  after: `const own = new Set(document.querySelectorAll('*'));
  const drive = () => {
    for (const element of document.querySelectorAll('*')) if (!own.has(element)) element.remove();
  };
  new MutationObserver(drive).observe(document, { childList: true, subtree: true });`,
};

/** Writes a thousand paragraphs anew in each second, of two hundred, each time with other words. */
export const REWRITING: HostilePage = {
  after: `const story = document.getElementById('story');
  const lines = Array.from({ length: 200 }, () => story.appendChild(document.createElement('p')));
  const words = ['Maria Zakharova spoke of the Istanbul talks', 'The Red Cross waited', 'Moscow and Kyiv', 'Nothing new'];
  let count = 0;
  setInterval(() => {
    for (let at = 0; at < 10; at++) {
      count += 1;
      lines[count % lines.length].innerHTML = '<b>' + words[count % words.length] + '</b> for the ' + count + 'th time.';
    }
  }, 10);
  Object.defineProperty(kept, 'count', { get: () => count });`,
};
