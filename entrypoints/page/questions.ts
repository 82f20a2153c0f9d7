/** What a page reader asks the background of its page's text. */
import type { Block } from '../../src/matching/model.ts';
import type { PageFindings } from '../../src/platform/messages.ts';
import { askBackground } from '../../src/platform/messaging.ts';
import { stateLanguage } from '../../src/reading/page-language.ts';

export interface Questions {
  /** Finds names in blocks. Where it rejects, `isHere` has been asked whether the extension is still there. */
  find(sent: Block[]): Promise<PageFindings>;
  /** Indexes of the raw texts that may hold a name; tells a silent page's language on the way. */
  lookOver(texts: string[]): Promise<number[]>;
  /** The page has become another one. */
  forgetLanguage(): void;
}

export function createQuestions(root: Element, isHere: () => boolean): Questions {
  /** Of a page that states none. */
  let language: string | null = null;
  return {
    find(sent) {
      return askBackground('findCandidates', { blocks: stateLanguage(sent, language) }).catch(
        (error: unknown) => {
          isHere();
          throw error;
        },
      );
    },
    async lookOver(texts) {
      const silent = language === null && !root.hasAttribute('lang');
      const { hits, lang } = await askBackground('lookOver', { texts, silent });
      language ??= lang;
      return hits;
    },
    forgetLanguage() {
      language = null;
    },
  };
}
