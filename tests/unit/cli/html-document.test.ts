import { describe, expect, it } from 'vitest';
import { readHtml } from '../../../src/cli/html-document.ts';
import { mediaHolds } from '../../../src/cli/html-document-media.ts';
import { collectBlocks } from '../../../src/text/collect-blocks.ts';

function seen(html: string | Buffer): string {
  const page = readHtml(Buffer.from(html));
  const texts = collectBlocks(page.body, page.sight).map(({ text }) => text);
  page.close();
  return texts.join('|');
}

/** Text of paragraphs of these classes under a sheet. */
const styled = (css: string, body: string) => seen(`<!doctype html><style>${css}</style><body>${body}`);

describe('what a file hides', () => {
  it.each([
    ['the hidden attribute', '<p hidden>x'],
    ['hidden until found', '<p hidden="until-found">x'],
    ['inline display', '<p style="display: none">x'],
    ['inline visibility', '<p style="visibility:hidden">x'],
    ['inline content-visibility', '<div style="content-visibility:hidden"><p>x</div>'],
    ['a closed dialog', '<dialog>x</dialog>'],
    ['a popover', '<div popover>x</div>'],
    ['a hidden parent', '<div hidden><p><b>x</b></div>'],
    ['noscript', '<noscript><p>x</noscript>'],
    ['noscript after a script that speaks of it', '<script>"<noscript>"</script><noscript><p>x</noscript>'],
    ['template', '<template><p>x</template>'],
  ])('%s', (_name, html) => {
    expect(seen(`<!doctype html>${html}</p><p>y</p>`)).toBe('y');
  });

  it('folds a closed details up to its summary', () => {
    expect(seen('<details><summary>a</summary><p>b</p></details><details open><p>c</p></details>')).toBe(
      'a|c',
    );
  });

  it('shows a child that is visible inside a parent that is not', () => {
    expect(styled('.v{visibility:hidden}.v b{visibility:visible}', '<p class=v>a<b>b</b></p>')).toBe('b');
  });

  it('shows what hides the whole page until its scripts have run', () => {
    expect(styled('body{display:none !important}', '<p>a</p>')).toBe('a');
  });
});

describe('the cascade', () => {
  const body = '<p class="a">a</p><p id="b" class="a b">b</p>';

  it.each([
    ['a later rule wins', '.a{display:none}.a{display:block}', 'a|b'],
    ['the more specific one wins, wherever it stands', '#b{display:block}.a{display:none}', 'b'],
    ['importance wins', '.a{display:none!important}#b{display:block}', ''],
    [
      'importance is weighed by specificity too',
      '.a{display:none!important}#b{display:block!important}',
      'b',
    ],
    ['where() weighs nothing', 'p{display:block}:where(#b){display:none}', 'a|b'],
    ['is() weighs its heaviest', '.a.b{display:block}:is(#b,i){display:none}', 'a'],
    ['not() counts', '.a:not(.b){display:none}', 'b'],
    ['nested rules count', '.b{&.a{display:none}}', 'a'],
    ['a rule for narrow windows does not', '@media (max-width:600px){.a{display:none}}', 'a|b'],
    ['a rule for wide windows does', '@media screen and (min-width:60em){.b{display:none}}', 'a'],
    ['a rule for print does not', '@media print{.a{display:none}}', 'a|b'],
    ['a dark scheme does not', '@media (prefers-color-scheme:dark){.a{display:none}}', 'a|b'],
    ['@supports and @layer are looked into', '@supports (display:grid){@layer x{.b{display:none}}}', 'a'],
    ['values of other engines are dropped', '.b{display:none}.b{display:-ms-flexbox}', 'a'],
    ['an unknown selector drops its rule alone', '.a::-x-y:zz(1){display:none}.b{display:none}', 'a'],
    ['a hovered state never holds', '.a:hover{display:none}', 'a|b'],
    ['broken CSS does no harm', '.b{display:none;}} @media { .a{display', 'a'],
  ])('%s', (_name, css, expected) => {
    expect(styled(css, body)).toBe(expected);
  });

  it('puts inline style above the sheet, except where that is important', () => {
    expect(
      styled(
        '.a{display:none}.b{display:none!important}',
        '<p class="a" style="display:block">a<p class="b" style="display:block">b',
      ),
    ).toBe('a');
  });

  it('lets a page show what the hidden attribute hides', () => {
    expect(styled('.a{display:block}', '<p class="a" hidden>a</p><p hidden>b</p>')).toBe('a');
  });

  it('honours the media attribute of a sheet', () => {
    expect(seen('<style media="print">p{display:none}</style><p>a</p>')).toBe('a');
  });

  it('parts letters where a span stands on lines of its own, and keeps a floated initial in its word', () => {
    const css = '.k{display:block}.d{float:left;display:block}';
    expect(
      styled(css, '<h1><span class=k>Ukraine</span><span>Russia</span></h1><p><span class=d>M</span>oscow'),
    ).toBe('Ukraine|Russia|Moscow');
  });
});

it('parts the links of a row, as browsers do with all that lies in flex and grid', () => {
  expect(styled('nav{display:flex}', '<nav><a>Town</a><a>Valley</a></nav>')).toBe('Town|Valley');
});

describe('media queries for a light screen of 1280 px', () => {
  it.each([
    ['', true],
    ['all', true],
    ['print, screen', true],
    ['not print', true],
    ['only screen and (min-width: 1280px)', true],
    ['(min-width: 1281px)', false],
    ['(width >= 600px)', true],
    ['(400px <= width < 900px)', false],
    ['not (max-width: 600px)', true],
    ['(orientation: landscape) and (hover: hover)', true],
    ['(orientation: portrait) or (pointer: fine)', true],
    ['(prefers-reduced-motion: reduce)', false],
    ['(-webkit-min-device-pixel-ratio: 1.5), (min-resolution: 144dpi)', false],
    ['(unheard-of: 1)', false],
  ])('%j: %s', (query, holds) => {
    expect(mediaHolds(query)).toBe(holds);
  });
});

describe('encodings', () => {
  const text = 'Zürich – Київ';

  it('reads UTF-8 with a BOM, with a meta, and with neither', () => {
    const bytes = Buffer.from(`<p>${text}`);
    expect(seen(bytes)).toBe(text);
    expect(seen(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]))).toBe(text);
    expect(seen(Buffer.from(`<meta charset=utf-8><p>${text}`))).toBe(text);
  });

  it('reads a legacy encoding that the file names, and windows-1252 where it names none', () => {
    expect(
      seen(
        Buffer.concat([
          Buffer.from('<meta charset="windows-1251"><p>'),
          Buffer.from([0xca, 0xe8, 0xe5, 0xe2]),
        ]),
      ),
    ).toBe('Киев');
    expect(seen(Buffer.concat([Buffer.from('<p>Z'), Buffer.from([0xfc]), Buffer.from('rich')]))).toBe(
      'Zürich',
    );
  });

  it('reads UTF-16 by its BOM', () => {
    expect(seen(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`<p>${text}`, 'utf16le')]))).toBe(text);
  });
});
