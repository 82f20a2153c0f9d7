/** Unit tests read Sidelight's words in English, from the file that the build reads. */
import { speak } from '../src/ui/language.tsx';
import { answerFrom, readWords } from './locales/messages.ts';

speak(answerFrom(await readWords('en')));
