/** Nothing that ships is known to be unsafe, as far as the registry answers: a mirror may not, and then nothing is known. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Waits of npm's own for a registry that does not answer, ms. */
const PATIENCE = ['--fetch-timeout=10000', '--fetch-retries=0'];

interface Audit {
  metadata?: { vulnerabilities: Record<string, number> };
  vulnerabilities?: Record<string, { severity: string }>;
  message?: string;
}

/** What `npm audit` printed: a report, or why there is none. */
function readAudit(printed: string): { unsafe: string[] } | { unanswered: string } {
  let audit: Audit = {};
  try {
    audit = JSON.parse(printed) as Audit;
  } catch {
    return { unanswered: printed.slice(0, 200) || 'nothing was printed' };
  }
  const { metadata, vulnerabilities = {}, message = 'no report' } = audit;
  if (metadata === undefined) return { unanswered: message };
  return { unsafe: Object.entries(vulnerabilities).map(([name, { severity }]) => `${name}: ${severity}`) };
}

describe('packages that ship', () => {
  it('are not known to be unsafe', { timeout: 60_000 }, (test) => {
    const cwd = fileURLToPath(new URL('../../..', import.meta.url));
    const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', ...PATIENCE], {
      cwd,
      encoding: 'utf8',
    });
    const audit = readAudit(stdout ?? ''); // null where npm could not be started
    if ('unanswered' in audit) test.skip(`needs a registry that answers npm audit: ${audit.unanswered}`);
    else expect(audit.unsafe).toEqual([]);
  });

  it('are told apart from a registry that gives no answer', () => {
    const unsafe = {
      metadata: { vulnerabilities: { high: 1 } },
      vulnerabilities: { preact: { severity: 'high' } },
    };
    expect(readAudit(JSON.stringify(unsafe))).toEqual({ unsafe: ['preact: high'] });
    expect(readAudit('{"metadata":{"vulnerabilities":{"high":0}},"vulnerabilities":{}}')).toEqual({
      unsafe: [],
    });
    expect(readAudit('{"message":"405 Method Not Allowed"}')).toEqual({
      unanswered: '405 Method Not Allowed',
    });
    expect(readAudit('')).toHaveProperty('unanswered');
  });
});
