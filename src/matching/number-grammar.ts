/**
 * How number words of one language add up: "cent cinquante mille", "on binlerce".
 * The words are in `number-words.ts`; where a number begins, and what stands
 * beside it, is the business of `number-runs.ts`.
 */
import { Gap } from './gaps.ts';
import { type Numeral, numeralsOf } from './number-words.ts';
import { foldRow, type Tokens } from './tokens.ts';

/** A few of something: more than one, less than ten. */
const FEW = 2;
const TEN = 10;

/** A number as read from words. */
export interface Amount {
  last: number;
  value: number;
  to: number | null;
  /** Begins with a scale, so that an article or a bound before it says more. */
  bare: Numeral['bare'] | 'none' | null;
}

/** Number words of one language over the rows of one text. */
export function createReader(text: string, tokens: Tokens, lang: string) {
  const numerals = numeralsOf(lang);
  const joined = (row: number) => row < tokens.count && tokens.gap[row] === Gap.Join;
  /** What the word in a row, or in two that an apostrophe parts, can do. */
  const look = (row: number): { numerals: readonly Numeral[]; last: number } => {
    const word = foldRow(text, tokens, row);
    const found = numerals.get(word);
    if (found) return { numerals: found, last: row };
    const two = joined(row + 1) ? numerals.get(`${word} ${foldRow(text, tokens, row + 1)}`) : undefined;
    return { numerals: two ?? [], last: row + 1 };
  };
  /** Whether a unit may follow a group: hundreds, tens, ones. */
  const fits = (group: number | null, value: number): boolean => {
    if (group === null) return true;
    if (value >= 100) return false;
    const rest = group % 100;
    if (value >= 10)
      return (
        rest === 0 ||
        (lang === 'fr' && value < 20 && (rest === 60 || rest === 80)) ||
        (lang === 'fr' && value === 20 && group === 4)
      );
    return rest === 0 || (rest % 10 === 0 && (rest > 10 || lang === 'fr' || lang === 'tr'));
  };
  return {
    look,
    joined,
    /** Reads on from `row`; `digits` is a number before it that a scale may follow. Null where nothing is read. */
    read(row: number, digits: number | null): Amount | null {
      let total = 0;
      let group = digits;
      let scale = Number.POSITIVE_INFINITY;
      let spread: [number, number] | null = null;
      let few = false;
      let bare: Amount['bare'] = null;
      let last = -1;
      for (let at = row; at < tokens.count && (at === row || joined(at)); ) {
        const { numerals: found, last: end } = look(at);
        const one = (kind: Numeral['kind']) => found.find((numeral) => numeral.kind === kind);
        const [unit, hundred, closing, many] = [one('unit'), one('hundred'), one('scale'), one('many')];
        if (one('some') && last < 0 && digits === null) few = true;
        else if (many && last < 0 && digits === null) spread = [many.value, many.value * TEN];
        else if (
          one('of') &&
          spread &&
          joined(end + 1) &&
          look(end + 1).numerals.some(({ kind }) => kind === 'scale')
        ) {
          at = end + 1;
          continue;
        } else if (one('and') && group !== null && digits === null && joined(end + 1) && !few) {
          const next = look(end + 1).numerals.find(({ kind }) => kind === 'unit');
          if (!next || !fits(group, next.value) || (lang === 'en' && group % 100 !== 0)) break;
          at = end + 1;
          continue;
        } else if (
          unit &&
          digits === null &&
          !few &&
          !spread &&
          fits(group, unit.value) &&
          unit.value < scale
        ) {
          group = lang === 'fr' && group === 4 && unit.value === 20 ? 80 : (group ?? 0) + unit.value;
        } else if (hundred && digits === null && !spread && (group === null || group < 10)) {
          if (group === null && total === 0) bare ??= lang === 'en' ? 'none' : 'one';
          group = (group ?? 1) * hundred.value;
        } else if (closing && closing.value < scale && (group === null || group < closing.value)) {
          scale = closing.value;
          if (spread) spread = [spread[0] * scale, spread[1] * scale];
          else if (few) spread = [FEW * scale, TEN * scale];
          else if (group === null) {
            if (total > 0) break;
            bare = closing.bare ?? 'none';
            if (bare === 'many') spread = [scale, scale * TEN];
            total += scale;
          } else if (lang === 'tr' && closing.bare === 'many') spread = [group * scale, group * scale * TEN];
          else total += group * scale;
          group = null;
        } else break;
        last = end;
        at = end + 1;
      }
      if (last < 0 || (few && !spread)) return null;
      if (spread) return { last, value: spread[0], to: spread[1], bare };
      return { last, value: total + (group ?? 0), to: null, bare };
    },
  };
}
