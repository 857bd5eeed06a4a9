import { writeFileSync } from 'node:fs';
import { CHECK_RUNS, type CheckHashes, playCheckRun } from '../../src/check/golden-runs.ts';
import { readCommandLine } from '../../tools/command-line.ts';
import { shippedRules } from '../../tools/shipped-rules.ts';
import { playRow } from './play-row.ts';
import { GOLDEN_ROWS } from './rows.ts';
import { GOLDEN_FILE, type GoldenTable, readGoldenTable, refuseBlessing } from './table.ts';

const CHECK_FILE = new URL('../../src/check/golden.json', import.meta.url);

const USAGE = `npm run bless
Plays the golden runs and writes down what they come to in test/golden/golden.json, and beside src/check what a phone compares itself with. Refuses a run that goes another way
than before under the same rulesVersion (settings/balance.json).`;

readCommandLine(USAGE, { options: {} });

const rules = shippedRules();

/** What a phone compares itself with. */
const blessChecks = async (): Promise<void> => {
  const hashes: Record<string, string> = {};
  for (const run of CHECK_RUNS) hashes[run.name] = await playCheckRun(rules, run, async () => {});
  const blessed: CheckHashes = { rulesVersion: rules.rulesVersion, hashes };
  writeFileSync(CHECK_FILE, `${JSON.stringify(blessed, null, 2)}\n`);
};
const table: GoldenTable = {
  rulesVersion: rules.rulesVersion,
  rows: Object.fromEntries(GOLDEN_ROWS.map((row) => [row.name, playRow(rules, row)])),
};
const refusal = refuseBlessing(readGoldenTable(), table);
if (refusal === null) {
  writeFileSync(GOLDEN_FILE, `${JSON.stringify(table, null, 2)}\n`);
  await blessChecks();
  for (const [name, { score, drops, ticks }] of Object.entries(table.rows))
    console.log(name, score, drops, ticks);
} else {
  console.error(refusal);
  process.exitCode = 1;
}
