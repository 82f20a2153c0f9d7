/**
 * What the reader has chosen, kept on this device across restarts. Only
 * exceptions are stored: a site that is not in `sitesOff` is on, a choice that is not in `choices` is the default.
 *
 * Read by background and extension pages, followed with `watch`. A content script never reads settings;
 * it gets a `ReadingOrder`. What holds for one page is read through `private-windows.ts`. Everything is written by the background alone (ask it with `changeChoices`, `muteEntry`,
 * `setSite`), so that two writers cannot lose each other's change.
 */
import { storage } from 'wxt/utils/storage';
import type { Kind } from '../knowledge/model.ts';
import { type Choices, DEFAULT_CHOICES } from './choices.ts';
import { createTurns } from './turns.ts';

/** An entry that is neither marked nor listed, with the words to show where the reader may undo it. */
export interface MutedEntry {
  /** Entry id, as a `ReadingOrder` and a `PageReport` name it. */
  entry: string;
  /** Id of the pack that it comes from. */
  pack: string;
  name: string;
  /** BCP 47, of `name`. */
  lang: string;
  kind: Kind;
}

/** Choices that differ from the default; read them with `readChoices`. */
export const choices = storage.defineItem<Partial<Choices>>('local:choices', { fallback: {}, version: 1 });

/** Names the reader wants to hear nothing of, in the order he muted them. */
export const mutedEntries = storage.defineItem<MutedEntry[]>('local:mutedEntries', {
  fallback: [],
  version: 1,
});

/** Sites the reader has turned off, as `siteOf` names them, in the order they were turned off. */
export const sitesOff = storage.defineItem<string[]>('local:sitesOff', { fallback: [], version: 1 });

/** All that is stored, as it is stored. */
export interface Settings {
  choices: Partial<Choices>;
  sitesOff: string[];
  mutedEntries: MutedEntry[];
}

/** Reads all that is stored. */
export async function readSettings(): Promise<Settings> {
  const [made, off, muted] = await Promise.all([
    choices.getValue(),
    sitesOff.getValue(),
    mutedEntries.getValue(),
  ]);
  return { choices: made, sitesOff: off, mutedEntries: muted };
}

/** Every choice, the default where the reader has made none. */
export async function readChoices(): Promise<Choices> {
  return completeChoices(await choices.getValue());
}

/** What `choices` holds, with the defaults filled in: for what its `watch` brings. */
export function completeChoices(made: Partial<Choices>): Choices {
  return { ...DEFAULT_CHOICES, ...made };
}

const inTurn = createTurns();

/** Makes some choices; the others stay. Background only. */
export function writeChoices(change: Partial<Choices>): Promise<void> {
  return inTurn(async () => choices.setValue({ ...(await choices.getValue()), ...change }));
}

/** Turns a site on or off. Background only. */
export function writeSite(site: string, on: boolean): Promise<void> {
  return inTurn(async () => {
    const others = (await sitesOff.getValue()).filter((other) => other !== site);
    await sitesOff.setValue(on ? others : [...others, site]);
  });
}

/** Mutes an entry; muting it again renews its words. Background only. */
export function muteEntry(muted: MutedEntry): Promise<void> {
  return inTurn(async () => {
    const before = await mutedEntries.getValue();
    await mutedEntries.setValue([...before.filter(({ entry }) => entry !== muted.entry), muted]);
  });
}

/** Lets an entry be marked and listed again. Background only. */
export function unmuteEntry(id: string): Promise<void> {
  return inTurn(async () => {
    const before = await mutedEntries.getValue();
    await mutedEntries.setValue(before.filter(({ entry }) => entry !== id));
  });
}

/** Puts these settings in place of all others, in one step. Background only. */
export function writeSettings(settings: Settings): Promise<void> {
  return inTurn(() =>
    storage.setItems([
      { item: choices, value: settings.choices },
      { item: sitesOff, value: settings.sitesOff },
      { item: mutedEntries, value: settings.mutedEntries },
    ]),
  );
}

/** Takes over what an earlier version stored: the density had an item of its own. Background only. */
export function adoptEarlierSettings(): Promise<void> {
  return inTurn(async () => {
    const density = await storage.getItem<Choices['density']>('local:density');
    if (density === null) return;
    await choices.setValue({ density, ...(await choices.getValue()) });
    await storage.removeItem('local:density', { removeMeta: true });
  });
}
