import { DEFAULT_CHOICES } from '../../../src/platform/choices.ts';
import type { ReadingManner } from '../../../src/platform/messages.ts';

/** Every mention marked, as peers do; all else as it is until the reader chooses. */
export const MANNER: ReadingManner = {
  ...DEFAULT_CHOICES,
  density: 'all',
  muted: [],
  packsUnmarked: [],
  knowledge: '',
};
