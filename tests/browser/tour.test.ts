/** The reader's round of `npm start` without a display, as it is run: by tsx, on the sample article. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BROWSERS } from './harness/executables.ts';

it.each(BROWSERS)('the round in %s finds marks, opens a card, and fills the popup', (name) => {
  const pictures = mkdtempSync(join(tmpdir(), 'sidelight-tour-'));
  const round = ['node_modules/tsx/dist/cli.mjs', 'tests/tour/tour.ts', '--headless', '--pictures', pictures];
  const asked = name === 'firefox' ? [...round, '--firefox'] : round;
  const { status, stdout, stderr } = spawnSync(process.execPath, asked, { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^16 marks: /m);
  expect(stdout).toMatch(/^card for “Maria Zakharova” after/m);
  expect(stdout).toMatch(/^popup: 16 entries on this page$/m);
  expect(stdout).toMatch(/^popup, Search: /m);
  expect(readdirSync(pictures)).toEqual(
    expect.arrayContaining(['page.png', 'card-light.png', 'popup-search.png']),
  );
  expect(status).toBe(0);
  rmSync(pictures, { recursive: true });
});
