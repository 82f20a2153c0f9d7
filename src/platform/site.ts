/**
 * Which site an address belongs to. Background only: the list of public suffixes
 * weighs 40 kB gzipped and has no place in pages.
 */
import { getDomain } from 'tldts';

/**
 * The site of an address, as the reader's switch knows it: the registrable domain
 * ("news.example.co.uk" → "example.co.uk"), owners under a shared suffix told apart
 * ("a.github.io"); the host where there is no such domain (localhost, an IP address).
 * Returns null for addresses that are no web pages (chrome:, about:, file:) and for what is no address.
 */
export function siteOf(address: string | undefined | null): string | null {
  const url = parseWebAddress(address);
  if (url === null) return null;
  return getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.hostname;
}

/** The address as a URL where it is one of the web (http, https); null otherwise. */
export function parseWebAddress(address: string | undefined | null): URL | null {
  if (!address || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
}
