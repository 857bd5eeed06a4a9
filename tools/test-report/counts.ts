export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

/** The part of vitest's JSON report that counting needs. */
interface Report {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Skipped tests count as neither. A file that broke before its first test counts as one failure. */
export const countTests = (report: unknown): TestCounts => {
  const { testResults } = report as Report;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  const count = (status: string): number => tests.filter((test) => test.status === status).length;
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: count('passed'), failed: count('failed') + brokenFiles.length };
};

export const formatCounts = ({ passed, failed }: TestCounts): string => `${passed} passed, ${failed} failed`;
