import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readLicence, writeLicences } from '../../../assets/modules/licences.ts';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-licences-'));
afterAll(() => rmSync(folder, { recursive: true }));

function makePackage(name: string, fields: object, text?: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'package.json'), JSON.stringify({ name, version: '1.0.0', ...fields }));
  if (text !== undefined) writeFileSync(join(path, 'LICENSE.md'), text);
  return path;
}

it('packages are listed by name, once, with the text they bring', () => {
  const b = makePackage('b', { license: 'MIT' }, 'Text of b\n');
  const a = makePackage('a', { license: 'ISC' });
  const written = writeLicences([b, a, b]);
  expect(written.match(/^[ab] 1\.0\.0 .*$/gm)).toEqual(['a 1.0.0 (ISC)', 'b 1.0.0 (MIT)']);
  expect(written).toContain('Text of b');
});

it('a package without a licence, or under one that nobody has looked at, fails the build', () => {
  expect(() => readLicence(makePackage('none', {}))).toThrow('none goes into the build under "no licence"');
  expect(() => readLicence(makePackage('strict', { license: 'AGPL-3.0' }))).toThrow('AGPL-3.0');
});
