import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Cloud } from '../simulator/cloud/cloud.ts';
import { serve } from '../simulator/server/server.ts';
import { launchBrowser } from './browser.ts';
import { ensureBuilt } from './build/ensure-built.ts';
import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';
import { type Cell, cellsOf, nameOf, WAY_NAMES } from './faults/cells.ts';
import { type Desk, type Outcome, playCell } from './faults/play-cell.ts';
import { recordCalls } from './faults/recording.ts';
import { seenOf } from './faults/rows.ts';
import { shippedRules } from './shipped-rules.ts';

const USAGE = `npm run faults -- [--call PART] [--way WAY] [--every N] [--share I/N]
Every call of the host that the game makes from its launch to the end of a run and a restart, recorded on the built package
in the simulated phone, × five ways to go wrong: absent, throws, fails, never answers, wrong once. In each cell a run of
twenty drops is played: right is its score in the core, kept over a restart; where nothing can be drawn, a failure page
whose button tries again.
  --call PART  only calls with this in their name
  --way WAY    only this way: ${WAY_NAMES.join(', ')}
  --every N    each Nth cell
  --share I/N  the Ith of N shares of the cells, all shares together being all of them: 1/40 … 40/40
The last line is JSON.`;

const { values } = readCommandLine(USAGE, {
  options: {
    call: { type: 'string' },
    way: { type: 'string' },
    every: { type: 'string' },
    share: { type: 'string' },
  },
});

const print = ({ cell, broken }: Outcome): void =>
  console.log(`| ${nameOf(cell)} | ${cell.way} | ${broken ?? 'survived'} | ${seenOf(cell) ?? 'no row'} |`);

const chosen = (cells: readonly Cell[]): readonly Cell[] => {
  const every = Number(values.every ?? 1);
  const [share = 1, shares = 1] = (values.share ?? '1/1').split('/').map(Number);
  return cells
    .filter((cell) => nameOf(cell).includes(values.call ?? '') && (values.way ?? cell.way) === cell.way)
    .filter((_, at) => at % every === 0)
    .filter((_, at) => at % shares === share - 1);
};

await ensureBuilt();
// Under the project, for the cloud functions find their SDK upwards.
mkdirSync(PROJECT.cache, { recursive: true });
const folder = mkdtempSync(join(PROJECT.cache, 'faults-'));
cpSync(join(PROJECT.root, 'dist'), folder, { recursive: true });
const noon = Date.UTC(2026, 8, 25, 4);
const switches = { timeout: 30_000 };
const cloud = await Cloud.start({
  functions: join(folder, 'cloudfunctions'),
  data: null,
  switches,
  now: () => noon,
});
const simulator = await serve({ package: join(folder, 'wechatgame'), cloud });
const browser = await launchBrowser(['--disable-gpu-compositing']);
const desk: Desk = { browser, url: simulator.url, rules: shippedRules() };

const calls = await recordCalls(desk);
const cells = chosen(cellsOf(calls));
console.log('| call | way | | what the player sees |\n|---|---|---|---|');
const outcomes: Outcome[] = [];
/** Two phones at a time: one waits for its pictures or the cloud while the other plays. */
const waiting = cells.slice();
const playOn = async (): Promise<void> => {
  for (let cell = waiting.shift(); cell; cell = waiting.shift()) {
    const outcome = await playCell(desk, cell);
    outcomes.push(outcome);
    print(outcome);
  }
};
await Promise.all([playOn(), playOn()]);
await browser.close();
await simulator.close();
await cloud.close();
rmSync(folder, { recursive: true });
const survived = outcomes.filter(({ cell, broken }) => broken === null && seenOf(cell) !== null).length;
console.log(JSON.stringify({ calls: calls.length, cells: outcomes.length, survived }));
if (survived !== outcomes.length) process.exitCode = 1;
