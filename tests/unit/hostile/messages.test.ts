/** Every message there is, with every shape that it must not have, and from everybody who must not send it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CHOICES } from '../../../src/platform/choices.ts';
import { hasShape, SCHEMAS } from '../../../src/platform/message-schemas.ts';
import type { ToBackground } from '../../../src/platform/messages.ts';
import { type Answers, answerBackground } from '../../../src/platform/messaging.ts';
import { EXTENSION, fakeRuntime, pageSender } from '../platform/fake-runtime.ts';

const PACK = {
  id: 'harbour',
  sort: 'imported',
  title: 'Harbour',
  version: '2026-01-31',
  lang: 'en',
  entries: 2,
  bytes: 10,
} as const;
const KYIV = { entry: 'kyiv', pack: 'plan', name: 'Kyiv', lang: 'en', kind: 'place' } as const;

/** One good message of each name. */
const GOOD: { [Name in keyof ToBackground]: Parameters<ToBackground[Name]> } = {
  startReading: [],
  lookOver: [{ texts: ['a'], silent: false }],
  findCandidates: [{ blocks: [{ id: 1, text: 'a', lang: null, scope: 0 }] }],
  describeEntry: [{ entry: 'kyiv', surface: 'Kyiv' }],
  lookUp: [{ words: 'Kyiv' }],
  injectControl: [],
  injectCard: [],
  styleRoots: [],
  reportShown: [{ count: 3 }],
  getSite: [{ tabId: 1 }],
  setSite: [{ site: 'a.example', on: true, incognito: false }],
  turnOwnSite: [{ on: true }],
  showInTimeline: [{ entry: 'kyiv' }],
  muteEntry: [{ entry: 'kyiv', muted: true }],
  changeChoices: [{ change: { ...DEFAULT_CHOICES, kindsUnmarked: ['place'] } }],
  replaceSettings: [
    { settings: { choices: { theme: 'dark' }, sitesOff: ['a.example'], mutedEntries: [KYIV] } },
  ],
  listPacks: [],
  usePack: [{ pack: PACK }],
  arrangePacks: [{ packs: [{ ...PACK, on: true, marks: { sites: ['a.example'] }, revision: 0 }] }],
  keepPage: [{ tabId: 1 }],
  getKept: [{ tabId: 1 }],
  addEntry: [{ tabId: 1, name: 'Anna Berg', kind: 'person' }],
  noteLibrary: [],
  noteFailure: [{ code: 'unexpected', where: 'popup' }],
  clearFailures: [],
  readTab: [{ tabId: 1 }],
  getPublished: [{ tabId: 1 }],
  getContext: [{ tabId: 1, entries: ['kyiv'], paragraphs: ['Kyiv.'] }],
  search: [{ query: 'a', speaker: null, openness: 'named', entries: ['kyiv'] }],
};
const names = Object.keys(GOOD) as (keyof ToBackground)[]; // its own keys

/** What is put in the place of a good value. */
const WRONG: readonly unknown[] = [
  null,
  undefined,
  true,
  -1,
  1.5,
  Number.NaN,
  'x'.repeat(30_000_000),
  [],
  {},
  [[]],
  { a: 1 },
];

type Path = (string | number)[];

function listPaths(value: unknown, path: Path = []): Path[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) =>
          listPaths(item, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return path.length === 0 ? below : [path, ...below];
}

function take(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], value);
}

function put(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((item, at) => (at === key ? put(item, rest, to) : item));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: put(record[key], rest, to) };
}

function leaveOut(value: unknown, path: Path): unknown {
  const [key, ...rest] = path;
  if (rest.length > 0)
    return put(value, [key ?? ''], leaveOut((value as Record<string, unknown>)[key ?? ''], rest));
  if (Array.isArray(value)) return value.filter((_, at) => at !== key);
  return Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== key));
}

/** All wrong shapes of one message. Values that may be several things, or anything of their type, are told apart by the caller. */
function listWrong(good: readonly unknown[]): unknown[][] {
  const shapes: unknown[][] = [[...good, {}], [...good, null], [null], ['a'], [[]]];
  for (const path of listPaths(good)) {
    for (const wrong of WRONG)
      if (wrong !== true || typeof take(good, path) !== 'boolean')
        shapes.push(put(good, path, wrong) as unknown[]);
    shapes.push(leaveOut(good, path) as unknown[]);
  }
  if (good.length > 0) shapes.push([], [{ ...(good[0] as object), extra: 1 }]);
  return shapes;
}

/** Whether two values are of one shape: then the wrong one is another good one. */
const stringify = (value: unknown) => JSON.stringify(value)?.slice(0, 500) ?? 'undefined';

describe('the shapes of messages', () => {
  it.each(names)('%s is known by its good one', (name) => {
    expect(hasShape(name, GOOD[name])).toBe(true);
  });

  it('turn away nearly every other, over all messages', () => {
    let wrong = 0;
    const passed: string[] = [];
    for (const name of names) {
      for (const data of listWrong(GOOD[name])) {
        wrong += 1;
        if (hasShape(name, data)) passed.push(`${name} ${stringify(data)}`);
      }
    }
    expect(wrong).toBeGreaterThan(700);
    // What passes is another good message: an empty list, no speaker, a choice left out, a tab that is not there.
    const harmless =
      /\[\]|null|"tabId":-1|"(id|scope)":(-1|1\.5)|"choices":\{\}|"change":\{|"mutedEntries"|"surface"|describeEntry \[\{"entry":"kyiv"\}\]/;
    expect(passed.filter((one) => !harmless.test(one))).toEqual([]);
    expect(passed.length).toBeLessThan(60);
  });

  it.each(['__proto__', 'constructor', 'toString', 'nothing', ''])(
    'turn away "%s", which is no message',
    (name) => {
      expect(hasShape(name, [])).toBe(false);
    },
  );

  it('stand for all messages, and for no other', () => {
    expect(Object.keys(SCHEMAS).sort()).toEqual([...names].sort());
  });
});

describe('the background', () => {
  let runtime: ReturnType<typeof fakeRuntime>;
  const answers = Object.fromEntries(names.map((name) => [name, vi.fn(() => 'answered')]));

  beforeEach(() => {
    runtime = fakeRuntime();
    for (const answer of Object.values(answers)) answer.mockClear();
    answerBackground(answers as unknown as Answers<ToBackground>, hasShape, new AbortController().signal);
  });
  afterEach(() => vi.unstubAllGlobals());

  const send = (message: unknown) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage(message).catch(() => 'nobody');
  };
  const envelope = (name: string, data: unknown) => ({ sidelight: 'background', name, data });
  const heard = () => names.filter((name) => answers[name]?.mock.calls.length);

  it('answers good messages of our own pages, but those that only a page’s script may send', async () => {
    const refused: string[] = [];
    for (const name of names) if ((await send(envelope(name, GOOD[name]))) === 'nobody') refused.push(name);
    expect(refused.sort()).toEqual([
      'injectCard',
      'injectControl',
      'showInTimeline',
      'styleRoots',
      'turnOwnSite',
    ]);
  });

  it('answers no wrong shape, whoever sends it', async () => {
    for (const name of names)
      for (const data of [[null, null], [{ __proto__: null, a: 1 }], 'a', {}, null, 7])
        expect(await send(envelope(name, data)), name).toBe('nobody');
    expect(heard()).toEqual([]);
  });

  it.each([
    ['another extension', { id: 'other', url: 'chrome-extension://other/a.html' }],
    ['another extension that gives our address', { id: 'other', url: `${EXTENSION}popup.html` }],
    ['nobody', {}],
    ['a frame of a page', { ...pageSender('https://a.example/'), frameId: 3 }],
  ])('hears nothing from %s', async (_who, sender) => {
    runtime.sendAs(sender as chrome.runtime.MessageSender);
    for (const name of names) expect(await send(envelope(name, GOOD[name])), name).toBe('nobody');
    expect(heard()).toEqual([]);
  });

  it('lets a page’s script ask for what a page needs, and for nothing of the reader’s', async () => {
    runtime.sendAs(pageSender('https://a.example/'));
    for (const name of names) await send(envelope(name, GOOD[name]));
    expect(heard().sort()).toEqual(
      [
        'describeEntry',
        'findCandidates',
        'injectCard',
        'styleRoots',
        'injectControl',
        'lookOver',
        'muteEntry',
        'reportShown',
        'showInTimeline',
        'startReading',
        'turnOwnSite',
      ].sort(),
    );
  });
});
