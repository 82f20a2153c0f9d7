import { describe, expect, it } from 'vitest';
import { ALL_SITES, patternOf, siteOfPattern } from '../../../../entrypoints/access/patterns.ts';

describe('a site’s pattern', () => {
  it.each([
    ['example.org', '*://*.example.org/*'],
    ['example.co.uk', '*://*.example.co.uk/*'],
    ['localhost', '*://localhost/*'],
    ['127.0.0.1', '*://127.0.0.1/*'],
  ])('%s is asked for as %s, and read back', (site, pattern) => {
    expect(patternOf(site)).toBe(pattern);
    expect(siteOfPattern(pattern)).toBe(site);
  });

  it('is none for all sites', () => {
    expect(siteOfPattern(ALL_SITES)).toBeNull();
    expect(siteOfPattern('file:///*')).toBeNull();
  });
});
