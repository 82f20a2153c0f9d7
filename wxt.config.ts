import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { bundledPack } from './src/knowledge/vite-bundle.ts';

// Imports stay visible in every file: WXT's auto-imports are off.
export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  modulesDir: 'assets/modules',
  manifestVersion: 3,
  i18n: { localesDir: fileURLToPath(new URL('assets/locales', import.meta.url)) },
  autoIcons: { baseIconPath: 'assets/icon/icon.svg' },
  // Without targets of our own, Vite rewrites `light-dark()` into twice the style sheet for browsers older than any that runs this.
  vite: () => ({ plugins: [preact(), bundledPack()], build: { cssTarget: ['chrome123', 'firefox146'] } }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__',
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    // No permission beyond what is used: docs/decisions/permissions.md says for each what it is used for.
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'contextMenus',
      'unlimitedStorage',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['*://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
        // No text becomes markup but through DOMPurify, whose policy is called so.
        "require-trusted-types-for 'script'; trusted-types dompurify",
    },
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_manifest_nextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+P' },
        description: '__MSG_manifest_previousMention__',
      },
      // Firefox opens its sidebar by a command of its own; Chrome has none.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_manifest_openPanel__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sidelight@sidelight.example',
          // The first that paints underlines of highlights: the quiet mark has nothing else.
          strict_min_version: '146.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '146.0' },
      },
    }),
  }),
});
