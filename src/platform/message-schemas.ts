/**
 * The shape of every message to the background. A content script runs beside pages that may have broken their own
 * process: what comes from there is held to its shape before anything reads it. Background only: pages carry none of this.
 */
import * as v from 'valibot';
import type { Kind, Openness } from '../knowledge/model.ts';
import type { Block } from '../matching/model.ts';
import { FAILURES, PLACES } from './failure-log.ts';
import type { ToBackground } from './messages.ts';
import { SETTINGS_PARTS } from './settings-file.ts';

/** UTF-16 code units of an id, a name, a site; of what a reader writes; of a page's text, which may be a whole book. */
const MOST_ID = 500;
const MOST_WORDS = 10_000;
const MOST_TEXT = 20_000_000;
/** Values of a list that a page sends, and that a reader makes. */
const MOST_BLOCKS = 200_000;
const MOST_LISTED = 50_000;

const id = v.pipe(v.string(), v.maxLength(MOST_ID));
const words = v.pipe(v.string(), v.maxLength(MOST_WORDS));
const text = v.pipe(v.string(), v.maxLength(MOST_TEXT));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const tabId = v.pipe(v.number(), v.integer());
const language = v.nullable(id);
const KINDS = [
  'person',
  'organisation',
  'group',
  'place',
  'document',
  'event',
  'figure',
] as const satisfies Kind[];
const OPENNESS = ['named', 'institution', 'unnamed', 'narration'] as const satisfies Openness[];
const kind = v.picklist(KINDS);
const ids = v.pipe(v.array(id), v.maxLength(MOST_LISTED));

const block: v.GenericSchema<unknown, Block> = v.strictObject({
  id: v.number(),
  text,
  lang: language,
  scope: v.number(),
});

const packParts = {
  id,
  sort: v.picklist(['shipped', 'imported', 'library']),
  title: words,
  version: id,
  lang: id,
  entries: count,
  bytes: count,
};
const packState = v.strictObject({
  ...packParts,
  on: v.boolean(),
  marks: v.union([
    v.picklist(['everywhere', 'nowhere']),
    v.strictObject({ sites: v.pipe(v.array(id), v.maxLength(MOST_LISTED)) }),
  ]),
  revision: count,
});

const nothing = v.strictTuple([]);
const one = <S extends v.ObjectEntries>(entries: S) => v.strictTuple([v.strictObject(entries)]);

/** By name: the arguments of each message. One without a schema is an error of types. */
export const SCHEMAS: {
  [Name in keyof ToBackground]: v.GenericSchema<unknown, Parameters<ToBackground[Name]>>;
} = {
  startReading: nothing,
  lookOver: one({ texts: v.pipe(v.array(text), v.maxLength(MOST_BLOCKS)), silent: v.boolean() }),
  findCandidates: one({ blocks: v.pipe(v.array(block), v.maxLength(MOST_BLOCKS)) }),
  describeEntry: one({ entry: id, surface: v.exactOptional(words) }),
  lookUp: one({ words }),
  injectControl: nothing,
  injectCard: nothing,
  styleRoots: nothing,
  reportShown: one({ count }),
  getSite: one({ tabId }),
  setSite: one({ site: id, on: v.boolean(), incognito: v.boolean() }),
  turnOwnSite: one({ on: v.boolean() }),
  showInTimeline: one({ entry: id }),
  muteEntry: one({ entry: id, muted: v.boolean(), incognito: v.exactOptional(v.boolean()) }),
  changeChoices: one({ change: SETTINGS_PARTS.choices }),
  replaceSettings: one({ settings: v.strictObject(SETTINGS_PARTS) }),
  listPacks: nothing,
  usePack: one({ pack: v.strictObject(packParts) }),
  arrangePacks: one({ packs: v.pipe(v.array(packState), v.maxLength(MOST_LISTED)) }),
  keepPage: one({ tabId }),
  getKept: one({ tabId }),
  addEntry: one({ tabId, name: words, kind }),
  noteLibrary: nothing,
  noteFailure: one({ code: v.picklist(FAILURES), where: v.picklist(PLACES), request: v.exactOptional(id) }),
  clearFailures: nothing,
  readTab: one({ tabId }),
  getPublished: one({ tabId }),
  getContext: one({ tabId, entries: ids, paragraphs: v.pipe(v.array(text), v.maxLength(MOST_BLOCKS)) }),
  search: one({
    query: words,
    speaker: v.nullable(words),
    openness: v.nullable(v.picklist(OPENNESS)),
    entries: ids,
  }),
};

/** Whether these are the arguments of that message; false for a message that there is not. */
export function hasShape(name: string, data: readonly unknown[]): boolean {
  return Object.hasOwn(SCHEMAS, name) && v.is(SCHEMAS[name as keyof ToBackground], data); // its own key
}
