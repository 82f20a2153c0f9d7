/**
 * Sites as the browser's questions and lists know them. Patterns have no port and
 * hold for a site with all below it; a host without a domain has nothing below it.
 */

/** Every page of the web. */
export const ALL_SITES = '*://*/*';

const DOMAIN = /[a-z]/i; // an IPv4 address has no letter
const SITE_PATTERN = /^(?:\*|https?):\/\/(?:\*\.)?([^/*]+)\/\*$/;

/** What to ask the browser for, to read a site and all below it. */
export function patternOf(site: string): string {
  const hasBelow = DOMAIN.test(site) && site.includes('.') && !site.startsWith('[');
  return `*://${hasBelow ? '*.' : ''}${site}/*`;
}

/** The site that a pattern lets in, or null where it lets in all or is none of ours. */
export function siteOfPattern(pattern: string): string | null {
  return SITE_PATTERN.exec(pattern)?.[1] ?? null; // no match, no site
}
