import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Replay, Rules, Verdict } from '../../src/core/index.ts';

/** One core and what it is to prove: runs of one length in each row, made under its own rules. */
export interface Share {
  /** Path of its script. */
  readonly core: string;
  readonly rules: Rules;
  readonly replays: readonly (readonly Replay[])[];
}

/** What the worker is asked for, in a file whose path it is given: one core or two, ours first. */
export interface Order {
  readonly shares: readonly Share[];
  readonly rounds: number;
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

/** A core with its share of one row. */
interface Prover {
  readonly core: Core;
  readonly rules: Rules;
  readonly replays: readonly Replay[];
}

/** Under one rules version both cores play the very same runs. */
const refuseParting = (provers: readonly Prover[], provings: readonly Proving[]): void => {
  const oneVersion = new Set(provers.map(({ rules }) => rules.rulesVersion)).size === 1;
  if (oneVersion && new Set(provings.map(({ hash }) => hash)).size > 1)
    throw new Error('the two cores part ways');
};

const paceOf = (provers: readonly Prover[], rounds: number): Pace => {
  const seconds = provers.map((): number[] => []);
  const count = provers[0]?.replays.length ?? 0;
  for (let round = 0; round < rounds; round += 1) {
    const sums = provers.map(() => 0);
    // In turns, so that a pause of the machine is unfair to neither.
    for (let run = 0; run < count; run += 1) {
      const provings = provers.map(({ core, rules, replays }) => prove(core, rules, replays[run] as Replay));
      refuseParting(provers, provings);
      provings.forEach(({ seconds }, at) => {
        sums[at] = (sums[at] as number) + seconds;
      });
    }
    sums.forEach((sum, at) => {
      seconds[at]?.push(sum);
    });
  }
  const [ours = 0, peer = null] = seconds.map((rounds) => count / median(rounds));
  return { runsPerSecond: ours, peer };
};

const main = async (): Promise<void> => {
  const { shares, rounds } = JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as Order;
  const cores = await Promise.all(
    shares.map(async ({ core }) => (await import(pathToFileURL(core).href)) as Core),
  );
  const rows = shares[0]?.replays.length ?? 0;
  const paces = Array.from({ length: rows }, (_, row) => {
    const provers = shares.map(
      ({ rules, replays }, at): Prover => ({ core: cores[at] as Core, rules, replays: replays[row] ?? [] }),
    );
    return paceOf(provers, rounds);
  });
  console.log(JSON.stringify(paces));
};

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
