/** The packs: which are used, in which order, where they may mark pages, and the way in and out for files. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { KnowledgeWords } from '../knowledge-words.tsx';
import { formatBytes, t, tCount, tParts } from '../language.tsx';
import { nameDate } from '../wording-date.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { FilePicker } from './file-picker.tsx';
import { PackReport } from './pack-report.tsx';
import type { PackActions, PackOutcome, PackShown, PlacesShown } from './packs-shown.ts';
import { SiteChoice } from './site-choice.tsx';

interface PacksSectionProps {
  /** Null until they are read. */
  packs: readonly PackShown[] | null;
  outcome: PackOutcome;
  actions: PackActions;
}

export function PacksSection({ packs, outcome, actions }: PacksSectionProps) {
  return (
    <>
      <p class="sl-aside">{t('packs.words')}</p>
      <ol class="sl-packs">
        {(packs ?? []).map((pack, at, all) => (
          <Pack key={pack.id} pack={pack} at={at} count={all.length} actions={actions} />
        ))}
      </ol>
      <FileDrop busy={outcome.state === 'busy'} onFiles={actions.bringPacks} />
      <div role="status">
        <PackReport outcome={outcome} onUndo={actions.undoPacks} />
      </div>
    </>
  );
}

interface PackProps {
  pack: PackShown;
  at: number;
  count: number;
  actions: PackActions;
}

function Pack({ pack, at, count, actions }: PackProps) {
  const { id, sort, lang, on, marks } = pack;
  const title = sort === 'library' ? t('library.title') : pack.title;
  const name = sort === 'library' ? title : <KnowledgeWords lang={lang}>{title}</KnowledgeWords>;
  return (
    <li class="sl-pack">
      <div class="sl-pack-head">
        <label class="sl-radio">
          <input type="checkbox" checked={on} onChange={() => actions.usePack(id, !on)} />
          <span>
            <span class="sl-radio-title">{name}</span>
            <span class="sl-aside">{describe(pack)}</span>
          </span>
        </label>
        {count > 1 && (
          <span class="sl-pack-order">
            <Move name={name} by={-1} disabled={at === 0} onPress={() => actions.movePack(id, -1)} />
            <Move name={name} by={1} disabled={at === count - 1} onPress={() => actions.movePack(id, 1)} />
          </span>
        )}
      </div>
      {on && <Places pack={pack} marks={marks} onChoose={(places) => actions.markPack(id, places)} />}
      {sort === 'imported' && (
        <p class="sl-buttons">
          <button type="button" class="sl-link-button" onClick={() => actions.savePack(id)}>
            {t('options.export')}
            <span class="sl-unseen"> {name}</span>
          </button>
          <button type="button" class="sl-link-button" onClick={() => actions.removePack(id)}>
            {t('options.offRemove')}
            <span class="sl-unseen"> {name}</span>
          </button>
        </p>
      )}
    </li>
  );
}

function describe({ sort, entries, version, bytes }: PackShown): string {
  const known = tCount('packs.entries', entries);
  if (sort === 'library') return [known, t('packs.ownWords')].join(' · ');
  const dated = t('packs.dated', { date: nameDate(version) });
  return [known, dated, sort === 'shipped' ? t('packs.shipped') : formatBytes(bytes)].join(' · ');
}

interface MoveProps {
  name: ComponentChildren;
  by: 1 | -1;
  disabled: boolean;
  onPress(): void;
}

function Move({ name, by, disabled, onPress }: MoveProps) {
  return (
    <button type="button" class="sl-icon-button" disabled={disabled} onClick={onPress}>
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
      <span class="sl-unseen">{by < 0 ? tParts('packs.up', { name }) : tParts('packs.down', { name })}</span>
    </button>
  );
}

interface PlacesProps {
  pack: PackShown;
  marks: PlacesShown;
  onChoose(places: PlacesShown): void;
}

function Places({ pack: { id, sort }, marks, onChoose }: PlacesProps) {
  const chosen = typeof marks === 'string' ? marks : 'sites';
  /** Those chosen last: another choice in between does not lose them. */
  const kept = useRef<string[]>([]);
  if (typeof marks !== 'string') kept.current = marks.sites;
  const change = (sites: string[]) => onChoose({ sites });
  return (
    <>
      <ChoiceGroup
        legend={t('packs.places')}
        {...(sort !== 'shipped' && { aside: t('packs.marksTell') })}
        name={`places-${id}`}
        inRow
        value={chosen}
        choices={[
          { value: 'nowhere', title: t('packs.nowhere') },
          { value: 'sites', title: t('packs.onSites') },
          { value: 'everywhere', title: t('packs.everywhere') },
        ]}
        onChoose={(value) => (value === 'sites' ? change(kept.current) : onChoose(value))}
      />
      {chosen === 'sites' && <SiteChoice sites={kept.current} onChange={change} />}
    </>
  );
}

/** Files are chosen, or dropped on it; what is dropped elsewhere on the page is no matter of ours. */
function FileDrop({ busy, onFiles }: { busy: boolean; onFiles(files: readonly File[]): void }) {
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way of two; the button within is the other
    <div
      class={over ? 'sl-drop sl-drop-over' : 'sl-drop'}
      onDragOver={(event) => {
        event.preventDefault(); // or the browser opens the file in place of this page
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])]; // none where words were dropped
        if (files.length > 0) onFiles(files);
      }}
    >
      <p class="sl-buttons">
        <FilePicker
          label={busy ? t('packs.busy') : t('packs.import')}
          accept=".json,.yaml,.yml,application/json"
          multiple
          disabled={busy}
          onFiles={onFiles}
        />
        <span class="sl-aside">{t('packs.drop')}</span>
      </p>
    </div>
  );
}
