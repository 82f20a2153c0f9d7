// @vitest-environment jsdom
import fc from 'fast-check';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { AuthoredText, readMarkup } from '../../../../src/ui/authored-text.tsx';
import { readAuthoredText } from '../../../../src/ui/purified-text.tsx';

function read(text: string): HTMLElement {
  const place = document.createElement('p');
  place.append(readAuthoredText(text));
  return place;
}

/** What is there, without reading markup back as a string. */
function outline(node: Node): string {
  return [...node.childNodes]
    .map((child) => {
      if (!(child instanceof Element)) return child.textContent;
      const names = child.getAttributeNames().toSorted().join(' ');
      return `[${child.localName}${names && ` ${names}`}: ${outline(child)}]`;
    })
    .join('');
}

describe('authored text', () => {
  it('keeps em, q and links to the web', () => {
    const place = read('A <em>plan</em> to <q>wait</q>, see <a href="https://example.org/">there</a>.');
    expect(outline(place)).toBe('A [em: plan] to [q: wait], see [a href rel target: there].');
    const link = place.querySelector('a');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  it.each([
    ['a script', 'a<script>b</script>c', 'ac'],
    ['an image that fails', 'a<img src=x onerror=alert(1)>c', 'ac'],
    [
      'an event on allowed markup',
      '<em onclick="x()" style="color:red" class="k" id="i" data-a="1">a</em>',
      '[em: a]',
    ],
    ['a link that runs', '<a href="javascript:alert(1)">a</a>', 'a'],
    ['a link that runs, hidden', '<a href=" java\tscript:alert(1)">a</a>', 'a'],
    ['data and other schemes', '<a href="data:text/html,x">a</a><a href="mailto:x@example.org">b</a>', 'ab'],
    ['an address on this page', '<a href="/x">a</a>', 'a'],
    ['a frame', 'a<iframe src="https://example.org/"></iframe>c', 'ac'],
    ['other markup, keeping its words', '<b>a</b><h1>b</h1><span>c</span>', 'abc'],
    ['svg and math', '<svg><a href="https://example.org/">a</a></svg>b', 'b'],
    ['aria and names', '<q aria-label="no" name="n">a</q>', '[q: a]'],
    ['a form', '<form action="https://example.org/"><input></form>a', 'a'],
  ])('drops %s', (_what, text, left) => {
    expect(outline(read(text))).toBe(left);
  });

  it('leaves plain text as it is written', () => {
    expect(read('5 > 3, “said” & done').textContent).toBe('5 > 3, “said” & done');
    expect(read('AT&amp;T').textContent).toBe('AT&T');
  });

  it('never lets anything but em, q and web links through', () => {
    const bits = fc.constantFrom('<', '>', '"', "'", '/', ' ', '=', '&', ';', '`', '-', '!', 'a', 'em', 'q', 'svg', 'math',
      'style', 'script', 'template', 'href', 'onload', 'javascript:', 'https://e.org', '<!--', '-->', '&lt;', '</', 'mtext', 'x'); // biome-ignore format: a bag of words
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
        for (const element of read(parts.join('')).querySelectorAll('*')) {
          expect(['em', 'q', 'a']).toContain(element.localName);
          const allowed = element.localName === 'a' ? ['href', 'rel', 'target'] : [];
          expect(allowed).toEqual(expect.arrayContaining(element.getAttributeNames()));
          if (element.localName === 'a') expect(element.getAttribute('href')).toMatch(/^https?:\/\//i);
        }
      }),
    );
  });

  it('follows its text when that changes', async () => {
    const place = document.createElement('div');
    await act(() => render(<AuthoredText lang="en" text="<em>one</em>" />, place));
    await act(() => render(<AuthoredText lang="en" text="two" class="k" />, place));
    expect(outline(place)).toBe('[span class lang: two]');
  });
});

describe('authored text by its grammar', () => {
  const drawn = (text: string) => {
    const place = document.createElement('p');
    render(readMarkup(text), place);
    return place;
  };

  it.each([
    'A <em>plan</em> to <q>wait</q>, see <a href="https://example.org/">there</a>.',
    'a <em>b <q>c</q></em> d',
    'AT&amp;T &lt;em&gt; &quot;x&quot; &#39;y&#39;',
    '5 > 3, “said” & done',
    'nothing at all',
  ])('reads %s as the sanitizer does', (text) => {
    expect(outline(drawn(text))).toBe(outline(read(text)));
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<em onclick="x()">a</em>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="https://e.org" onclick="x()">a</a>',
    '<q>never closed',
    'closed</em> but never open',
  ])('shows %s as the characters it is', (text) => {
    const place = drawn(text);
    expect(place.textContent).toBe(text);
    expect([...place.querySelectorAll('*')].map((each) => each.localName)).toEqual([]);
  });

  it('shows the tag that another crosses as it is written', () => {
    expect(outline(drawn('<em>crossed <q>tags</em> here</q>'))).toBe('<em>crossed [q: tags</em> here]');
  });

  it('never lets anything but em, q and web links through', () => {
    const bits = fc.constantFrom('<em>', '</em>', '<q>', '</q>', '<a href="https://e.org">', '<a href="javascript:x">', '</a>', '<', '>', '"', '&lt;', '&', 'script', 'x'); // biome-ignore format: a bag of words
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 20 }), (parts) => {
        for (const element of drawn(parts.join('')).querySelectorAll('*')) {
          expect(['em', 'q', 'a']).toContain(element.localName);
          if (element.localName === 'a') expect(element.getAttribute('href')).toBe('https://e.org');
        }
      }),
    );
  });
});
