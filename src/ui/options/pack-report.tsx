/** What became of the last file of a pack: what it brought or changed, or everything that is wrong with it. */
import { Fragment } from 'preact';
import type { Changes, PackChanges } from '../../knowledge/pack-changes.ts';
import type { Problem } from '../../knowledge/problem.ts';
import { t, tCount, tParts } from '../language.tsx';
import type { PackOutcome } from './packs-shown.ts';

interface PackReportProps {
  outcome: PackOutcome;
  onUndo(): void;
}

export function PackReport({ outcome, onUndo }: PackReportProps) {
  const undo = (
    <button type="button" class="sl-link-button" onClick={onUndo}>
      {t('options.undo')}
    </button>
  );
  switch (outcome.state) {
    case 'none':
      return null;
    case 'busy':
      return <p>{t('packs.busy')}</p>;
    case 'undone':
      return <p>{t('packs.undone')}</p>;
    case 'no-room':
      return <p>{t('packs.noRoom')}</p>;
    case 'removed':
      return (
        <p class="sl-buttons">
          <span>{tParts('packs.removed', { name: <bdi>{outcome.title}</bdi> })}</span> {undo}
        </p>
      );
    case 'imported':
      return (
        <p class="sl-buttons">
          <span>
            {tParts('packs.imported', { name: <bdi>{outcome.title}</bdi> })}{' '}
            {tCount('packs.entries', outcome.entries)} · {tCount('packs.passages', outcome.passages)}
          </span>{' '}
          {undo}
        </p>
      );
    case 'updated':
      return (
        <>
          <p class="sl-buttons">
            <span>{tParts('packs.updated', { name: <bdi>{outcome.title}</bdi> })}</span> {undo}
          </p>
          {outcome.changes !== null && <ChangeList changes={outcome.changes} />}
        </>
      );
    case 'refused':
      return (
        <div class="sl-refused">
          <p>{t('packs.refused')}</p>
          <ul>
            {outcome.problems.map((problem, index) => (
              <li key={index}>
                <ProblemWords problem={problem} />
              </li>
            ))}
          </ul>
        </div>
      );
  }
}

/** Items of each sort that are named; more are counted. */
const MOST_NAMED = 6;

function ChangeList({ changes: { entries, passages, sources } }: { changes: PackChanges }) {
  const parts = [
    [t('packs.ofEntries'), entries],
    [t('packs.ofPassages'), passages],
    [t('packs.ofSources'), sources],
  ] as const;
  const rows = parts.flatMap(([part, of]) => listRows(of).map((row) => ({ ...row, part })));
  if (rows.length === 0) return <p class="sl-aside">{t('packs.same')}</p>;
  return (
    <ul class="sl-changes">
      {rows.map(({ part, sign, items }) => (
        <li key={part + sign}>
          {part}, {sign}:{' '}
          {items.slice(0, MOST_NAMED).map(({ id, words }, index) => (
            <Fragment key={id}>
              {index > 0 && '; '}
              <bdi>{shorten(words)}</bdi>
            </Fragment>
          ))}
          {items.length > MOST_NAMED && ` ${t('packs.andMore', { count: items.length - MOST_NAMED })}`}
        </li>
      ))}
    </ul>
  );
}

function listRows({ added, changed, removed }: Changes) {
  const rows = [
    { sign: t('packs.added'), items: added },
    { sign: t('packs.changed'), items: changed },
    { sign: t('packs.gone'), items: removed },
  ];
  return rows.filter(({ items }) => items.length > 0);
}

/** Of a passage as much as tells which it is, UTF-16 code units. */
const MOST_WORDS = 80;

function shorten(words: string): string {
  const plain = words.replace(/<[^>]*>/g, '');
  return plain.length > MOST_WORDS ? `${plain.slice(0, MOST_WORDS)}…` : plain;
}

/** Problems are told in English, as on the command line: they speak of the file's own words. */
function ProblemWords({ problem: { file, line, path, reason, remedy } }: { problem: Problem }) {
  const where = [line === null ? file : `${file}:${line}`, path].filter((part) => part !== '').join(' ');
  return (
    <span lang="en" dir="ltr">
      <code>
        <bdi>{where}</bdi>
      </code>
      <br />
      <bdi>{reason}</bdi>
      <br />→ <bdi>{remedy}</bdi>
    </span>
  );
}
