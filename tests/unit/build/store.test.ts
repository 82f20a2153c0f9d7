import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import config from '../../../wxt.config.ts';
import { STORE_SIZE } from '../../gallery/store.ts';

const listing = readFileSync('docs/store/listing.md', 'utf8');

it('pictures for the stores are of the size that they take, and all are named', async () => {
  const pictures = readdirSync('docs/store').filter((name) => name.endsWith('.png'));
  expect(pictures.length).toBeGreaterThanOrEqual(3);
  for (const name of pictures) {
    const { width, height } = await sharp(`docs/store/${name}`).metadata();
    expect({ width, height }, name).toEqual(STORE_SIZE);
    expect(listing).toContain(name);
  }
});

it('the line for the stores is as short as they want it', () => {
  const line = /^\*\*In one line\*\* \(132 characters at most\): (.*)$/m.exec(listing)?.[1] ?? '';
  expect(line.length).toBeGreaterThan(40);
  expect(line.length).toBeLessThanOrEqual(132);
});

it.each(['chrome', 'edge', 'firefox'])('every permission in %s has its reason', async (browser) => {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is no longer made by a function');
  const { permissions = [] } = await manifest({
    browser,
    manifestVersion: 3,
    mode: 'production',
    command: 'build',
  });
  for (const permission of permissions) expect(listing).toContain(`\`${permission}\``);
});
