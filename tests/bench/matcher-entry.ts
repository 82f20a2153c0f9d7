/** What the bench needs of the matcher, and of an import, for one bundle. */
export { importPack } from '../../src/knowledge/import-pack.ts';
export { readNames } from '../../src/matching/authored-names.ts';
export { findCandidates } from '../../src/matching/find-candidates.ts';
export { countBytes } from '../../src/matching/index-bytes.ts';
export { buildIndex, decodeIndex, encodeIndex } from '../../src/matching/match-index.ts';
