// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type CollectOptions, collectBlocks } from '../../../src/text/collect-blocks.ts';
import { createScopes } from '../../../src/text/scopes.ts';

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function collect(html: string, options: Partial<CollectOptions> = {}) {
  return collectBlocks(parse(html).body, { isVisible: () => true, ...options });
}

const texts = (html: string, options: Partial<CollectOptions> = {}) =>
  collect(html, options).map((block) => block.text);

describe('text as rendered', () => {
  it('joins inline elements and keeps words whole across them', () => {
    expect(
      texts('<p>Spokeswoman Maria <em>Zakharova</em> on <a>Rus<b>sia</b></a>; <span>M</span>oscow</p>'),
    ).toEqual(['Spokeswoman Maria Zakharova on Russia; Moscow']);
  });

  it('collapses white space, but keeps no-break spaces and soft hyphens', () => {
    expect(texts('<p>\n  a\t\n b <i> c</i> <b> </b> d&nbsp; e Za&shy;kha\n</p>')).toEqual([
      'a b c d\u00a0 e Za\u00adkha',
    ]);
  });

  it('breaks the line at br, without spaces around the break', () => {
    expect(texts('<p>one <br> two<br><br>three</p>')).toEqual(['one\ntwo\n\nthree']);
  });

  it('parts blocks by element name, around and between text of the same parent', () => {
    expect(texts('<div>one<p>two</p>three<hr>four<div></div>five</div>')).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ]);
  });

  it('takes list items, cells, headings and captions as blocks of their own', () => {
    expect(texts('<h1>a</h1><ul><li>b<li>c</ul><table><caption>d</caption><tr><td>e<td>f</table>')).toEqual([
      ...'abcdef',
    ]);
  });

  it('takes unknown elements as part of a paragraph, and as blocks outside', () => {
    expect(texts('<p>in <x-place>Istanbul</x-place> today</p><x-card>a</x-card><x-card>b</x-card>')).toEqual([
      'in Istanbul today',
      'a',
      'b',
    ]);
  });

  it('asks whether an element is set apart only where letters would be joined', () => {
    const asked: string[] = [];
    const isSetApart = (element: Element) => {
      asked.push(element.id);
      return element.className === 'kicker';
    };
    const html =
      '<h2><span id="a" class="kicker">Ukraine</span><span id="b">Russia rejects</span></h2>' +
      '<p><span id="c" class="kicker">x</span> <i id="d">y</i></p><p><span id="e">M</span>oscow</p>';
    expect(texts(html, { isSetApart })).toEqual(['Ukraine', 'Russia rejects', 'x y', 'Moscow']);
    expect(asked).toEqual(['a', 'e']);
  });
});

describe('what a reader sees as prose', () => {
  it('reads no script, style, template, noscript or metadata', () => {
    expect(
      texts('<p>a<script>var b</script><style>c{}</style><template>d</template><noscript>e</noscript>f</p>'),
    ).toEqual(['af']);
  });

  it.each([
    '<code>x</code>',
    '<kbd>x</kbd>',
    '<samp>x</samp>',
    '<var>x</var>',
    '<button>x</button>',
    '<select><option>x</select>',
    '<textarea>x</textarea>',
    '<input value=x>',
    '<svg><text>x</text></svg>',
    '<math><mi>x</mi></math>',
    '<iframe></iframe>',
    '<span contenteditable>x</span>',
    '<span role=textbox>x</span>',
  ])('leaves a gap on the line for %s', (object) => {
    expect(texts(`<p>Maria ${object} Zakharova</p>`)).toEqual(['Maria \uFFFC Zakharova']);
  });

  it('reads nothing inside pre or an editor, whatever is nested there', () => {
    expect(
      texts('<pre>a<b>b</b></pre><div contenteditable="true"><p>c</p><p contenteditable="false">d</p></div>'),
    ).toEqual([]);
  });

  it('reads what is marked as not editable, and what is hidden from screen readers only', () => {
    expect(texts('<p contenteditable="false">a</p><p aria-hidden="true">b</p>')).toEqual(['a', 'b']);
  });

  it('leaves out text whose own element is not seen, and keeps a seen element inside one that is not', () => {
    const isVisible = (element: Element) => !element.classList.contains('off');
    expect(
      texts('<p>a<span class="off"> b </span>c</p><div class="off">d<p>e</p></div>', { isVisible }),
    ).toEqual(['ac', 'e']);
  });

  it('asks about each element with text once, and about none without', () => {
    const asked: string[] = [];
    const isVisible = (element: Element) => asked.push(element.localName) > 0;
    texts('<div><p>a<b>b</b>c<i></i></p></div>', { isVisible });
    expect(asked).toEqual(['p', 'b']);
  });
});

describe('where text stands', () => {
  it('marks navigation, menus, the page footer and lists in asides as quiet', () => {
    const html =
      '<header><ul><li>a</ul><h1>b</h1></header><nav>c</nav><div role="navigation">d</div><menu><li>e</menu>' +
      '<aside><p>f</p><ul><li>g</ul></aside><article><header><ul><li>h</ul></header><footer>i</footer></article>' +
      '<footer><p>j</p></footer>';
    const quiet = collect(html).map(({ text, quiet }) => (quiet ? text : text.toUpperCase()));
    expect(quiet).toEqual(['a', 'B', 'c', 'd', 'e', 'F', 'g', 'H', 'I', 'j']);
  });

  it('gives each outermost article that holds text a number, and 0 to the page around', () => {
    const html =
      '<p>a</p><article></article><article><p>b</p><article><p>c</p></article></article><div role="article">d</div><p>e</p>';
    expect(collect(html).map(({ text, scope }) => text + scope)).toEqual(['a0', 'b1', 'c1', 'd2', 'e0']);
  });

  it('keeps the number of an article over several collections', () => {
    const scopes = createScopes();
    const page = parse('<article id="a"><p>a</p></article><article id="b"><p>b</p></article>');
    const numberOf = (selector: string) => {
      const root = page.querySelector(selector);
      if (root === null) throw new Error(selector);
      return collectBlocks(root, { isVisible: () => true, scopes })[0]?.scope;
    };
    expect([numberOf('#b'), numberOf('#a'), numberOf('#b p')]).toEqual([1, 2, 1]);
  });

  it('takes language, navigation, article and editor from above the root', () => {
    const page = parse('<article lang="uk"><nav><p>a</p></nav></article><div contenteditable><p>b</p></div>');
    const [first, second] = [...page.querySelectorAll('p')].map((p) =>
      collectBlocks(p, { isVisible: () => true }),
    );
    expect(first).toMatchObject([{ lang: 'uk', quiet: true, scope: 1 }]);
    expect(second).toEqual([]);
  });

  it('takes the nearest language, or none', () => {
    const langs = collect('<p>a</p><div lang="de"><p>b</p><p lang="fr">c</p></div>').map(({ lang }) => lang);
    expect(langs).toEqual([null, 'de', 'fr']);
  });

  it('numbers blocks from the given id', () => {
    expect(collect('<p>a<p>b', { firstId: 7 }).map(({ id }) => id)).toEqual([7, 8]);
  });
});
