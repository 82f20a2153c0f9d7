/** Leads to an entry's mentions on the page, one after the other: the way in without a pointer. */
import { useState } from 'preact/hooks';
import { KnowledgeWords } from '../knowledge-words.tsx';
import { t, tParts } from '../language.tsx';

interface MentionButtonProps {
  entry: string;
  name: string;
  /** Language of the name, BCP 47. */
  lang: string;
  count: number;
  onGoTo(entry: string, nth: number): void;
}

export function MentionButton({ entry, name, lang, count, onGoTo }: MentionButtonProps) {
  const [visits, setVisits] = useState(0);
  const go = () => {
    onGoTo(entry, visits % count);
    setVisits(visits + 1);
  };
  const words = visits === 0 || count === 1 ? t('mention.go') : t('mention.next');
  const place = ((visits - 1) % count) + 1;
  return (
    <span class="sl-mention">
      <button type="button" class="sl-link-button" onClick={go}>
        {words}
        <span class="sl-unseen">
          {' '}
          {tParts('mention.of', { name: <KnowledgeWords lang={lang}>{name}</KnowledgeWords> })}
        </span>
      </button>
      <span class="sl-mention-place" role="status">
        {visits > 0 && count > 1 ? t('mention.nth', { number: place, count }) : ''}
      </span>
    </span>
  );
}
