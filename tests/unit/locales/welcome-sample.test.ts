import { expect, it } from 'vitest';
import { readWords } from '../../locales/messages.ts';
import { loadBundledIndex } from '../matching/bundled-index.ts';
import { mark } from '../matching/marked-text.ts';

it.each([
  ['en', '⟦Maria Zakharova|maria-zakharova⟧'],
  ['uk', '⟦Марія Захарова|maria-zakharova⟧'],
])('the sample on the welcome page has names to try in %s', async (lang, name) => {
  const sample = (await readWords(lang)).get('welcome.sample') ?? '';
  const marked = mark(loadBundledIndex(), sample, { lang, entries: true });
  expect(marked).toContain(name);
  expect(marked).toContain('|western-security-plan⟧');
});
