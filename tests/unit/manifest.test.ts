import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import config from '../../wxt.config.ts';

const root = join(import.meta.dirname, '../..');
const written = readFileSync(join(root, 'docs/decisions/permissions.md'), 'utf8');

it.each(['chrome', 'firefox'])('in %s asks for no permission without a written reason', async (browser) => {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is no longer made by a function');
  const env = { browser, manifestVersion: 3, mode: 'production', command: 'build' } as const;
  const { permissions = [], host_permissions = [] } = await manifest(env);
  expect(permissions).toContain('contextMenus');
  for (const permission of permissions) expect(written).toContain(`\`${permission}\``);
  expect(host_permissions).toEqual([]); // sites are asked for, one by one or all
});
