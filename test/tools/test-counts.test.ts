import { describe, expect, it } from 'vitest';
import { countTests, formatCounts } from '../../tools/test-report/counts.ts';

const file = (status: string, ...tests: readonly string[]): unknown => ({
  status,
  assertionResults: tests.map((it) => ({ status: it })),
});

const line = (...testResults: readonly unknown[]): string => formatCounts(countTests({ testResults }));

describe('test counts', () => {
  it('tests of all files: are added up', () => {
    expect(line(file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed'))).toBe(
      '3 passed, 1 failed',
    );
  });

  it('skipped tests: count as neither', () => {
    expect(line(file('passed', 'passed', 'pending', 'todo', 'skipped'))).toBe('1 passed, 0 failed');
  });

  it('a file that broke before its first test: is a failure', () => {
    expect(line(file('failed'), file('passed', 'passed'))).toBe('1 passed, 1 failed');
  });

  it('a file that broke after its tests: is a failure', () => {
    expect(line(file('failed', 'passed'))).toBe('1 passed, 1 failed');
  });
});
