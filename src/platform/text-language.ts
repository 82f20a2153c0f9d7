/** The browser's own guess at the language of a text. What is done with it is src/reading's business. */
import { webExtension } from './web-extension.ts';

/** BCP 47 tag of the language a text is most likely in; null where the browser is not sure, or the extension is gone. */
export async function detectLanguage(text: string): Promise<string | null> {
  try {
    const guess = await webExtension()?.i18n.detectLanguage(text); // undefined once the extension has gone
    return guess?.isReliable ? (guess.languages[0]?.language ?? null) : null;
  } catch {
    return null; // a guess is never worth a failure
  }
}
