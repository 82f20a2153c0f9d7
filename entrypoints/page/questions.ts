/** What a page reader asks the background of its page's text. */
import type { Block } from '../../src/matching/model.ts';
import type { PageFindings } from '../../src/platform/messages.ts';
import { askBackground } from '../../src/platform/messaging.ts';
import { stateLanguage } from '../../src/reading/page-language.ts';
import type { Gathered } from '../../src/text/gather.ts';

export interface Questions {
  /** Finds names in blocks. Where it rejects, `isHere` has been asked whether the extension is still there. */
  find(sent: Block[]): Promise<PageFindings>;
  /** Indexes of the stretches of raw text that may hold a name; tells a silent page's language on the way. */
  lookOver(gathered: Gathered): Promise<number[]>;
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
    async lookOver(gathered) {
      const silent = language === null && !root.hasAttribute('lang');
      const { hits, lang } = await askBackground('lookOver', { ...gathered, silent });
      language ??= lang;
      return hits;
    },
    forgetLanguage() {
      language = null;
    },
  };
}
