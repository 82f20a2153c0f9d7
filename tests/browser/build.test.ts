/** What the builds ask of a browser and what they hold, against written lists: more than these, and somebody must say why. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS } from './harness/executables.ts';

const FOLDERS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Why each is asked for stands in docs/decisions/permissions.md. */
const PERMISSIONS = {
  chromium: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage', 'unlimitedStorage'],
  firefox: ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'],
};
const KEYS = {
  chromium: ['side_panel', 'minimum_chrome_version'],
  firefox: ['browser_specific_settings', 'sidebar_action'],
};
const SHARED_KEYS = [
  'action',
  'background',
  'commands',
  'content_security_policy',
  'default_locale',
  'description',
  'icons',
  'manifest_version',
  'name',
  'optional_host_permissions',
  'options_ui',
  'permissions',
  'version',
];

describe.each(BROWSERS)('the build for %s', (name) => {
  const folder = FOLDERS[name];
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.js'),
  );

  it('asks for what is written down, and for sites only when the reader gives them', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual(PERMISSIONS[name]);
    expect(manifest.host_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('has no key that nobody has thought about: nothing web-accessible, nobody let in from outside', () => {
    const known = [...SHARED_KEYS, ...KEYS[name]];
    expect(Object.keys(manifest).filter((key) => !known.includes(key))).toEqual([]);
  });

  it('lets its pages load nothing but what ships with them, and make markup of no text', () => {
    expect(manifest.content_security_policy).toEqual({
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
        "require-trusted-types-for 'script'; trusted-types dompurify",
    });
  });

  it('brings the licence of everything that is in it', () => {
    const licences = readFileSync(join(folder, 'licences.txt'), 'utf8');
    const shipped = Object.keys(
      (JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }).dependencies,
    );
    for (const dependency of shipped) expect(licences).toMatch(new RegExp(`^${dependency} \\d`, 'm'));
    expect(licences.length).toBeGreaterThan(10_000);
  });

  it('runs no code from elsewhere, and makes none', () => {
    expect(scripts.length).toBeGreaterThan(8);
    for (const path of scripts) {
      const code = readFileSync(join(folder, path), 'utf8');
      expect(code, path).not.toMatch(
        /import\(\s*["'`]https?:|importScripts\(|<script[^>]*src=|new Function\(|[^.\w]eval\(/,
      );
    }
  });
});
