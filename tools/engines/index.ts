import { bundleGolden } from '../../test/golden/bundle.ts';
import { GOLDEN_ROWS } from '../../test/golden/rows.ts';
import { readCommandLine } from '../command-line.ts';
import { differences } from '../trace/differences.ts';
import { browserEngines } from './browsers.ts';
import { chromiumEngine } from './chromium.ts';
import type { Engine } from './engine.ts';
import { type Played, playOn, sumOf } from './played.ts';
import { quickJs } from './quickjs.ts';
import { shellEngines } from './shells.ts';

const USAGE = `npm run engines -- [--all] [--only TEXT] [--minutes N]
Plays the golden runs on every engine that must be there: Node with and without JIT, and Chromium. Fails when two engines
differ in one bit, and says after which tick and in which part of the state; or when fewer than two ran. The last
line is JSON.
  --all        also on every further engine that is found
  --only TEXT  on those whose name has the text, and on Node to compare with
  --minutes N  for each engine (30); a slower one counts with the runs it came to`;

const FIRST = 'V8 (Node)';
const ALWAYS = [FIRST, 'V8 without JIT (Node)', chromiumEngine.name];
const RUNS = GOLDEN_ROWS.length;

const { values } = readCommandLine(USAGE, {
  options: {
    all: { type: 'boolean', default: false },
    only: { type: 'string' },
    minutes: { type: 'string', default: '30' },
  },
});

const choose = (): readonly Engine[] => {
  const every = [...shellEngines, chromiumEngine, ...browserEngines, quickJs];
  const { only, all } = values;
  if (only !== undefined) return every.filter(({ name }) => name === FIRST || name.includes(only));
  return every.filter(({ name }) => all || ALWAYS.includes(name));
};

const printRow = ({ name, version, seconds, digests }: Played): void => {
  const count = Object.keys(digests).length;
  const hash = count === RUNS ? sumOf(digests) : 'of fewer runs';
  console.log(`| ${name} | ${version || '–'} | ${count} of ${RUNS} | ${seconds.toFixed(0)} | ${hash} |`);
};

const main = async (): Promise<void> => {
  const bundle = await bundleGolden();
  const played: Played[] = [];
  console.log('| engine | version | runs | seconds | hash of all runs |');
  console.log('|---|---|---|---|---|');
  for (const engine of choose()) {
    const result = await playOn(engine, bundle, RUNS, Number(values.minutes) * 60_000);
    if (!result) continue;
    played.push(result);
    printRow(result);
  }
  const [first] = played;
  const different = first ? played.flatMap((other) => differences(first, other)) : [];
  for (const line of different) console.log(line);
  const agree = different.length === 0 && played.length >= 2;
  console.log(JSON.stringify({ engines: played.map(({ name }) => name), runs: RUNS, agree }));
  if (!agree) process.exitCode = 1;
};

await main();
