/** Locale files as the build puts them into the extension. */
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

export const LOCALES = join(import.meta.dirname, '../../assets/locales');

/** The messages of a language by their keys in the browser's form ("card_close"). */
export async function readMessages(language: string): Promise<Map<string, string>> {
  const parsed = await parseMessagesFile(`${LOCALES}/${language}.yaml`);
  const messages: Record<string, { message: string }> = generateChromeMessages(parsed);
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
