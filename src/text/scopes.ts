/**
 * Numbers for the articles of one page, kept across collections so that an
 * article which changes keeps its scope.
 */

/** Numbers articles from 1 in the order in which they are first seen to hold text. */
export interface ArticleScopes {
  /** Scope of an outermost article; 0 for null, the page around the articles. */
  scopeOf(article: Element | null): number;
}

/** Makes the numbering of one reading. Elements are held weakly. */
export function createScopes(): ArticleScopes {
  const numbers = new WeakMap<Element, number>();
  let last = 0;
  return {
    scopeOf(article) {
      if (article === null) return 0;
      const known = numbers.get(article);
      if (known !== undefined) return known;
      last += 1;
      numbers.set(article, last);
      return last;
    },
  };
}
