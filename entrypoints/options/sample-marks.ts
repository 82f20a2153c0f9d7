/** Marks the settings' sample sentence with the very code and rules that mark pages. */
import { createMarks } from '../../src/page/marks.ts';
import type { Choices } from '../../src/platform/choices.ts';
import { chooseMarked, type PageMention } from '../../src/reading/page-mentions.ts';
import { collectBlocks } from '../../src/text/collect-blocks.ts';

export interface SampleMarks {
  /** Marks the sample as pages are marked under these choices. Call it once the sample is drawn. */
  show(choices: Choices): void;
}

/** `find` gives the element that holds the sample, its names in spans with `data-kind`; null where it is not drawn. */
export function createSampleMarks(find: () => HTMLElement | null): SampleMarks {
  const marks = createMarks<PageMention>(document, 'underline');
  let mentions: PageMention[] = [];

  return {
    show(choices) {
      const sample = find();
      if (sample === null) return;
      if (mentions.length === 0) mentions = readMentions(sample); // its words never change
      marks.setStyle(choices.markStyle);
      marks.show(chooseMarked(mentions, choices, new Map(mentions.map(({ entry }) => [entry, entry]))));
    },
  };
}

/** Each kind stands for one entry: the second mention of a kind is that of the same name. */
function readMentions(sample: HTMLElement): PageMention[] {
  const [block] = collectBlocks(sample, { isVisible: () => true });
  if (block === undefined) return [];
  let from = 0;
  return [...sample.querySelectorAll<HTMLElement>('[data-kind]')].map(({ dataset, textContent }) => {
    const surface = textContent ?? ''; // null for documents only
    const start = block.text.indexOf(surface, from);
    from = start + surface.length;
    const entry = dataset.kind ?? ''; // asked for by the selector
    return { entry, block, start, end: from, surface, why: '' };
  });
}
