/** Unit tests read Sidelight's words in English, from the file that the build reads. */
import { speak } from '../src/ui/language.tsx';
import { readMessages } from './locales/messages.ts';

const messages = await readMessages('en');
speak((key) => messages.get(key) ?? '');
