/**
 * The one form in which a pack is shipped, stored and loaded.
 * How it is made from authored YAML is the business of `compile-pack.ts`.
 */
import type { PackRecords } from './model.ts';

/** Raised whenever a reader of the old form could not read the new one. */
export const COMPILED_FORMAT = 2;

/** A pack ready to be used: plain JSON, no parser needed. */
export interface CompiledPack {
  format: typeof COMPILED_FORMAT;
  records: PackRecords;
  /** Base64 of the prebuilt match index over the names of the pack. */
  index: string;
  /**
   * By entry: what it is called in every language, the first form of each name that needs nothing beside it, each
   * once: no bare surname. Search finds it by these, and entries of two packs are known as one by them.
   */
  names: Record<string, string[]>;
}
