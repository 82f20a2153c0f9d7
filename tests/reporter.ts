/** Tells `run.mjs` what came of every test, skips with their reasons. What people read is the default reporter's. */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

interface Counts {
  passed: number;
  failed: string[];
  skipped: { name: string; reason: string }[];
}

export default class CountingReporter implements Reporter {
  private counts: Counts = { passed: 0, failed: [], skipped: [] };

  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    const name = `${test.module.relativeModuleId} > ${test.fullName}`;
    if (result.state === 'passed') this.counts.passed += 1;
    if (result.state === 'failed') this.counts.failed.push(name);
    if (result.state === 'skipped')
      this.counts.skipped.push({ name, reason: result.note ?? 'no reason given' });
  }

  onTestModuleEnd(module: TestModule): void {
    // A file that does not load has no tests that could fail.
    if (module.errors().length > 0) this.counts.failed.push(`${module.relativeModuleId}: does not load`);
  }

  onTestRunEnd(_modules: unknown, errors: readonly unknown[]): void {
    if (errors.length > 0) this.counts.failed.push(`${errors.length} errors outside any test`);
    const path = process.env.SIDELIGHT_COUNTS;
    if (path) writeFileSync(path, JSON.stringify(this.counts));
  }
}
