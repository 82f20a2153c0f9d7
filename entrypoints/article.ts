/** Answers with the article that the page is, or null. A script of its own, run when the reader keeps a page. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '../src/text/article.ts';

export default defineUnlistedScript(() => readArticle(document, location.href));
