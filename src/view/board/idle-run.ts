import type { PieceView, RunView } from '../../core/index.ts';
import { BOARD } from '../layout/play-layout.ts';

const RADII = [21, 28, 36, 45, 55, 66, 79, 94, 111, 130, 150];

/** Units and radians: a heap that came to rest by itself, faces turned up afterwards. */
const HEAP: readonly (readonly [tier: number, x: number, y: number, angle: number])[] = [
  [9, 130, 830, 0.06],
  [7, 571, 866, 0.2],
  [8, 368, 849, -0.12],
  [5, 654, 731, -0.35],
  [6, 497, 712, -0.3],
  [4, 273, 715, 0.25],
  [3, 371, 695, -0.2],
  [2, 593, 650, 0.3],
  [1, 318, 645, -0.4],
  [0, 699, 657, 0.5],
  [3, 45, 679, 0.3],
  [1, 195, 688, -0.3],
  [0, 419, 650, -0.3],
  [2, 658, 618, -0.1],
];

const piece = ([tier, x, y, angle]: (typeof HEAP)[number], at: number): PieceView => ({
  id: at + 1,
  tier,
  x,
  y,
  angle,
  radius: RADII[tier]!,
  velocityX: 0,
  velocityY: 0,
  asleep: true,
  chain: 0,
  chainEndsAt: 0,
});

/** What lies in the jar on the home screen: nothing moves, so it needs no simulation. */
export const IDLE_RUN: RunView = {
  board: {
    ...BOARD,
    dangerY: 176,
    dropY: 80,
    radii: RADII,
  },
  mode: 'endless',
  seed: 0,
  twist: null,
  tick: 0,
  score: 0,
  drops: 0,
  held: 0,
  next: 0,
  canDrop: false,
  pieces: HEAP.map(piece),
  danger: null,
  tools: { allowed: false, held: () => 0, fits: () => false },
  ticksLeft: null,
  dropsLeft: null,
  ended: null,
  columnX: () => BOARD.width / 2,
  columnAt: () => 128,
  landing: () => ({ x: BOARD.width / 2, y: BOARD.height, piece: null }),
};
