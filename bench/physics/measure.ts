import { makeScene, type Peer, type Place, type Scene, type Simulation } from './scene.ts';

export interface Row {
  readonly engine: string;
  readonly host: string;
  readonly pieces: number;
  readonly scene: SceneName;
  readonly msPerStep: number;
  /** Null where the host does not tell. */
  readonly bytesPerStep: number | null;
}

export interface RestRow {
  readonly engine: string;
  readonly pieces: number;
  /** Deepest overlap, in per cent of the smallest radius. */
  readonly worstOverlapPct: number;
  /** How far the farthest-drifting ball moved in two seconds, units. */
  readonly driftUnits: number;
  /** Steps until no ball moved more than 0.05 units a step; null when that never came. */
  readonly restTicks: number | null;
}

/** falling: the heap forms; settled: all awake at rest; asleep: the same where sleeping is allowed. */
export type SceneName = 'falling' | 'settled' | 'asleep';

/** What the host offers: processor time in ms, and the bytes allocated so far where it can tell. */
export interface Meter {
  readonly cpuMs: () => number;
  readonly heapBytes: (() => number) | null;
}

const SETTLE_STEPS = 600;
const FALL_STEPS = 90;

const settle = (simulation: Simulation, steps: number): Simulation => {
  for (let i = 0; i < steps; i += 1) simulation.step();
  return simulation;
};

/** A simulation that is ready to be timed, and for how many steps it stays what it is. */
const ready = (peer: Peer, pieces: number, scene: SceneName): Simulation => {
  const simulation = peer.start(makeScene(pieces, scene === 'asleep'));
  return scene === 'falling' ? simulation : settle(simulation, SETTLE_STEPS);
};

const median = (values: readonly number[]): number => {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
};

const timeSteps = (simulation: Simulation, steps: number, meter: Meter): number => {
  const start = meter.cpuMs();
  settle(simulation, steps);
  return (meter.cpuMs() - start) / steps;
};

const allocation = (simulation: Simulation, steps: number, meter: Meter): number | null => {
  if (!meter.heapBytes) return null;
  const start = meter.heapBytes();
  settle(simulation, steps);
  return Math.max(0, Math.round((meter.heapBytes() - start) / steps));
};

/** Times all peers in one scene in turns, so that a busy machine is unfair to none. */
export const compare = (
  peers: readonly Peer[],
  host: string,
  pieces: number,
  scene: SceneName,
  rounds: number,
  meter: Meter,
): readonly Row[] => {
  const steps = scene === 'falling' ? FALL_STEPS : 60;
  const kept = peers.map((peer) => (scene === 'falling' ? null : ready(peer, pieces, scene)));
  const times = peers.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    peers.forEach((peer, i) => {
      const simulation = kept[i] ?? ready(peer, pieces, scene);
      (times[i] as number[]).push(timeSteps(simulation, steps, meter));
      if (!kept[i]) simulation.stop();
    });
  }
  return peers.map((peer, i) => {
    const simulation = kept[i] ?? ready(peer, pieces, scene);
    const bytesPerStep = allocation(simulation, steps, meter);
    simulation.stop();
    return { engine: peer.name, host, pieces, scene, msPerStep: median(times[i] as number[]), bytesPerStep };
  });
};

const overlapOf = ({ balls, width, height }: Scene, places: readonly Place[]): number => {
  let worst = 0;
  places.forEach((a, i) => {
    const r = balls[i]?.radius as number;
    worst = Math.max(worst, r - a.x, a.x + r - width, a.y + r - height);
    for (let j = 0; j < i; j += 1) {
      const b = places[j] as Place;
      worst = Math.max(worst, r + (balls[j]?.radius as number) - Math.hypot(a.x - b.x, a.y - b.y));
    }
  });
  return worst;
};

const farthest = (from: readonly Place[], to: readonly Place[]): number =>
  Math.max(...from.map((a, i) => Math.hypot(a.x - (to[i] as Place).x, a.y - (to[i] as Place).y)));

/** How cleanly and how soon a heap comes to rest, with sleeping on. */
export const measureRest = (peer: Peer, pieces: number): RestRow => {
  const scene = makeScene(pieces, true);
  const simulation = peer.start(scene);
  let before = simulation.places();
  let restTicks: number | null = null;
  for (let step = 1; step <= 900; step += 1) {
    simulation.step();
    const now = simulation.places();
    if (farthest(before, now) > 0.05) restTicks = null;
    else restTicks = restTicks ?? step;
    before = now;
  }
  const drifted = settle(simulation, 120).places();
  simulation.stop();
  const smallest = Math.min(...scene.balls.map(({ radius }) => radius));
  return {
    engine: peer.name,
    pieces,
    worstOverlapPct: (overlapOf(scene, drifted) / smallest) * 100,
    driftUnits: farthest(before, drifted),
    restTicks,
  };
};
