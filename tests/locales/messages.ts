/** Locale files as the build reads them. */
import { join } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';

export const LOCALES = join(import.meta.dirname, '../../assets/locales');

/** Words of a language by key: "card.close", and "mentions.one" for a plural form. */
export type Words = ReadonlyMap<string, string>;

/** Words by key as they are authored, without what browsers predefine. */
export async function readWords(language: string): Promise<Map<string, string>> {
  const messages = await parseMessagesFile(join(LOCALES, `${language}.yaml`));
  const own = messages.filter(({ key }) => !key[0]?.startsWith('@@'));
  return new Map(
    own.map((message) => [message.key.join('.'), message.type === 'plural' ? '' : message.message]),
  );
}

/** Answers as the browser does in a language: English stands in where words are missing, and unknown keys are empty. */
export function answerFrom(words: Words, english: Words = words): (key: string) => string {
  const browserKeys = (all: Words) =>
    [...all].map(([key, text]) => [key.replaceAll('.', '_'), text] as const);
  const messages = new Map([...browserKeys(english), ...browserKeys(words)]);
  return (key) => messages.get(key) ?? '';
}
