/**
 * The rooms of Sidelight and who may import whom, as data. Change it together with the
 * design, not to make a test pass.
 */

/** `types`: only `import type`; `all`: values too. */
export type Permission = 'types' | 'all';

export interface Room {
  /** Folder, from the root of the project. */
  folder: string;
  /** Other rooms this one may import from. A room may always import from itself. */
  mayImport: Readonly<Record<string, Permission>>;
  /** May touch the extension APIs. */
  touchesBrowser: boolean;
  /** May name the DOM. */
  touchesDom: boolean;
}

const room = (
  folder: string,
  mayImport: Room['mayImport'],
  rights: Partial<Pick<Room, 'touchesBrowser' | 'touchesDom'>> = {},
): Room => ({ folder, mayImport, touchesBrowser: false, touchesDom: true, ...rights });

export const ROOMS: readonly Room[] = [
  room('src/matching', {}, { touchesDom: false }),
  room('src/knowledge', { 'src/matching': 'all' }),
  room('src/text', {}),
  room('src/page', { 'src/text': 'all' }),
  room('src/reading', { 'src/text': 'all', 'src/page': 'all', 'src/matching': 'all' }),
  room('src/card', { 'src/ui': 'all', 'src/knowledge': 'types' }),
  room('src/ui', { 'src/knowledge': 'types' }),
  room('src/platform', { 'src/matching': 'types', 'src/knowledge': 'types' }, { touchesBrowser: true }),
  room('src/cli', { 'src/knowledge': 'all', 'src/matching': 'all', 'src/text': 'all' }),
  room(
    'entrypoints',
    {
      'src/matching': 'all',
      'src/knowledge': 'all',
      'src/text': 'all',
      'src/page': 'all',
      'src/reading': 'all',
      'src/card': 'all',
      'src/ui': 'all',
      'src/platform': 'all',
    },
    { touchesBrowser: true },
  ),
];

/** Modules through which the extension APIs are reached. */
export const BROWSER_MODULES = [
  'wxt/browser',
  'wxt/utils/storage',
  '@wxt-dev/storage',
  '@wxt-dev/browser',
  'webextension-polyfill',
  '@webext-core/messaging',
];

/** Longest a file may be. Most stay under half of it. */
export const MAX_LINES = 250;
