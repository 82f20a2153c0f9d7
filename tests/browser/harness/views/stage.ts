/** Where the harness draws one view after the other, each under its own styles, in the words of the global `words`. */
import { type ComponentChild, render } from 'preact';
import baseStyle from '../../../../src/ui/base.css?inline';
import { labelDocument, speak } from '../../../../src/ui/language.tsx';
import tokens from '../../../../src/ui/tokens.css?inline';

/** A view in a state, drawn when it is called. */
export type Draw = () => void | Promise<void>;

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function attachOpen(init) {
  return attach.call(this, { ...init, mode: 'open' });
};

/** Messages by the browser's keys, put there by the test. */
const { words } = globalThis as unknown as { words: Record<string, string> };
speak((key) => words[key] ?? '');
labelDocument(document, 'Sidelight');

const app = document.body.appendChild(document.createElement('div'));
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
let leave = () => {};

/** Called before the next view is drawn: what stands outside the stage goes with it. */
export function onLeave(run: () => void): void {
  leave = run;
}

/** Draws a view in place of the one before, from nothing. */
export function draw(view: ComponentChild, id: string, styles: string[]): void {
  leave();
  leave = () => {};
  render(null, app);
  app.id = id;
  sheet.replaceSync([tokens, baseStyle, ...styles].join('\n'));
  render(view, app);
}

/** Each click is drawn before the next. */
export async function clickInTurn(selectors: string[]): Promise<void> {
  for (const selector of selectors) {
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector<HTMLElement>(selector)?.click();
  }
}
