import { Domain } from '../../src/open-data/domain.ts';
import type { ListFault } from '../../src/open-data/domain-host.ts';
import { LEADERBOARD_KEYS } from '../../src/shared/friend-leaderboards.ts';
import type { Result } from '../../src/shared/result.ts';
import { FakeHost } from '../../test/open-data/fake-host.ts';
import { BOARDS, entryOf, honestRun, pairsOf, person, SETUP } from '../../test/open-data/people.ts';
import { measureForged } from './forged.ts';

const FRIENDS = 500;
const ROUNDS = 5;
const FRAMES = 240;
const FRAME_MS = 1000 / 60;

/** What frames at rest cost of the time between two of them. */
export interface Rest {
  readonly middleMs: number;
  readonly most95Ms: number;
  readonly longestMs: number;
  /** Frames that took longer than the time between two. */
  readonly late: number;
  /** How long the frames lasted, of how long they last when nothing is done. */
  readonly interval: number;
}

/** Milliseconds of this process's own script: others on the machine do not count. */
const spent = (): number => process.cpuUsage().user / 1000;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1]!;

const runs = Array.from({ length: 10 }, (_, seed) => honestRun(seed + 1, 40));

/** Scores apart, so that no two claims are one. `proofs`: whether they came with replays. */
const friends = (proofs: boolean): object[] =>
  Array.from({ length: FRIENDS }, (_, at) => {
    const { score, replay } = runs[at % runs.length]!;
    return person(
      `friend ${at}`,
      pairsOf(entryOf(score, proofs ? replay : '', { time: 1_790_000_000 + at })),
    );
  });

/** The platform's part is done beforehand; the domain's clock is the real one. */
class PreparedHost extends FakeHost {
  private readonly answers = new Map<string, Result<unknown, ListFault>>();

  override now(): number {
    return Number(process.hrtime.bigint()) / 1e6;
  }

  prepare(keys: readonly string[]): void {
    super.friends(keys, (answer) => this.answers.set(keys.join(), answer));
    this.time += 20;
    this.settle();
  }

  override friends(keys: readonly string[], done: (answer: Result<unknown, ListFault>) => void): void {
    const answer = this.answers.get(keys.join());
    if (answer) this.after(0, () => done(answer));
  }
}

const opened = (people: object[]): { host: PreparedHost; ms: number } => {
  const host = new PreparedHost();
  host.people = people;
  host.prepare(LEADERBOARD_KEYS);
  host.prepare(['endless_day', 'endless_day_0']);
  new Domain(host);
  host.tell(SETUP);
  const start = spent();
  host.tell(BOARDS);
  // A frame for the answer, one for the replays, one to paint.
  for (let frame = 0; frame < 3; frame++) host.turn();
  return { host, ms: spent() - start };
};

/** Milliseconds of each frame in which a finger scrolls: what a player would feel. */
const scroll = (host: PreparedHost): number => {
  host.touch('start', 100, 400);
  const start = spent();
  for (let frame = 0; frame < FRAMES; frame++) {
    host.touch('move', 100, 400 - (frame % 100) * 3);
    host.turn();
  }
  const each = (spent() - start) / FRAMES;
  host.touch('end', 100, 400);
  return each;
};

/** Frames at rest, in which nothing happens but proving; where there is nothing to prove, none is asked for. */
const rest = (host: PreparedHost): Rest => {
  const times: number[] = [];
  for (let frame = 0; frame < FRAMES; frame++) {
    const start = spent();
    host.turn();
    times.push(spent() - start);
  }
  const sorted = [...times].sort((a, b) => a - b);
  const lasted = times.reduce((sum, time) => sum + Math.max(FRAME_MS, time), 0);
  return {
    middleMs: median(times),
    most95Ms: sorted[Math.floor(sorted.length * 0.95)]!,
    longestMs: sorted[sorted.length - 1]!,
    late: times.filter((time) => time > FRAME_MS).length,
    interval: lasted / (FRAMES * FRAME_MS),
  };
};

const [proved, plain] = [friends(true), friends(false)];
opened(plain);
const openMs = median(Array.from({ length: ROUNDS }, () => opened(proved).ms));
const quiet = opened(plain).host;
for (let frame = 0; frame < 300; frame++) quiet.turn();
const proving = opened(proved).host;
const figures = {
  openMs,
  quietMs: scroll(quiet),
  provingMs: scroll(proving),
  quietRest: rest(quiet),
  provingRest: rest(proving),
  forged: measureForged(process.argv[2] as string),
};
console.log(JSON.stringify(figures));
