/**
 * Answers on which day the page says it was published. A script of its own, run where popup or panel are
 * open: no page that is only read along needs it.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPublishedDay } from '../src/text/published-day.ts';

export default defineUnlistedScript(() => readPublishedDay(document));
