/** Why these words are marked: the form, the rule that let it stand, what else they might have been, and whose knowledge it is. */
import type { ComponentChild } from 'preact';
import type { CardContent } from '../../knowledge/model.ts';
import { KnowledgeWords, languageOf, Quoted } from '../knowledge-words.tsx';
import { t, tParts } from '../language.tsx';
import { nameDate } from '../wording.ts';

export interface WhyMarkedProps {
  content: CardContent;
  /** Form and rules as matching puts them: "Zakharova: surname, full name in the article". */
  why: string;
  surface: string;
  /** BCP 47, of `surface`; empty where the page states none. */
  surfaceLanguage: string;
}

export function WhyMarked({ content, why, surface, surfaceLanguage }: WhyMarkedProps) {
  const { entry, lineStatement, pack, alternatives = [] } = content;
  const lang = languageOf(lineStatement);
  const form = <Quoted lang={surfaceLanguage}>{surface}</Quoted>;
  const name = <KnowledgeWords lang={lang}>{entry.name}</KnowledgeWords>;
  const reasons = readReasons(why);
  return (
    <dl class="sl-why">
      <dt>{t('why.form')}</dt>
      <dd>{tParts('why.formOf', { form, name })}</dd>
      <dt>{t('why.rule')}</dt>
      {reasons.length === 0 && <dd>{t('why.always')}</dd>}
      {reasons.map((reason, index) => (
        <dd key={index}>{reason(surfaceLanguage)}</dd>
      ))}
      <dt>{t('why.others')}</dt>
      <dd>
        {alternatives.length === 0 ? (
          t('why.noOthers')
        ) : (
          <KnowledgeWords lang={lang}>{alternatives.join(', ')}</KnowledgeWords>
        )}
      </dd>
      <dt>{t('why.pack')}</dt>
      <dd>
        {tParts('why.packOf', {
          title: <KnowledgeWords lang={lang}>{pack.title}</KnowledgeWords>,
          date: nameDate(pack.version),
        })}
      </dd>
    </dl>
  );
}

type Reason = (lang: string) => ComponentChild;

/** The rules that matching names, in its own English: see `applyLocalRules` and `judge` in src/matching. */
const RULES =
  /(?<side>after|before) ["“](?<beside>[^"”]*)["”]|with ["“](?<near>[^"”]*)["”] in the (?<reach>sentence|paragraph|article)|surname(?:, full name in the (?<full>article|paragraph))?|in the article: (?<list>[^,]+)/g;

/** A rule that is not known here is left out: what is said is so, if not all. */
export function readReasons(why: string): Reason[] {
  return [...why.slice(why.indexOf(': ') + 1 || why.length).matchAll(RULES)].map(
    ({ groups = {} }): Reason => {
      const { side, beside, near, reach, full, list } = groups;
      if (beside !== undefined)
        return (lang) =>
          tParts(side === 'after' ? 'why.after' : 'why.before', {
            words: <Quoted lang={lang}>{beside}</Quoted>,
          });
      if (near !== undefined)
        return (lang) =>
          tParts(NEAR[reach as keyof typeof NEAR], { words: <Quoted lang={lang}>{near}</Quoted> }); // `as`: one of those the pattern allows
      if (list !== undefined)
        return () =>
          tParts('why.list', { list: <Quoted lang="en">{list.trim().replaceAll('-', ' ')}</Quoted> });
      if (full === undefined) return () => t('why.surname');
      return () => t(full === 'article' ? 'why.fullInArticle' : 'why.fullInParagraph');
    },
  );
}

const NEAR = { sentence: 'why.inSentence', paragraph: 'why.inParagraph', article: 'why.inArticle' } as const;
