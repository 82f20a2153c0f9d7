/** Leads to an entry's mentions on the page, one after the other: the way in without a pointer. */
import { useState } from 'preact/hooks';

interface MentionButtonProps {
  entry: string;
  name: string;
  count: number;
  onGoTo(entry: string, nth: number): void;
}

export function MentionButton({ entry, name, count, onGoTo }: MentionButtonProps) {
  const [visits, setVisits] = useState(0);
  const go = () => {
    onGoTo(entry, visits % count);
    setVisits(visits + 1);
  };
  const words = visits === 0 || count === 1 ? 'Go to mention' : 'Next mention';
  return (
    <span class="sl-mention">
      <button type="button" class="sl-link-button" onClick={go}>
        {words}
        <span class="sl-unseen"> of {name}</span>
      </button>
      <span class="sl-mention-place" role="status">
        {visits > 0 && count > 1 ? `${((visits - 1) % count) + 1} of ${count}` : ''}
      </span>
    </span>
  );
}
