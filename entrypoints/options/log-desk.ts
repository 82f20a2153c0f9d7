/** What went wrong, as the settings show it, and the report that a reader copies. */
import { browser } from 'wxt/browser';
import { readFailures, watchFailures, writeReport } from '../../src/platform/failure-log.ts';
import { askBackground } from '../../src/platform/messaging.ts';
import type { LogActions } from '../../src/ui/options/log-section.tsx';
import type { OptionsProps } from '../../src/ui/options/settings-shown.ts';

/** Follows the log while the page is open. */
export function createLogDesk(show: (part: Partial<Pick<OptionsProps, 'log'>>) => void): LogActions {
  const tell = (failures: Awaited<ReturnType<typeof readFailures>>, copied = false) =>
    show({ log: { failures, copied } });
  void readFailures().then((failures) => tell(failures));
  watchFailures((failures) => tell(failures));
  return {
    copyReport() {
      void readFailures().then(async (failures) => {
        const { version } = browser.runtime.getManifest();
        await navigator.clipboard.writeText(writeReport(failures, version, navigator.userAgent));
        tell(failures, true);
      });
    },
    clearLog: () => void askBackground('clearFailures').catch(() => undefined), // what stands there says so
  };
}
