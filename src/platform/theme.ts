/** The reader's light or dark on pages of our own. Cards get it with their reading order. */
import type { Theme } from './choices.ts';
import { choices, completeChoices, readChoices } from './settings.ts';

/** Where the last theme is kept for the first frame: stored settings come a moment after it, and light would flash in the dark. */
const REMEMBERED = 'theme';

/** Gives the page the reader's theme at once, and each later one. Called first thing in a page's script. */
export function followTheme(document: Document): void {
  const show = (theme: Theme) => {
    document.documentElement.dataset.theme = theme; // what it means stands in src/ui/tokens.css
    localStorage.setItem(REMEMBERED, theme);
  };
  const last = localStorage.getItem(REMEMBERED);
  if (last !== null) document.documentElement.dataset.theme = last;
  choices.watch((made) => show(completeChoices(made).theme));
  void readChoices().then(({ theme }) => show(theme));
}
