import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Replay, Rules, Verdict } from '../../src/core/index.ts';

/** What the worker is asked for, in a file whose path it is given. */
export interface Order {
  /** Paths of one or two cores; the first is ours. */
  readonly cores: readonly string[];
  readonly rounds: number;
  readonly rules: Rules;
  /** Runs of one length in each row. */
  readonly replays: readonly (readonly Replay[])[];
}

/** Runs proved a second of this process's own time; `peer` is the second core's. */
export interface Pace {
  readonly runsPerSecond: number;
  readonly peer: number | null;
}

interface Core {
  readonly verify: (rules: Rules, replay: Replay) => Verdict;
}

/** What a core took for a run, and the hash it came to. */
interface Proving {
  readonly seconds: number;
  readonly hash: string;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] as number;

const prove = ({ verify }: Core, rules: Rules, replay: Replay): Proving => {
  const start = process.cpuUsage().user;
  const verdict = verify(rules, replay);
  const seconds = (process.cpuUsage().user - start) / 1e6;
  if (!verdict.ok) throw new Error(`a recorded run does not prove itself: ${verdict.code}`);
  return { seconds, hash: verdict.proof.hash };
};

const paceOf = (cores: readonly Core[], { rules, rounds }: Order, replays: readonly Replay[]): Pace => {
  const seconds = cores.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    const sums = cores.map(() => 0);
    // In turns, so that a pause of the machine is unfair to neither.
    for (const replay of replays) {
      const provings = cores.map((core) => prove(core, rules, replay));
      if (new Set(provings.map(({ hash }) => hash)).size > 1) throw new Error('the two cores part ways');
      provings.forEach(({ seconds }, at) => {
        sums[at] = (sums[at] as number) + seconds;
      });
    }
    sums.forEach((sum, at) => {
      seconds[at]?.push(sum);
    });
  }
  const [ours = 0, peer = null] = seconds.map((rounds) => replays.length / median(rounds));
  return { runsPerSecond: ours, peer };
};

const main = async (): Promise<void> => {
  const order = JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as Order;
  const cores = await Promise.all(
    order.cores.map(async (path) => (await import(pathToFileURL(path).href)) as Core),
  );
  console.log(JSON.stringify(order.replays.map((replays) => paceOf(cores, order, replays))));
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
