import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readVisibleText } from '../../../src/cli/annotate-file.ts';
import { readPlainText } from '../../../src/cli/plain-text.ts';

interface Line {
  file: string;
  mentions: {
    surface: string;
    label: string;
    kind: string;
    start: number;
    end: number;
    shown: boolean;
    why: string;
  }[];
  quantities: {
    surface: string;
    measure: string;
    value: number;
    bound: string;
    start: number;
    end: number;
  }[];
}

/** A command starts a process and compiles the pack; on a busy machine that takes seconds. */
const COMMAND_TIMEOUT_MS = 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'annotate-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(args: string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'src/cli/annotate.ts', ...args],
      { maxBuffer: 1e8 },
      (error, out, err) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}

async function write(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const HTML = `<!doctype html><nav><a>Russia</a></nav><article>
<p>Maria <em>Zakharova</em> spoke in Moscow of the <b>Western security\nplan</b>.</p><pre>Istanbul</pre><p hidden>Ukraine</p>
<p>The International Committee of the Red Cross, Ukraine’s envoys and <code>Kyiv</code> said nothing
of about 160,000 people missing.</p></article>`;

// Few processes, since each takes its time: one run over several files serves several tests.
describe('the command', { timeout: COMMAND_TIMEOUT_MS }, () => {
  let page: string;
  let json: Awaited<ReturnType<typeof run>>;
  let text: Awaited<ReturnType<typeof run>>;
  let lines: Line[];

  beforeAll(async () => {
    page = await write('page.html', HTML);
    const other = await write('other.txt', 'Moscow');
    [json, text] = await Promise.all([
      run(['--json', join(folder, 'gone.txt'), page, other]),
      run(['--text', '-'], HTML),
    ]);
    lines = json.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  }, COMMAND_TIMEOUT_MS);

  it('prints mentions whose offsets hold for the text it prints, in order and without overlaps', () => {
    const [first] = lines;
    expect(first?.file).toBe(page);
    expect(first?.mentions.map(({ label }) => label)).toContain('Maria Zakharova');
    let end = 0;
    for (const mention of first?.mentions ?? []) {
      expect(text.out.slice(mention.start, mention.end)).toBe(mention.surface);
      expect(mention.start).toBeGreaterThanOrEqual(end);
      expect(mention.why).not.toBe('');
      end = mention.end;
    }
  });

  it('prints other amounts of what is counted apart from the mentions', () => {
    const [first] = lines;
    expect(first?.quantities).toMatchObject([{ measure: 'people-missing', value: 160_000, bound: 'about' }]);
    for (const { start, end, surface } of first?.quantities ?? []) {
      expect(text.out.slice(start, end)).toBe(surface);
      expect(first?.mentions.some((mention) => mention.start < end && start < mention.end)).toBe(false);
    }
  });

  it('takes standard input for HTML where it looks like it, and prints what a reader sees', () => {
    expect(text.code).toBe(0);
    expect(text.out).toMatch(/^Russia\n\nMaria Zakharova spoke/);
    expect(text.out).not.toMatch(/Istanbul|Kyiv/);
  });

  it('recognises names in navigation and shows none there', () => {
    const inNavigation = lines[0]?.mentions.filter(({ end }) => end <= 'Russia'.length);
    expect(inNavigation).toMatchObject([{ label: 'Russia', shown: false }]);
  });

  it('names a missing file with a remedy, goes on with the others and fails', () => {
    expect(json.code).toBe(1);
    expect(json.err).toMatch(/gone\.txt.*check the path/s);
    expect(lines).toHaveLength(2);
  });

  it('explains itself where the arguments are wrong', async () => {
    const { code, err } = await run(['--json', '--text', 'x']);
    expect([code, err]).toEqual([1, expect.stringContaining('Usage:')]);
  });
});

describe('plain text', () => {
  it('takes paragraphs between blank lines as blocks and keeps offsets of the file', () => {
    const { text, blocks, starts } = readPlainText(Buffer.from('\ufeffone\r\ntwo\r\n \r\n\r\n# three\r\n'));
    expect(blocks.map((block) => block.text)).toEqual(['one\ntwo', '# three']);
    for (const { id, text: own } of blocks) expect(text.startsWith(own, starts.get(id))).toBe(true);
  });

  it('takes what is no UTF-8 for windows-1252', () => {
    expect(readPlainText(Buffer.from([0x5a, 0xfc, 0x72])).text).toBe('Zür');
    expect(readPlainText(Buffer.from([0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0x80])).text).toBe('“A” – €');
  });

  it('goes by the extension before the content', () => {
    expect(readVisibleText('a.txt', Buffer.from('<p>a')).text).toBe('<p>a');
    expect(readVisibleText('a.html', Buffer.from('a')).text).toBe('a');
    expect(readVisibleText('a', Buffer.from('2 < 3')).text).toBe('2 < 3');
  });
});
