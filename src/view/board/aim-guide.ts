import type { Landing } from '../../core/index.ts';
import { Spring } from '../motion/spring.ts';
import type { Atlas } from '../pixi/atlas.ts';
import type { Frame } from '../pixi/frame.ts';
import type { QuadBatch } from '../pixi/quad-batch.ts';
import type { BoardSpace } from './board-space.ts';
import { CREAM } from './colors.ts';

/** Units. */
const DASH = 26;
const SPACING = 40;
/** Units a second: the dashes drift downwards, slow enough to be calm. */
const DRIFT = 26;
const FAINT = 0.34;

/** Where the held piece would fall: a line of dashes, a ghost of its outline, and the dot of first touch. */
export class AimGuide {
  private readonly dash: Frame;
  private readonly dot: Frame;
  private readonly ring: Frame;
  private readonly strength = new Spring(0, 90, 18);
  private clock = 0;

  constructor(atlas: Atlas) {
    this.dash = atlas.frame('fx/guide');
    this.dot = atlas.frame('fx/dot');
    this.ring = atlas.frame('fx/ring');
  }

  /** Bright while aiming, faint while a piece only waits, gone otherwise. */
  step(state: 'aiming' | 'waiting' | 'none', elapsedMs: number): void {
    this.strength.target = state === 'aiming' ? 1 : state === 'waiting' ? FAINT : 0;
    this.strength.step(elapsedMs);
    this.clock += elapsedMs;
  }

  /** `fromY` is the lower edge of the held piece, board units. */
  draw(batch: QuadBatch, space: BoardSpace, landing: Landing, fromY: number, radius: number): void {
    const strength = Math.max(0, this.strength.value);
    if (strength < 0.02) return;
    batch.setTransform(space.scale, 0, 0, space.scale, space.left, space.top);
    this.drawDashes(batch, landing.x, fromY + 14, landing.y - radius - 6, strength);
    const size = radius * 2 * (1 / 0.93);
    batch.put(this.ring, landing.x, landing.y, size, size, CREAM, 0.5 * strength);
    batch.put(this.dot, landing.x, landing.y, 62, 62, 0xffffff, Math.min(1, strength * 1.2));
  }

  private drawDashes(batch: QuadBatch, x: number, top: number, bottom: number, strength: number): void {
    const offset = ((this.clock / 1000) * DRIFT) % SPACING;
    const length = bottom - top;
    for (let y = top + offset; y < bottom; y += SPACING) {
      const share = (y - top) / length;
      const edge = Math.min(1, Math.min(share, 1 - share) * 7);
      batch.put(this.dash, x, y, 13, DASH, CREAM, 0.78 * strength * edge);
    }
  }
}
