import { fileURLToPath } from 'node:url';
import { DIFFERENCES } from '../../../simulator/ledger/differences.ts';
import { ledgerText, withLedger } from '../../../simulator/ledger/table.ts';
import { typedApis, typedNames, typedText } from '../../../simulator/ledger/typed-apis.ts';
import type { Bench } from './phone-harness.ts';
import { probeThere } from './probe-there.ts';

const fileOf = (path: string): string =>
  fileURLToPath(new URL(`../../../simulator/${path}`, import.meta.url));

/** What is made of the typings and of a phone, and committed. */
export const LEDGER_FILES = {
  typed: fileOf('realm/typed.json'),
  there: fileOf('ledger/there.json'),
  readme: fileOf('README.md'),
} as const;

/** The contents those files should have. */
export const makeLedger = async (
  bench: Bench,
  readme: string,
): Promise<Record<keyof typeof LEDGER_FILES, string>> => {
  const apis = typedApis();
  const typed = typedNames(apis);
  const there = await probeThere(bench, typed);
  return {
    typed: typedText(),
    there: `${JSON.stringify(there, null, 2)}\n`,
    readme: withLedger(readme, ledgerText(apis, typed, there, DIFFERENCES)),
  };
};
