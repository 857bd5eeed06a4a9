/** A law, a file that breaks it, and how. */
export interface Violation {
  readonly law: string;
  readonly file: string;
  readonly what: string;
}

/** A violation that is let be, and why. Matched by law, file and what. */
export interface Exception extends Violation {
  readonly because: string;
}

const same = (a: Violation, b: Violation): boolean =>
  a.law === b.law && a.file === b.file && a.what === b.what;

/** The violations that no exception names. */
export const unexcused = (violations: readonly Violation[], exceptions: readonly Exception[]): Violation[] =>
  violations.filter((violation) => !exceptions.some((exception) => same(violation, exception)));

/** The exceptions that no violation needs any more. */
export const stale = (violations: readonly Violation[], exceptions: readonly Exception[]): Exception[] =>
  exceptions.filter((exception) => !violations.some((violation) => same(violation, exception)));
