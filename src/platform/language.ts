/**
 * The words of the interface as the browser holds them, in its language or else in English.
 * Which words there are is the business of assets/locales; how they are used, of src/ui/language.tsx.
 */
import { webExtension } from './web-extension.ts';

/** Words once read are kept: an update cuts a page's script off while a card is still open. */
const known = new Map<string, string>();

/** A message by its key in the browser's form ("card_close"). Returns the empty string where there is none. */
export function getMessage(key: string): string {
  const message = known.get(key) ?? webExtension()?.i18n.getMessage(key) ?? ''; // null once the extension has gone
  if (message !== '') known.set(key, message);
  return message;
}
