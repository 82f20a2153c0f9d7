/** The parts of the peers that the bench calls; neither ships types of its own. */
declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    root: Element,
    options: { find: RegExp; wrap: string },
  ): { revert(): void };
}

declare module 'mark.js' {
  export default class Mark {
    constructor(root: Element);
    mark(words: string[], options: { separateWordSearch: boolean; accuracy: 'exactly'; done(): void }): void;
    markRegExp(expression: RegExp, options: { done(): void }): void;
    unmark(): void;
  }
}
