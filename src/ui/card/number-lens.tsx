/**
 * A page's own numbers beside the known ones of the same measure, in one small table. It sets side by side and judges
 * nothing: earlier and later are said where both dates are known, and no number is called wrong or another.
 */
import type { CardContent, KnownFigure } from '../../knowledge/model.ts';
import { KnowledgeWords, Quoted } from '../knowledge-words.tsx';
import { t } from '../language.tsx';
import { nameDate } from '../wording.ts';
import { ShortPlace, SpeakerName } from './attribution.tsx';
import { nameAmount, nameDay } from './facts.tsx';

/** A number on the page: an amount of some measure, or words that name a known figure. */
export interface PageNumber {
  /** Id of what is counted; absent for the mention of an entry. */
  measure?: string;
  /** Entry id; absent for an amount that is no mention. */
  entry?: string;
  /** The words as they stand on the page, bound and what is counted among them. */
  surface: string;
}

/** Known figures, and what the page gives of the same. */
export interface Lens {
  known: KnownFigure[];
  /** Words of the page, each once. */
  onPage: string[];
}

/** Returns null where the page gives no number of what these figures count. */
export function findLens({ figures }: CardContent, numbers: readonly PageNumber[]): Lens | null {
  const counts = (number: PageNumber) => (known: KnownFigure) =>
    number.entry === known.entry || (number.measure !== undefined && number.measure === known.figure.measure);
  const given = numbers.filter((number) => figures.some(counts(number)));
  if (given.length === 0) return null;
  const words = new Map(given.map(({ surface }) => [surface.toLowerCase(), surface]));
  return {
    known: figures.filter((known) => given.some((number) => counts(number)(known))),
    onPage: [...words.values()],
  };
}

/** The figures of one measure beside each other, where there are several and the page gives none. Null: there is no table to make. */
export function listMeasure({ entry, figures }: CardContent): Lens | null {
  return entry.figure !== null && figures.length > 1 ? { known: figures, onPage: [] } : null;
}

export interface NumberLensProps extends Lens {
  /** BCP 47, of the page's words; empty where it states none. */
  pageLanguage: string;
  /** Day of the page, ISO 8601; null where it states none. */
  pageDay: string | null;
}

export function NumberLens({ known, onPage, pageLanguage, pageDay }: NumberLensProps) {
  const order = pageDay === null ? null : compareDays(pageDay, known);
  return (
    <table class="sl-lens">
      <caption>{t(onPage.length > 0 ? 'lens.caption' : 'lens.known')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('facts.amount')}</th>
          <th scope="col">{t('facts.asOf')}</th>
          <th scope="col">{t('facts.givenBy')}</th>
        </tr>
      </thead>
      <tbody>
        {onPage.map((words) => (
          <tr key={words}>
            <th scope="row">
              <Quoted lang={pageLanguage}>{words}</Quoted>
            </th>
            <td>
              {pageDay === null ? t('lens.noDate') : t('lens.pageDay', { date: nameDate(pageDay) })}
              {order !== null && <span class="sl-lens-note">{t(order)}</span>}
            </td>
            <td>{t('lens.thisPage')}</td>
          </tr>
        ))}
        {known.map(({ entry, figure, passage, source }) => (
          <tr key={`${entry} ${passage.id} ${figure.worded}`}>
            <th scope="row">
              <KnowledgeWords lang={source.language}>{nameAmount(figure)}</KnowledgeWords>
              <span class="sl-lens-note">
                <KnowledgeWords lang={source.language}>{figure.counted}</KnowledgeWords>
              </span>
            </th>
            <td>{nameDay(figure.asOf ?? passageDay(passage, source))}</td>
            <td>
              <SpeakerName passage={passage} source={source} />{' '}
              <ShortPlace passage={{ ...passage, asOf: null }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Of an amount that its source dates in no other way: the day it was published. Only a passage that stands there word for word says no more than that day. */
function passageDay({ link }: KnownFigure['passage'], { published }: KnownFigure['source']): string | null {
  return link === undefined ? null : published;
}

/** Whether the page is dated before or after every known number; null where they overlap or a date is not known. ISO days compare as text. */
function compareDays(day: string, known: readonly KnownFigure[]): 'lens.later' | 'lens.earlier' | null {
  const spans = known.map(({ figure }) => figure.asOfBounds);
  if (spans.every((span) => span !== null && day > span.to)) return 'lens.later';
  return spans.every((span) => span !== null && day < span.from) ? 'lens.earlier' : null;
}
