import { readFileSync } from 'node:fs';
import type { GoldenResult } from './play-row.ts';

/** The results by name of row, and the version of the rules they were played by. */
export interface GoldenTable {
  readonly rulesVersion: number;
  readonly rows: Readonly<Record<string, GoldenResult>>;
}

export const GOLDEN_FILE = new URL('golden.json', import.meta.url);

export const readGoldenTable = (): GoldenTable =>
  JSON.parse(readFileSync(GOLDEN_FILE, 'utf8')) as GoldenTable;

/** Whether two results differ in anything that both of them tell. */
const differs = (before: GoldenResult, after: GoldenResult): boolean =>
  Object.entries(before).some(
    ([field, value]) => field in after && after[field as keyof GoldenResult] !== value,
  );

/** The rows that both tables have and that are not the same to the bit. */
const changedRows = (before: GoldenTable, after: GoldenTable): string[] =>
  Object.entries(before.rows).flatMap(([name, row]) => {
    const now = after.rows[name];
    return now !== undefined && differs(row, now) ? [name] : [];
  });

/**
 * Why `after` may not take the place of `before`; null when it may. Replays and scores compare within one version of
 * the rules, so a run that goes another way under the same version turns honest scores into forgeries.
 */
export const refuseBlessing = (before: GoldenTable, after: GoldenTable): string | null => {
  const changed = changedRows(before, after);
  if (changed.length === 0 || after.rulesVersion > before.rulesVersion) return null;
  return [
    `${changed.length} golden runs go another way under rules version ${after.rulesVersion}:`,
    ...changed.map((name) => `  ${name}`),
    'If that is meant, raise rulesVersion in settings/balance.json, write a note in docs/decisions, and bless again.',
    'If it is not, the change alters play and is wrong.',
  ].join('\n');
};

/** For a golden test that fails. */
export const IF_IT_WAS_MEANT =
  'play has changed. If that was not meant, the change is wrong. If it was: raise rulesVersion in ' +
  'settings/balance.json, write a note in docs/decisions, and run `npm run bless`';
