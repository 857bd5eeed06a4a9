import { ensureBuilt } from '../tools/build/ensure-built.ts';
import { readCommandLine } from '../tools/command-line.ts';
import { benchFilm } from './film/index.ts';
import { benchFrame } from './frame/index.ts';
import { benchFriends } from './friends/index.ts';
import { benchMemory } from './memory/index.ts';
import { benchPhone } from './phone/index.ts';
import { benchPhysics } from './physics/index.ts';
import { benchStart } from './start/index.ts';
import { benchVerify } from './verify/index.ts';

interface Bench {
  readonly run: (options: readonly string[], against?: string) => Promise<void>;
  readonly about: string;
  /** Whether it measures the built package. */
  readonly readsDist?: boolean;
}

const BENCHES: Readonly<Record<string, Bench>> = {
  physics: {
    run: benchPhysics,
    about: 'where no name is given: our physics beside that of others, nine minutes; --quick: two',
  },
  verify: { run: benchVerify, about: 'runs proved a second on one core, with and without JIT' },
  film: { run: benchFilm, about: 'a heap at rest as a strip of pictures, ours and that of others' },
  friends: {
    run: benchFriends,
    about: 'five hundred friends, what proving their runs costs a frame, and two hundred with a forgery',
  },
  frame: { run: benchFrame, about: 'script and draw calls of a frame of the built game', readsDist: true },
  start: {
    run: benchStart,
    about: 'script until home, beside stock PixiJS and Phaser; --quick: three starts each',
    readsDist: true,
  },
  phone: { run: benchPhone, about: 'what it costs to open a phone of the simulator', readsDist: true },
  memory: {
    run: benchMemory,
    about: 'heap and textures after half an hour; --quick: eight runs',
    readsDist: true,
  },
};

const USAGE = `npm run bench -- [NAME] [--quick] [--json] [--against COMMIT]
${Object.entries(BENCHES)
  .map(([name, { about }]) => `  ${name.padEnd(8)} ${about}`)
  .join('\n')}
  --json   prints the rows for other programs
  --against COMMIT   verify, start: beside an earlier tree, out of git
  --against FOLDER   frame: beside another built package, dist/wechatgame of an earlier tree`;

const { positionals, values } = readCommandLine(USAGE, {
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    against: { type: 'string' },
  },
});
const bench = BENCHES[positionals[0] ?? 'physics'];
if (bench === undefined) {
  console.error(USAGE);
  process.exit(2);
}
if (bench.readsDist) await ensureBuilt();
const { against, ...switches } = values;
const switchedOn = Object.entries(switches).flatMap(([name, on]) => (on ? [`--${name}`] : []));
await bench.run(switchedOn, against);
