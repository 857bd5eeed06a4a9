import type { PieceView, RunView } from '../../core/index.ts';

/** Units and radians: a small heap that came to rest in a real run. */
const HEAP: readonly (readonly [tier: number, x: number, y: number, radius: number, angle: number])[] = [
  [7, 132, 866, 94, -0.2],
  [6, 590, 881, 79, 0.25],
  [5, 300, 894, 66, 0.1],
  [4, 440, 905, 55, -0.15],
  [3, 220, 760, 45, 0.3],
  [1, 500, 842, 28, 0.2],
  [2, 350, 800, 36, -0.3],
  [0, 683, 800, 21, 0.5],
];

const piece = ([tier, x, y, radius, angle]: (typeof HEAP)[number], at: number): PieceView => ({
  id: at + 1,
  tier,
  x,
  y,
  angle,
  radius,
  velocityX: 0,
  velocityY: 0,
  asleep: true,
});

/** What lies in the jar on the home screen: nothing moves, so it needs no simulation. */
export const IDLE_RUN: RunView = {
  board: {
    width: 720,
    height: 960,
    dangerY: 176,
    dropY: 80,
    radii: [21, 28, 36, 45, 55, 66, 79, 94, 111, 130, 150],
  },
  mode: 'endless',
  seed: 0,
  tick: 0,
  score: 0,
  drops: 0,
  chain: 0,
  held: 0,
  next: 0,
  canDrop: false,
  pieces: HEAP.map(piece),
  danger: null,
  ticksLeft: null,
  ended: null,
  columnX: () => 360,
  columnAt: () => 128,
  landing: () => ({ x: 360, y: 960, piece: null }),
};
