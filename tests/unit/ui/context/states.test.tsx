// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { ContextPage } from '../../../../src/ui/context/context-page.ts';
import { clearPopup, drawPopup, find, press, READ, SITE, words } from './stage.tsx';

afterEach(clearPopup);

const OFF = { ...SITE, on: false };
const FAILED: ContextPage = {
  state: 'failed',
  site: SITE,
  problem: 'It did not answer.',
  remedy: 'Reload it.',
};

describe('each state of the popup', () => {
  it.each<[string, ContextPage, string[]]>([
    ['loading', { state: 'loading' }, ['Reading this page']],
    ['closed to extensions', { state: 'not-a-page' }, ['closed to extensions', 'PDF', 'ordinary web pages']],
    ['failed', FAILED, ['It did not answer.', 'Reload it.', 'Try again']],
    [
      'needing access',
      { state: 'needs-access', site: SITE },
      ['Turn on for this site', 'On all sites', 'may close'],
    ],
    ['off', { state: 'off', site: OFF }, ['Off on this site', 'Turn on again']],
    ['read', READ, ['On this page', 'Timeline', 'Search', 'Catch me up', 'Maria Zakharova']],
    [
      'read for this visit',
      { ...READ, visitOnly: true },
      ['this visit only', 'Turn on for this site', 'Maria Zakharova'],
    ],
    ['read without a find', { ...READ, entries: [] }, ['Nothing found here', 'Timeline']],
  ])('%s says what it is and what can be done', async (_, page, expected) => {
    await drawPopup(page);
    for (const each of expected) expect(words()).toContain(each);
  });

  it('says neither that nothing is found nor that reading goes on where it is the other', async () => {
    await drawPopup({ ...READ, entries: [], busy: true });
    expect(words()).not.toContain('Nothing found here');
    await drawPopup({ ...READ, entries: [] });
    expect(words()).not.toContain('Reading');
  });

  it('asks for one site or all, and only for all where the site is not known', async () => {
    const actions = await drawPopup({ state: 'needs-access', site: SITE });
    await press(find('button', 'Turn on for this site'));
    await press(find('button', 'On all sites'));
    expect(actions.allowSite).toHaveBeenCalledOnce();
    expect(actions.allowAllSites).toHaveBeenCalledOnce();
    await drawPopup({ state: 'needs-access', site: null });
    expect(words()).not.toContain('Turn on for this site');
    find('button', 'On all sites');
  });

  it('tries again where something failed, and tells the failure as an alert', async () => {
    const actions = await drawPopup(FAILED);
    expect(words(document.querySelector('[role=alert]'))).toContain('It did not answer.');
    await press(find('button', 'Try again'));
    expect(actions.retry).toHaveBeenCalledOnce();
  });

  it('tells what became of a request', async () => {
    await drawPopup({ state: 'needs-access', site: SITE }, 'Your browser gave no access.');
    expect(words(document.querySelector('main [role=status]'))).toBe('Your browser gave no access.');
  });
});

describe('the switch', () => {
  const theSwitch = () => document.querySelector<HTMLElement>('[role=switch]');
  const labelOf = (element: Element | null) => words(document.querySelector(`label[for="${element?.id}"]`));

  it('is labelled with the site and comes before everything else', async () => {
    await drawPopup(READ);
    expect(labelOf(theSwitch())).toBe('Sidelight on news.example.org');
    expect(document.querySelector('button')).toBe(theSwitch());
  });

  it.each<[ContextPage, string]>([
    [READ, 'true'],
    [{ state: 'off', site: OFF }, 'false'],
    [{ state: 'needs-access', site: SITE }, 'false'], // nothing is marked there, whatever was chosen before
  ])('tells whether the site is marked', async (page, checked) => {
    await drawPopup(page);
    expect(theSwitch()?.getAttribute('aria-checked')).toBe(checked);
  });

  it('turns off what is on, on what is off, and asks where access is missing', async () => {
    let actions = await drawPopup(READ);
    theSwitch()?.click();
    expect(actions.switchSite).toHaveBeenCalledWith(false);
    actions = await drawPopup({ state: 'off', site: OFF });
    theSwitch()?.click();
    expect(actions.switchSite).toHaveBeenCalledWith(true);
    actions = await drawPopup({ state: 'needs-access', site: SITE });
    theSwitch()?.click();
    expect(actions.switchSite).not.toHaveBeenCalled();
    expect(actions.allowSite).toHaveBeenCalledOnce();
  });

  it('is absent where there is no site', async () => {
    await drawPopup({ state: 'not-a-page' });
    expect(theSwitch()).toBeNull();
  });
});
