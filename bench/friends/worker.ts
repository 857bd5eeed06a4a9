import { Domain } from '../../src/open-data/domain.ts';
import { FakeHost } from '../../test/open-data/fake-host.ts';
import { BOARDS, entryOf, honestRun, pairsOf, person, SETUP } from '../../test/open-data/people.ts';

const FRIENDS = 500;
const ROUNDS = 5;
const FRAMES = 240;

const now = (): number => Number(process.hrtime.bigint()) / 1e6;

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

class RealTimeHost extends FakeHost {
  override now(): number {
    return now();
  }
}

const opened = (people: object[]): { host: FakeHost; ms: number } => {
  const host = new RealTimeHost();
  host.people = people;
  new Domain(host);
  host.tell(SETUP);
  const start = now();
  host.tell(BOARDS);
  host.pass(64);
  return { host, ms: now() - start };
};

/** Milliseconds of each frame in which a finger scrolls: what a player would feel. */
const scroll = (host: FakeHost): number => {
  const times: number[] = [];
  host.touch('start', 100, 400);
  for (let frame = 0; frame < FRAMES; frame++) {
    host.touch('move', 100, 400 - (frame % 100) * 3);
    const start = now();
    host.pass(16);
    times.push(now() - start);
  }
  host.touch('end', 100, 400);
  return median(times);
};

/** The longest of the frames in which nothing happens but proving. */
const longestSlice = (host: FakeHost): number => {
  const times: number[] = [];
  for (let frame = 0; frame < 120; frame++) {
    const start = now();
    host.pass(16);
    times.push(now() - start);
  }
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
};

const [proved, plain] = [friends(true), friends(false)];
opened(plain);
const openMs = median(Array.from({ length: ROUNDS }, () => opened(proved).ms));
const quiet = opened(plain).host;
quiet.pass(3_000);
const proving = opened(proved).host;
const figures = {
  openMs,
  quietMs: scroll(quiet),
  provingMs: scroll(proving),
  sliceMs: longestSlice(proving),
};
console.log(JSON.stringify(figures));
