/** What the reader does with packs in the settings, and what is shown of it. */

import { askInTurn } from '../../src/platform/ask-in-turn.ts';
import { askBackground } from '../../src/platform/messaging.ts';
import { type PackState, packStates } from '../../src/platform/packs.ts';
import { t } from '../../src/ui/language.tsx';
import type { PackActions, PackOutcome } from '../../src/ui/options/packs-shown.ts';
import type { OptionsProps } from '../../src/ui/options/settings-shown.ts';
import type { PackExchange } from './pack-exchange.ts';

type Shown = Pick<OptionsProps, 'packs' | 'packOutcome' | 'outcome'>;

/** Reads the packs, follows them wherever they are changed, and shows each change at once. */
export function createPackDesk(show: (part: Partial<Shown>) => void): PackActions {
  /** The parser of packs outweighs all else of the page, so it comes when it is first needed. */
  let exchange: Promise<PackExchange> | null = null;
  const openExchange = () => {
    exchange ??= import('./pack-exchange.ts').then(({ createPackExchange }) => createPackExchange());
    return exchange;
  };
  let packs: PackState[] = [];
  /** Changes on their way: what comes back of earlier ones is older than what is shown. */
  let writing = 0;

  async function readPacks(): Promise<void> {
    packs = await askBackground('listPacks');
    if (writing === 0) show({ packs });
  }

  async function follow(asked: Promise<unknown>): Promise<void> {
    writing += 1;
    const failed = { section: 'packs' as const, words: t('packs.unreadable') };
    const outcome = await asked.then(
      () => null,
      () => failed,
    );
    writing -= 1;
    show({ outcome });
    await readPacks();
  }

  function arrange(next: PackState[]): void {
    packs = next;
    show({ packs });
    void follow(askInTurn('arrangePacks', { packs }));
  }

  function tell(asked: Promise<PackOutcome>): void {
    show({ packOutcome: { state: 'busy' } });
    const none: PackOutcome = { state: 'none' };
    void follow(
      asked.then(
        (packOutcome) => {
          note(packOutcome);
          show({ packOutcome });
        },
        (error: unknown) => {
          show({ packOutcome: none });
          throw error;
        },
      ),
    );
  }

  /** What was refused is no failure of ours, and worth knowing of all the same. */
  function note({ state }: PackOutcome): void {
    const code = state === 'refused' ? 'import' : state === 'no-room' ? 'no-room' : null;
    if (code !== null) askBackground('noteFailure', { code, where: 'settings' }).catch(() => undefined);
  }

  const change = (id: string, part: Partial<PackState>) =>
    arrange(packs.map((pack) => (pack.id === id ? { ...pack, ...part } : pack)));

  packStates.watch(() => void readPacks());
  void follow(Promise.resolve());
  return {
    bringPacks: (files) => tell(openExchange().then(({ bring }) => bring(files))),
    savePack: (id) => void follow(openExchange().then(({ save }) => save(id))),
    removePack: (id) => tell(openExchange().then(({ remove }) => remove(id))),
    undoPacks: () => tell(openExchange().then(({ undo }) => undo())),
    usePack: (id, on) => change(id, { on }),
    markPack: (id, marks) => change(id, { marks }),
    movePack(id, by) {
      const from = packs.findIndex((pack) => pack.id === id);
      const [pack] = packs.slice(from, from + 1);
      if (pack === undefined) return;
      const others = packs.filter((other) => other !== pack);
      arrange(others.toSpliced(from + by, 0, pack));
    },
  };
}
