/**
 * What the reader can choose, with what holds until he does. Pure: stored by `settings.ts`,
 * sent to pages as part of a `ReadingOrder`, written out by `settings-file.ts`.
 */
import type { Kind } from '../knowledge/model.ts';

/** How many of a page's mentions are marked; `list`: none, they only stand in the popup's list. */
export const DENSITIES = ['first', 'all', 'list'] as const;
export type Density = (typeof DENSITIES)[number];

/** What a mark looks like. */
export const MARK_STYLES = ['underline', 'background', 'both'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

/**
 * What opens a card under a mouse: resting on a mark; resting with the modifier key held; or a click, and
 * with the modifier key held a rest too, since a mark inside a link leaves the link its click. Touch, popup and
 * shortcuts open cards whatever is chosen.
 */
export const TRIGGERS = ['hover', 'modifier', 'click'] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Keys that do nothing by themselves, by their names in `KeyboardEvent.key`. */
export const MODIFIERS = ['Control', 'Alt', 'Shift'] as const;
export type Modifier = (typeof MODIFIERS)[number];

/** How long the pointer rests until a card opens; the times are in src/card/hover-intent.ts. */
export const DELAYS = ['short', 'usual', 'long'] as const;
export type Delay = (typeof DELAYS)[number];

/** Light and dark of card, popup and pages of our own; `system`: as the browser has it. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Choices {
  density: Density;
  /** Kinds that are not marked; they stand in the popup's list all the same. A kind that a later version adds is marked. */
  kindsUnmarked: Kind[];
  markStyle: MarkStyle;
  trigger: Trigger;
  /** Of use where `trigger` is not `hover`. */
  modifier: Modifier;
  delay: Delay;
  theme: Theme;
}

/** What holds until the reader chooses. Control: alone it opens no menu (Alt, in Firefox) and no sticky keys (Shift, in Windows). */
export const DEFAULT_CHOICES: Readonly<Choices> = {
  density: 'first',
  kindsUnmarked: [],
  markStyle: 'underline',
  trigger: 'hover',
  modifier: 'Control',
  delay: 'usual',
  theme: 'system',
};
