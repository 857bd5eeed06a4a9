/** `npx tsx test/golden/bless.ts` writes down what the golden runs come to now. Do it only on purpose. */
import { writeFileSync } from 'node:fs';
import { shippedRules } from '../core/shipped-rules.ts';
import { playRow } from './play-row.ts';
import { GOLDEN_ROWS } from './rows.ts';

const rules = shippedRules();
const results = Object.fromEntries(GOLDEN_ROWS.map((row) => [row.name, playRow(rules, row)]));
writeFileSync(new URL('golden.json', import.meta.url), `${JSON.stringify(results, null, 2)}\n`);
for (const [name, { score, drops, ticks }] of Object.entries(results)) console.log(name, score, drops, ticks);
