/**
 * What the reader wants changed, asked of the background wish by wish. A request is made again where its worker died, and
 * may have been carried out by then: it must not come a second time after a later one, which may take it back.
 */
import { askBackground } from './messaging.ts';
import { createTurns } from './turns.ts';

const inTurn = createTurns();

/** As `askBackground`, once everything that this document wished before is over. */
export const askInTurn: typeof askBackground = (name, ...data) => inTurn(() => askBackground(name, ...data));
