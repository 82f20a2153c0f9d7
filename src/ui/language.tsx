/**
 * The language of Sidelight's own words. Views ask for words by key; whoever puts a view on
 * a screen has said before where they come from (`speak`). What packs say is in the
 * pack's language and comes through `knowledge-words.tsx`.
 *
 * Keys and what they need filled in are read out of assets/locales/en.yaml by the build, so
 * that a wrong one is an error of types.
 */
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import type { GeneratedI18nStructure as Messages } from '#i18n';

/** A message by its key in the browser's form ("card_close"), `{names}` not filled in; empty where there is none. */
export type MessageSource = (key: string) => string;

/** What is counted: written in plural forms, of which every language has `other`. */
type CountKey = keyof Messages extends infer K ? (K extends `${infer Name}.other` ? Name : never) : never;

/** Every key that `t` knows. */
export type MessageKey = Exclude<keyof Messages, `@@${string}` | `${CountKey}.${'one' | 'other'}`>;

type Names<K extends keyof Messages> = Messages[K] extends { namedSubstitutions: infer N extends string[] }
  ? N[number]
  : never;
type Given<K extends keyof Messages, Value> = [Names<K>] extends [never]
  ? []
  : [values: Record<Names<K>, Value>];

const PLACEHOLDER = /\{(\w+)\}/;

let source: MessageSource = () => '';
let tag = 'en';
let plurals = new Intl.PluralRules(tag);
let numbers = new Intl.NumberFormat(tag);

/** Says where words come from. Call it once, before anything is drawn. */
export function speak(from: MessageSource): void {
  source = from;
  tag = from('language') || 'en'; // empty only where an update has cut this script off
  plurals = new Intl.PluralRules(tag);
  numbers = new Intl.NumberFormat(tag);
}

/** BCP 47 tag of the language of Sidelight's own words; not always the browser's, where there is no translation. */
export function languageTag(): string {
  return tag;
}

/** `lang` and `dir` for an element that holds Sidelight's own words. */
export function languageAttributes(): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: tag, dir: source('direction') === 'rtl' ? 'rtl' : 'ltr' };
}

/** Gives a document of ours its language, direction and title. */
export function labelDocument(document: Document, title: string): void {
  Object.assign(document.documentElement, languageAttributes());
  document.title = title;
}

/** A number as the language writes it: "150,000". */
export function formatNumber(number: number): string {
  return numbers.format(number);
}

/** A moment in the reader's own time zone: "26 Nov 2026, 11:05". */
export function formatDateTime(instant: string): string {
  return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));
}

/** An amount of storage, in the larger of two units that leaves a whole number: "1.4 MB". */
export function formatBytes(bytes: number): string {
  const isLarge = bytes >= 1e6;
  const size = bytes / (isLarge ? 1e6 : 1e3);
  const format = new Intl.NumberFormat(tag, { maximumFractionDigits: size < 10 ? 1 : 0 });
  return t(isLarge ? 'storage.megabytes' : 'storage.kilobytes', { size: format.format(size) });
}

/** The words of a key, filled in. A key that the source does not know shows itself. */
export function t<K extends MessageKey>(key: K, ...[values]: Given<K, string | number>): string {
  return fill(find(key), values);
}

/** The words for a number of things, in the form that the language has for it; `{count}` is that number. */
export function tCount(key: CountKey, count: number): string {
  const words = source(browserKey(`${key}.${plurals.select(count)}`)) || find(`${key}.other`);
  return fill(words, { count });
}

/** The words of a key with elements between them: a site set apart, a name in its own language. */
export function tParts<K extends MessageKey>(
  key: K,
  values: Record<Names<K>, ComponentChildren>,
): ComponentChildren {
  const given: Record<string, ComponentChildren> = values;
  return find(key)
    .split(PLACEHOLDER)
    .map((part, index) => <Fragment key={index}>{index % 2 === 0 ? part : given[part]}</Fragment>);
}

function find(key: string): string {
  return source(browserKey(key)) || key;
}

function browserKey(key: string): string {
  return key.replaceAll('.', '_');
}

function fill(words: string, values: Readonly<Record<string, string | number>> = {}): string {
  return words.replace(/\{(\w+)\}/g, (all, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value) : (value ?? all);
  });
}
