/**
 * `npm start [-- [--firefox] [URL or file.html]]`: Sidelight in a browser, on the sample
 * article or on a page of yours. Knows nothing but Node until the packages are installed.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installBrowsers, installPackages, root } from './bootstrap.mjs';
import { chooseShown } from './tour/choose-shown.mjs';

const given = process.argv.slice(2);
const name = given.includes('--firefox') ? 'firefox' : 'chromium';

function runNode(script, args) {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

let shown;
try {
  const named = given.find((each) => !each.startsWith('--'));
  // npm runs this from the project's folder; a file is named from where the reader stands.
  shown = chooseShown(named, process.env.INIT_CWD ?? process.cwd());
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
installPackages();
for (const { remedy } of installBrowsers([name])) {
  console.error(remedy);
  process.exit(1);
}
runNode('node_modules/wxt/bin/wxt.mjs', ['build', '-b', name === 'firefox' ? 'firefox' : 'chrome']);
runNode('node_modules/tsx/dist/cli.mjs', [
  'tests/tour/tour.ts',
  ...given.filter((each) => each.startsWith('--')),
  ...shown,
]);
