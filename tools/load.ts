import { join } from 'node:path';
import { ensureBuilt } from './build/ensure-built.ts';
import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';
import type { CallTime } from './load/phone.ts';
import { type LoadResult, runLoad } from './load/run-load.ts';
import { verifiedPerSecond } from './load/verify-speed.ts';
import { shippedRules } from './shipped-rules.ts';

const USAGE = `npm run load -- [--players 2000] [--at-once 16] [--json]
Sends thousands of players to the cloud on this machine: they send runs, repeat and forge them, steal those of others,
stay offline and delete everything, on a connection that loses calls and answers. Fails when anything was lost, a forgery was accepted, or the histogram is wrong.
  --players N  how many (2000)
  --at-once N  how many of them at a time (16)
  --json       prints a summary for other programs`;

const { values } = readCommandLine(USAGE, {
  options: {
    players: { type: 'string', default: '2000' },
    'at-once': { type: 'string', default: '16' },
    json: { type: 'boolean', default: false },
  },
});

const percentile = (times: readonly CallTime[], share: number): number => {
  const sorted = times.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
};

const printTable = ({ line, operations }: LoadResult): void => {
  console.log('| function | calls | p50 ms | p99 ms | database operations a call |');
  console.log('|---|---|---|---|---|');
  for (const name of [...operations.keys()].sort()) {
    const times = line.times.filter((time) => time.name === name);
    const cost = operations.get(name)?.toFixed(1);
    console.log(
      `| ${name} | ${times.length} | ${percentile(times, 0.5)} | ${percentile(times, 0.99)} | ${cost} |`,
    );
  }
};

await ensureBuilt();
const result = await runLoad({
  functions: PROJECT.functions,
  data: join(PROJECT.cache, 'load'),
  players: Number(values.players),
  atOnce: Number(values['at-once']),
});
const { books, line, seconds, histogramErrors, forgedAccepted, lost, leftBehind } = result;
const verified = verifiedPerSecond(shippedRules());
printTable(result);
console.log(
  `${line.times.length} calls in ${seconds.toFixed(1)} s: ${(line.times.length / seconds).toFixed(0)} a second; ` +
    `${line.retries} tried again; ${books.forged} forged; ${verified.toFixed(1)} whole runs proved a second on one core`,
);
if (values.json) {
  const summary = {
    submitted: books.submitted,
    accepted: books.accepted,
    forgedAccepted,
    lost,
    deleted: books.deleted.length,
    leftBehind,
    histogramErrors,
    p50ms: percentile(line.times, 0.5),
    p99ms: percentile(line.times, 0.99),
    verifiedPerSecond: Math.round(verified * 10) / 10,
  };
  console.log(JSON.stringify(summary));
}
if (forgedAccepted + lost + leftBehind + histogramErrors > 0) process.exitCode = 1;
