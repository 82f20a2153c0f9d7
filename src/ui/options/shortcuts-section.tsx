/** The shortcuts there are, and how to change them: that is done in a page of the browser's. */
import { t } from '../language.tsx';
import type { ShortcutsShown } from './settings-shown.ts';

interface ShortcutsSectionProps {
  shortcuts: ShortcutsShown | null;
  onChange(): void;
}

export function ShortcutsSection({ shortcuts, onChange }: ShortcutsSectionProps) {
  if (shortcuts === null) return null;
  if (shortcuts.change === 'nowhere') return <p class="sl-aside">{t('options.shortcutNowhere')}</p>;
  return (
    <>
      <p class="sl-aside">{t('options.shortcutsWords')}</p>
      <dl class="sl-shortcuts">
        {shortcuts.list.map(({ name, words, keys }) => (
          <div key={name} class="sl-undo-row">
            <dt>{words ?? t('options.shortcutPopup')}</dt>
            <dd>
              {keys === '' ? (
                <span class="sl-aside">{t('options.shortcutNone')}</span>
              ) : (
                <kbd>
                  <bdi>{keys}</bdi>
                </kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {shortcuts.change === 'button' ? (
        <p>
          <button type="button" class="sl-button" onClick={onChange}>
            {t('options.shortcutChange')}
          </button>
        </p>
      ) : (
        <p>{t('options.shortcutByHand')}</p>
      )}
    </>
  );
}
