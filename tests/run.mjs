/**
 * `npm test`: everything that must hold, on a machine with nothing but Node and git.
 * The last line is 'N passed, N failed, N skipped'; each step beside the tests counts as one.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowsers, installPackages, root } from './bootstrap.mjs';
import { isClean } from './web-ext-warnings.mjs';

const CI = process.env.CI === 'true';
/** The reasons for a skip that stand under CI: test material that lives beside the project, and a registry that knows no audit. */
const MAY_SKIP =
  /needs (\.\.\/shared|the optional folder of test material|a registry that answers npm audit)/;

/** Everything that a test or a browser leaves behind goes with it. */
const scratch = mkdtempSync(join(tmpdir(), 'sidelight-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));

const total = { passed: 0, failed: 0, skipped: 0 };
const skips = [];
const failures = [];

function countSkip(name, reason) {
  if (CI && !MAY_SKIP.test(`${name} ${reason}`)) {
    total.failed += 1;
    failures.push(`${name}: skipped, which CI does not allow (${reason})`);
    return;
  }
  total.skipped += 1;
  skips.push(`${name}: ${reason}`);
}

/** What `npm run knowledge -- check` says of the bundled pack. */
const COUNTED =
  /^western-security-plan: \d+ files, 1 source, \d+ passages, 42 entries, 9 events, 3 figures\. No problems\.$/m;

/** How far what only reckons steps back behind the browsers, whose tests watch the clock; as in `nice`. */
const BACKGROUND = 10;

/** Runs a program of node_modules with Node; resolves to its exit code and everything it printed. */
function runNode(script, given, env = {}, priority = 0) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...given], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: scratch, NO_UPDATE_NOTIFIER: '1', NO_COLOR: '1', ...env },
    });
    try {
      if (child.pid !== undefined) setPriority(child.pid, priority); // undefined where it did not start
    } catch {
      // It ended before, or the system does not let us: it is only slower then.
    }
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function report(name, ok, startedAt, output) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!ok) console.log(output.trimEnd());
}

/** One step that passes or fails as a whole; resolves to whether it passed. */
async function runStep(name, script, given, judge = ({ code }) => code === 0) {
  const startedAt = performance.now();
  const result = await runNode(script, given);
  const ok = judge(result);
  total[ok ? 'passed' : 'failed'] += 1;
  if (!ok) failures.push(name);
  report(name, ok, startedAt, result.output);
  return ok;
}

/** A run of Vitest, counted test by test through `reporter.ts`. */
async function runTests(name, given, env = {}, priority = 0) {
  const startedAt = performance.now();
  const counts = join(mkdtempSync(join(scratch, 'counts-')), 'counts.json');
  const { code, output } = await runNode(
    'node_modules/vitest/vitest.mjs',
    [
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=./tests/reporter.ts',
      ...given,
    ],
    { ...env, SIDELIGHT_COUNTS: counts },
    priority,
  );
  let seen = { passed: 0, failed: [], skipped: [] };
  try {
    seen = JSON.parse(readFileSync(counts, 'utf8'));
  } catch {
    // Vitest ended before it could report: its own output says why.
  }
  total.passed += seen.passed;
  total.failed += seen.failed.length;
  failures.push(...seen.failed);
  for (const { name: test, reason } of seen.skipped) countSkip(test, reason);
  const ok = code === 0 && seen.failed.length === 0 && seen.passed > 0;
  if (!ok && seen.failed.length === 0) {
    total.failed += 1;
    failures.push(`${name}: ended with exit code ${code}, ${seen.passed} tests passed`);
  }
  report(`${name}: ${seen.passed} passed`, ok, startedAt, output);
}

const startedAt = performance.now();
installPackages();
const missing = installBrowsers();
for (const { name, remedy } of missing) countSkip(`browser tests in ${name}`, remedy);
const installed = performance.now();
console.log(`ready after ${((installed - startedAt) / 1000).toFixed(1)} s`);

const wxt = 'node_modules/wxt/bin/wxt.mjs';
const chromium = runStep('build for Chromium', wxt, ['build', '-b', 'chrome']);
/** One after the other, since they share a folder of types; each browser waits for its own alone. */
const builds = {
  chromium,
  firefox: chromium.then(() => runStep('build for Firefox', wxt, ['build', '-b', 'firefox'])),
};

/** Runs the browser tests in one browser, where it is here. */
async function runBrowser(name, given = []) {
  if (!(await builds[name])) return;
  if (missing.some((each) => each.name === name)) return;
  await runTests(`tests in ${name}`, ['--project', 'browser', ...given], { SIDELIGHT_BROWSER: name });
}

// The browsers mostly wait, for pages and for pointers at rest; the third lane reckons in between.
const lanes = [
  runBrowser('chromium'),
  // axe reads the popup through Chromium's debugger; the views are drawn on a plain page, in either browser alike.
  runBrowser('firefox', ['--exclude', '**/accessibility.test.ts', '--exclude', '**/views.test.ts']),
  (async () => {
    await runStep('types', 'node_modules/typescript/bin/tsc', ['--noEmit']);
    await runStep('lint', 'node_modules/@biomejs/biome/bin/biome', [
      'check',
      '--colors=off',
      '--error-on-warnings',
    ]);
    await runStep(
      'knowledge check',
      'node_modules/tsx/dist/cli.mjs',
      ['src/cli/knowledge.ts', 'check'],
      ({ code, output }) => code === 0 && COUNTED.test(output),
    );
    await runTests('unit and architecture tests', ['--project', 'unit'], {}, BACKGROUND);
    if ((await builds.chromium) && (await builds.firefox)) {
      await runStep('bundle budgets', 'node_modules/tsx/dist/cli.mjs', ['tests/bench/budgets.ts']);
      const given = ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery', '-o', 'json'];
      const judge = ({ code, output }) => code === 0 && isClean(output);
      await runStep('web-ext lint', 'node_modules/web-ext/bin/web-ext.js', given, judge);
      // Long, and of use where something is handed on: CI runs them.
      if (process.env.SIDELIGHT_TESTS === 'full') await runStep('store archives', 'tests/archives.mjs', []);
    }
  })(),
];
await Promise.all(lanes);

console.log(`\n${((performance.now() - installed) / 1000).toFixed(0)} s after installation`);
for (const name of failures) console.log(`failed: ${name}`);
for (const skip of skips) console.log(`skipped: ${skip}`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 ? 1 : 0;
