import { runAttacks } from './attack/run-attacks.ts';
import { PROJECT } from './build/project.ts';
import { readCommandLine } from './command-line.ts';

const USAGE = `npm run attack -- [--honest 10000] [--honest-from 0] [--json]
Every known way to get a score that is not one's own, against the built functions and the built friends' boards, jars that nobody played, and so
many players who do nothing wrong, with two phones, days offline, repeats, deletions and clocks a day off. Ends with 1 when an attack succeeds or an honest run is refused; --json ends with one line.
  --honest N       how many honest players (10000)
  --honest-from N  the first of them (0): from a later one on, the rest of a long run is played, without the attacks`;

const { values } = readCommandLine(USAGE, {
  options: {
    honest: { type: 'string', default: '10000' },
    'honest-from': { type: 'string', default: '0' },
    json: { type: 'boolean', default: false },
  },
});

/** Honest players between two lines. */
const TOLD = 1000;

const honestFrom = Number(values['honest-from']);
const result = await runAttacks({
  functions: PROJECT.functions,
  honest: Number(values.honest),
  honestFrom,
  every: honestFrom === 0 ? 1 : null,
  onHonest: (players, refused) => {
    if (players % TOLD === 0) console.log(`honest players: ${players}, refused or shown wrongly: ${refused}`);
  },
  onCase: (name, repelled) => console.log(`${repelled ? 'repelled' : 'SUCCEEDED'}  ${name}`),
});
if (values.json) console.log(JSON.stringify(result));
if (result.repelled < result.cases || result.honestRefused > 0) process.exitCode = 1;
