/** One ball of a scene, in board units. */
export interface Ball {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** A box open at the top, the same for every engine. Lengths in board units, gravity in units per s². */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly gravity: number;
  readonly friction: number;
  readonly restitution: number;
  readonly sleep: boolean;
  readonly balls: readonly Ball[];
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A scene under way in one engine. */
export interface Simulation {
  step(): void;
  places(): readonly Place[];
  /** Gives the engine its memory back. */
  stop(): void;
}

export interface Peer {
  readonly name: string;
  /** Readies the engine; a reason why it can not run here, or null. */
  prepare(): Promise<string | null>;
  start(scene: Scene): Simulation;
}

const WIDTH = 720;
const HEIGHT = 960;
/** The share of the box that balls cover, whatever their number. */
const FILL = 0.42;
const SIZES = [0.6, 0.8, 1, 1.2, 1.4];

const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
};

/** `count` balls of five sizes in a loose, shaken grid that starts above the floor and falls into a heap. */
export const makeScene = (count: number, sleep: boolean, seed = 1): Scene => {
  const next = random(seed);
  const radius = Math.sqrt((FILL * WIDTH * HEIGHT) / (Math.PI * count * 1.08));
  const cell = radius * 2.9;
  const columns = Math.floor(WIDTH / cell);
  const balls = Array.from({ length: count }, (_, i) => ({
    x: ((i % columns) + 0.5) * (WIDTH / columns) + (next() - 0.5) * radius * 0.2,
    y: HEIGHT - (Math.floor(i / columns) + 0.6) * cell,
    radius: radius * (SIZES[Math.floor(next() * SIZES.length)] as number),
  }));
  return { width: WIDTH, height: HEIGHT, gravity: 2000, friction: 0.3, restitution: 0.05, sleep, balls };
};
