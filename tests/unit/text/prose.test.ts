// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { mayHoldProse } from '../../../src/text/prose.ts';

const line = 'A line that somebody has written for others to read.';
const holds = (html: string) =>
  mayHoldProse(new DOMParser().parseFromString(html, 'text/html').documentElement);

describe('a page is one to read', () => {
  it.each([
    ['where it has a paragraph, however short', '<div><p>Short</p></div>'],
    ['where it has an article that is a list', '<article><ul><li>Maria Zakharova</li></ul></article>'],
    ['where one line of it is long', `<div><span>a</span><div>${line}</div></div>`],
    ['where a headline alone is long', `<div><h2><a href="#">${line}</a></h2></div>`],
    ['where a table cell is long', `<table><tr><td>${line}</table>`],
  ])('%s', (_, html) => expect(holds(html)).toBe(true));
});

describe('a page is none to read', () => {
  it.each([
    [
      'where all texts are tiny',
      `<div>${'<div><span>12:30</span><b>Anna</b><span>ok!</span></div>'.repeat(50)}</div>`,
    ],
    ['where what is long is code', `<pre>${line}</pre><div><code>${line}</code></div>`],
    [
      'where what is long is script or style',
      `<div><script>${line}</script><style>${line}</style><noscript>${line}</noscript></div>`,
    ],
    [
      'where what is long is being written',
      `<div contenteditable><p>${line}</p></div><textarea>${line}</textarea>`,
    ],
    ['where what is long is white space', `<div>${' \n'.repeat(200)}</div>`],
  ])('%s', (_, html) => expect(holds(html)).toBe(false));
});
