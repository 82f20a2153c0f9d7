/** The settings: one section each for what the reader can choose. All of it takes effect at once. */
import type { ComponentChildren } from 'preact';
import { t, tParts } from '../language.tsx';
import { MutedList } from '../muted-list.tsx';
import { listSites, UndoList } from '../undo-list.tsx';
import { AccessSection } from './access-section.tsx';
import { BackupSection } from './backup-section.tsx';
import { CardSection } from './card-section.tsx';
import { FileSection } from './file-section.tsx';
import { LibrarySection } from './library-section.tsx';
import { LogSection } from './log-section.tsx';
import { MarksSection } from './marks-section.tsx';
import { PacksSection } from './packs-section.tsx';
import type { OptionsProps, SectionId } from './settings-shown.ts';
import { ShortcutsSection } from './shortcuts-section.tsx';

interface Section {
  id: SectionId;
  title: string;
  content: ComponentChildren;
}

export function Options(props: OptionsProps) {
  const sections = listSections(props);
  return (
    <div class="sl-options">
      <header>
        <p class="sl-brand">
          <img src={props.icon} alt="" width="28" height="28" />
          Sidelight
        </p>
        <h1>{t('options.title')}</h1>
        <p class="sl-aside">{t('options.atOnce')}</p>
      </header>
      <nav aria-label={t('options.sections')}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {sections.map(({ id, title, content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            {content}
            <p class="sl-outcome" role="status">
              {props.outcome?.section === id ? props.outcome.words : ''}
            </p>
          </section>
        ))}
      </main>
    </div>
  );
}

function listSections(props: OptionsProps): Section[] {
  const { choices, delays, mac, access, sitesAllowed, sitesOff, muted, shortcuts, file, actions } = props;
  const { packs, packOutcome, library, storage, backup, log } = props;
  return [
    {
      id: 'marks',
      title: t('options.marks'),
      content: <MarksSection choices={choices} onChoose={actions.choose} />,
    },
    {
      id: 'packs',
      title: t('packs.title'),
      content: <PacksSection {...{ packs, actions }} outcome={packOutcome} />,
    },
    {
      id: 'library',
      title: t('library.title'),
      content: <LibrarySection library={library} actions={actions} />,
    },
    {
      id: 'card',
      title: t('options.card'),
      content: <CardSection {...{ choices, delays, mac }} onChoose={actions.choose} />,
    },
    {
      id: 'access',
      title: t('options.access'),
      content: <AccessSection {...{ access, sitesAllowed, actions }} />,
    },
    {
      id: 'off',
      title: t('options.off'),
      content: (
        <UndoList
          items={listSites(sitesOff)}
          empty={t('options.offEmpty')}
          verb={t('options.offRemove')}
          rest={(site) => tParts('options.offRemoveRest', { site })}
          onPress={actions.turnSiteOn}
        />
      ),
    },
    {
      id: 'muted',
      title: t('options.muted'),
      content: (
        <>
          {muted.length > 0 && <p class="sl-aside">{t('options.mutedWords')}</p>}
          <MutedList muted={muted} onUnmute={actions.unmute} />
        </>
      ),
    },
    {
      id: 'shortcuts',
      title: t('options.shortcuts'),
      content: <ShortcutsSection shortcuts={shortcuts} onChange={actions.changeShortcuts} />,
    },
    { id: 'file', title: t('options.file'), content: <FileSection outcome={file} actions={actions} /> },
    {
      id: 'storage',
      title: t('backup.storage'),
      content: <BackupSection outcome={backup} {...{ storage, actions }} />,
    },
    { id: 'log', title: t('log.title'), content: <LogSection {...log} actions={actions} /> },
  ];
}
