/**
 * What changed in how a pack recognises things: the wordings of names, of what is counted, of evidence, with their rules.
 * Readers who update a pack are told of statements and entries (`pack-changes.ts`); this is for its editor.
 */
import { type Changes, compareItems } from './pack-changes.ts';
import type { AuthoredPack } from './schema.ts';

const SECTIONS = ['names', 'measures', 'cues', 'paradigms'] as const;
type Section = (typeof SECTIONS)[number];

/** The sections of an authored pack that are compared; what is absent is empty. */
export type AuthoredWordings = Partial<Pick<AuthoredPack, Section>>;

/** By section, each by entry (or list) and language: "anna-berg, en". */
export type WordingChanges = Record<Section, Changes>;

/** Compares the wordings of two versions of a pack, with their rules. Their order counts: it is how the editor reads them. */
export function compareWordings(before: AuthoredWordings, after: AuthoredWordings): WordingChanges {
  const compare = (section: Section) =>
    compareItems(listWordings(before[section]), listWordings(after[section]));
  return {
    names: compare('names'),
    measures: compare('measures'),
    cues: compare('cues'),
    paradigms: compare('paradigms'),
  };
}

function listWordings(section: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {}) {
  return Object.entries(section).flatMap(([id, languages]) =>
    Object.entries(languages).map(([language, list]) => ({
      id: `${id}, ${language}`,
      words: describe(list),
      whole: list,
    })),
  );
}

/** One after the other, those with rules as they are written. */
function describe(list: unknown): string {
  const items = Array.isArray(list) ? list : [list];
  return items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('; ');
}
