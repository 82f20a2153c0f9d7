import { describe, expect, it, vi } from 'vitest';
import type { Block } from '../../../src/matching/model.ts';
import { createPageLanguage } from '../../../src/reading/page-language.ts';

const block = (id: number, text: string, lang: string | null = null): Block => ({ id, text, lang, scope: 0 });

describe('the language of a page', () => {
  it('is not asked for where every block states one', async () => {
    const detect = vi.fn(async () => 'pl');
    const stated = [block(1, 'Rosja', 'pl'), block(2, 'Moskwa', 'de')];
    expect(await createPageLanguage(detect).state(stated)).toEqual(stated);
    expect(detect).not.toHaveBeenCalled();
  });

  it('is given to blocks that state none, and asked for once', async () => {
    const detect = vi.fn(async () => 'fr');
    const language = createPageLanguage(detect);
    const first = await language.state([block(1, 'La convention.'), block(2, 'Das Ende.', 'de')]);
    expect(first.map(({ lang }) => lang)).toEqual(['fr', 'de']);
    expect((await language.state([block(3, 'Le restaurant.')]))[0]?.lang).toBe('fr');
    expect(detect.mock.calls).toEqual([['La convention.']]);
  });

  it('is told by the text that was heard first, which is more than the blocks', async () => {
    const detect = vi.fn(async () => 'fr');
    const language = createPageLanguage(detect);
    language.hear('Une page entière.');
    language.hear('Encore une.');
    await language.state([block(1, 'Istanbul')]);
    expect(detect.mock.calls).toEqual([['Une page entière.']]);
  });

  it('stays open where the detector is not sure', async () => {
    const language = createPageLanguage(async () => null);
    expect((await language.state([block(1, 'Istanbul')]))[0]?.lang).toBeNull();
  });
});
