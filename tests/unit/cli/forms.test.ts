import { describe, expect, it } from 'vitest';
import { listForms } from '../../../src/cli/forms.ts';

async function run(entry: string, lang?: string): Promise<{ code: number; text: string }> {
  const lines: string[] = [];
  const code = await listForms(entry, lang, (line) => lines.push(line));
  return { code, text: lines.join('\n') };
}

describe('the forms command', () => {
  it('lists every form of an entry below its wording, in the language asked for', async () => {
    const { code, text } = await run('istanbul', 'pl');
    expect(code).toBe(0);
    expect(text).toContain('istanbul, pl: 5 forms');
    expect(text).toContain('Stambuł, Stambułu, Stambułowi, Stambułem, Stambule');
    expect(text).not.toContain(', en:');
  });

  it('lists what stands around a name in any order', async () => {
    const { text } = await run('withdrawal-from-european-torture-prevention-mechanisms', 'en');
    const lists = text.split('\n').filter((line) => line.includes('together with one of: '));
    expect(lists.slice(0, 2).map((line) => line.trim().slice(0, 42))).toEqual([
      'together with one of: withdrawal, pullout,',
      'together with one of: Russia, Moscow, Krem',
    ]);
  });

  it('lists all languages where none is asked for', async () => {
    const { text } = await run('istanbul');
    for (const lang of ['en', 'uk', 'ru', 'pl']) expect(text).toContain(`istanbul, ${lang}: `);
  });

  it('says what an unknown entry may have been meant for', async () => {
    expect(await run('istambul')).toEqual({ code: 1, text: 'No entry "istambul"; did you mean "istanbul"?' });
  });

  it('says that an entry has no names in a language', async () => {
    expect(await run('istanbul', 'xx')).toEqual({ code: 1, text: 'istanbul has no names in "xx"' });
  });
});
