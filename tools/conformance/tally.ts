import type { CaseResult } from './run-suite.ts';

export interface Tally {
  readonly cases: number;
  readonly pass: number;
  readonly fail: number;
  readonly skip: number;
}

export const tallyOf = (results: readonly CaseResult[]): Tally => {
  const count = (wanted: CaseResult['result']): number =>
    results.filter(({ result }) => result === wanted).length;
  return { cases: results.length, pass: count('pass'), fail: count('fail'), skip: count('skip') };
};

/** Results by family, in the order of their names. */
export const byFamily = (results: readonly CaseResult[]): [string, CaseResult[]][] => {
  const families = new Map<string, CaseResult[]>();
  for (const it of results) families.set(it.family, [...(families.get(it.family) ?? []), it]);
  return [...families].sort(([one], [other]) => one.localeCompare(other));
};

const rowOf = (family: string, { pass, fail, skip }: Tally): string =>
  `${family.padEnd(30)} ${String(pass).padStart(5)} ${String(fail).padStart(5)} ${String(skip).padStart(5)}`;

/** What a person reads: a line for each family, then what failed, then the sum as JSON. */
export const reportText = (results: readonly CaseResult[]): string => {
  const failed = results.filter(({ result }) => result === 'fail');
  return [
    `${'family'.padEnd(30)}  pass  fail  skip`,
    ...byFamily(results).map(([family, own]) => rowOf(family, tallyOf(own))),
    ...failed.map(({ family, what, source, detail }) => `FAIL ${family}: ${what} (${source}): ${detail}`),
    JSON.stringify(tallyOf(results)),
  ].join('\n');
};
