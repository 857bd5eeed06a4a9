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
/** Steps in which a heap that another engine settled comes to rest in this one's way. */
const TAKE_UP_STEPS = 75;
const FALL_STEPS = 90;

/** How much is timed. */
export interface Effort {
  readonly rounds: number;
  /** A round is as many steps as fit into this, ms. */
  readonly roundMs: number;
  /** Rounds of a fall, which is long and the same every time. */
  readonly falls: number;
}

const settle = (simulation: Simulation, steps: number): Simulation => {
  for (let i = 0; i < steps; i += 1) simulation.step();
  return simulation;
};

/** The scene once it has come to rest in one engine, for all to start from: most take long to get there. */
const settledScene = (peer: Peer, scene: Scene): Scene => {
  const simulation = settle(peer.start(scene), SETTLE_STEPS);
  const places = simulation.places();
  simulation.stop();
  return { ...scene, balls: scene.balls.map((ball, i) => ({ ...ball, ...(places[i] as Place) })) };
};

const median = (values: readonly number[]): number => {
  const sorted = values.slice().sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] as number;
};

interface Timing {
  readonly ms: number;
  readonly bytes: number | null;
}

const timeSteps = (simulation: Simulation, steps: number, meter: Meter): Timing => {
  const heapBefore = meter.heapBytes?.() ?? 0;
  const start = meter.cpuMs();
  settle(simulation, steps);
  const ms = (meter.cpuMs() - start) / steps;
  return { ms, bytes: meter.heapBytes ? (meter.heapBytes() - heapBefore) / steps : null };
};

/** The median of a peer's rounds; a round in which memory was given back says nothing about its bytes. */
const rowOf = (timings: readonly Timing[]): Pick<Row, 'msPerStep' | 'bytesPerStep'> => {
  const bytes = timings.map((timing) => timing.bytes ?? -1).filter((count) => count >= 0);
  return {
    msPerStep: median(timings.map(({ ms }) => ms)),
    bytesPerStep: bytes.length > 0 ? Math.round(median(bytes)) : null,
  };
};

const MOST_STEPS = 60;
const LEAST_STEPS = 3;

/** How many steps of this simulation make a round: slow engines get fewer, and none less than a few. */
const stepsFor = (simulation: Simulation, effort: Effort, meter: Meter): number => {
  const { ms } = timeSteps(simulation, LEAST_STEPS, meter);
  return Math.max(LEAST_STEPS, Math.min(MOST_STEPS, Math.floor(effort.roundMs / Math.max(ms, 0.001))));
};

/** A first fall is compiled, or at least looked up, on its way, and would be unfair to who comes first. */
const warmUp = (peers: readonly Peer[], scene: Scene): void => {
  for (const peer of peers) settle(peer.start(scene), FALL_STEPS).stop();
};

/** Times all peers in one scene in turns, so that a busy machine is unfair to none. The first settles the heap. */
export const compare = (
  peers: readonly Peer[],
  host: string,
  pieces: number,
  name: SceneName,
  effort: Effort,
  meter: Meter,
): readonly Row[] => {
  const falls = name === 'falling';
  const made = makeScene(pieces, name === 'asleep');
  const scene = falls ? made : settledScene(peers[0] as Peer, made);
  const kept = peers.map((peer) => (falls ? null : settle(peer.start(scene), TAKE_UP_STEPS)));
  const steps = kept.map((simulation) => (simulation ? stepsFor(simulation, effort, meter) : FALL_STEPS));
  if (falls) warmUp(peers, scene);
  const timings = peers.map((): Timing[] => []);
  for (let round = 0; round < (falls ? effort.falls : effort.rounds); round += 1) {
    peers.forEach((peer, i) => {
      const simulation = kept[i] ?? peer.start(scene);
      timings[i]?.push(timeSteps(simulation, steps[i] as number, meter));
      if (!kept[i]) simulation.stop();
    });
  }
  for (const simulation of kept) simulation?.stop();
  return peers.map(({ name: engine }, i) => ({
    engine,
    host,
    pieces,
    scene: name,
    ...rowOf(timings[i] ?? []),
  }));
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
