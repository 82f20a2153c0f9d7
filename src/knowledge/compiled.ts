/**
 * The one form in which a pack is shipped, stored and loaded.
 * How it is made from authored YAML is the business of `compile-pack.ts`.
 */
import type { PackRecords } from './model.ts';

/** Raised whenever a reader of the old form could not read the new one. */
export const COMPILED_FORMAT = 1;

/** A pack ready to be used: plain JSON, no parser needed. */
export interface CompiledPack {
  format: typeof COMPILED_FORMAT;
  records: PackRecords;
  /** Base64 of the prebuilt match index over the names of the pack. */
  index: string;
  /** By entry: the words of its names in every language, folded, each once; what search finds it by. */
  words: Record<string, string>;
}
