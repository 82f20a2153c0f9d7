/**
 * The reader's settings as a file of his own: JSON, one version number, every field by its name. Reading one
 * either gives settings that hold, or says what is wrong field by field; it never gives a part.
 * What is said to the reader of it is the business of src/ui/options.
 */
import * as v from 'valibot';
import type { Kind } from '../knowledge/model.ts';
import { DELAYS, DENSITIES, MARK_STYLES, MODIFIERS, THEMES, TRIGGERS } from './choices.ts';
import type { Settings } from './settings.ts';

/** Raised where a file of the version before can no longer be read as it is. */
const VERSION = 1;

/** Settings weigh a few kilobytes; whatever is longer is another file, UTF-16 code units. */
const MOST_TEXT = 1_000_000;

/** Every kind there is; a pack's own list of them, src/knowledge/schema.ts, is not ours to import. */
const KINDS = [
  'person',
  'organisation',
  'group',
  'place',
  'document',
  'event',
  'figure',
] as const satisfies readonly Kind[];

/** Longest host there can be, code units; https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const MOST_HOST = 253;

/** A host as browsers write it: no scheme, no path, no port. */
const site = v.pipe(
  v.string(),
  v.maxLength(MOST_HOST, 'site'),
  v.check((text) => URL.canParse(`http://${text}/`) && new URL(`http://${text}/`).hostname === text, 'site'),
);
const text = v.pipe(v.string(), v.nonEmpty('text'), v.maxLength(500, 'text'));

const muted = v.strictObject({
  entry: text,
  pack: text,
  name: text,
  lang: v.string(),
  kind: v.picklist(KINDS),
});

const made = v.strictObject({
  density: v.exactOptional(v.picklist(DENSITIES)),
  kindsUnmarked: v.exactOptional(v.array(v.picklist(KINDS))),
  markStyle: v.exactOptional(v.picklist(MARK_STYLES)),
  trigger: v.exactOptional(v.picklist(TRIGGERS)),
  modifier: v.exactOptional(v.picklist(MODIFIERS)),
  delay: v.exactOptional(v.picklist(DELAYS)),
  theme: v.exactOptional(v.picklist(THEMES)),
});

/** The parts of settings, each complete in itself: what a message about them is held to as well. */
export const SETTINGS_PARTS = {
  choices: made,
  sitesOff: v.array(site),
  mutedEntries: v.array(muted),
};

/** Every field of a file but those that say what it is. What is left out stays, or becomes, the default. */
const fields = v.strictObject({
  choices: v.optional(SETTINGS_PARTS.choices, {}),
  sitesOff: v.optional(SETTINGS_PARTS.sitesOff, []),
  mutedEntries: v.optional(SETTINGS_PARTS.mutedEntries, []),
});

/** One thing that is wrong with a file. `field` as in JavaScript: "mutedEntries[2].kind". */
export type FileFault =
  /** The text is no JSON at all, or too long for settings. */
  | { is: 'not-json' }
  /** JSON of something else. */
  | { is: 'not-settings' }
  /** Written by a later Sidelight. */
  | { is: 'newer' }
  | { is: 'unknown' | 'missing'; field: string }
  | { is: 'not-a-choice'; field: string; given: string; choices: string[] }
  | { is: 'not-a-site' | 'not-a-text' | 'not-a-list' | 'not-an-object'; field: string; given: string };

/** Writes all settings out, for a reader's eyes too. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ sidelight: 'settings', version: VERSION, ...settings }, null, 2)}\n`;
}

/** Reads a file whole, or says every fault in it. */
export function readSettingsFile(content: string): { settings: Settings } | { faults: FileFault[] } {
  const data = content.length > MOST_TEXT ? undefined : parse(content);
  if (data === undefined) return { faults: [{ is: 'not-json' }] };
  if (typeof data !== 'object' || data === null) return { faults: [{ is: 'not-settings' }] };
  const { sidelight, version, ...rest } = data as Record<string, unknown>; // any object is one
  if (sidelight !== 'settings' || typeof version !== 'number') return { faults: [{ is: 'not-settings' }] };
  if (version > VERSION) return { faults: [{ is: 'newer' }] };
  const { success, output, issues } = v.safeParse(fields, rest);
  if (!success) return { faults: issues.map(describe) };
  const { choices, sitesOff, mutedEntries } = output;
  const byEntry = new Map(mutedEntries.map((one) => [one.entry, one]));
  return { settings: { choices, sitesOff: [...new Set(sitesOff)], mutedEntries: [...byEntry.values()] } };
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, '')) as unknown; // editors put a mark of order in front
  } catch {
    return undefined;
  }
}

function describe(issue: v.BaseIssue<unknown>): FileFault {
  const field = (issue.path ?? []).map(({ key }) => key).reduce<string>(joinKey, '');
  const given = JSON.stringify(issue.input) ?? 'undefined'; // undefined where nothing is there
  if (issue.type === 'strict_object' && issue.expected === 'never') return { is: 'unknown', field };
  if (issue.input === undefined) return { is: 'missing', field };
  if (issue.type === 'picklist') {
    const choices = issue.expected?.match(/\w+/g) ?? []; // valibot writes ("a" | "b")
    return { is: 'not-a-choice', field, given, choices };
  }
  if (issue.message === 'site') return { is: 'not-a-site', field, given };
  if (issue.type === 'array') return { is: 'not-a-list', field, given };
  return { is: issue.type === 'strict_object' ? 'not-an-object' : 'not-a-text', field, given };
}

function joinKey(path: string, key: unknown): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  return path === '' ? String(key) : `${path}.${String(key)}`;
}
