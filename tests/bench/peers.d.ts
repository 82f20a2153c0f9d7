/** The parts that the bench uses of libraries that bring no types. */
declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: string[]);
    /** Ends of matches, each with the words that end there. */
    search(text: string): [number, string[]][];
  }
}

declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: string[]);
    /** Starts of matches and their words. */
    search(text: string): [number, string][];
  }
}

declare module 'flashtext.js' {
  export default class KeywordProcessor {
    constructor(caseSensitive?: boolean);
    addKeyword(keyword: string, clean: string): void;
    extractKeywords(text: string): string[];
  }
}
