import type { QuadBatch } from '#paint/quad-batch.ts';
import type { Landing } from '../../core/index.ts';
import { THREAD_THEMES, type ThreadTheme } from '../../shared/vocabulary/themes.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';
import type { Sprite } from '../graphics/sprite.ts';
import { Spring } from '../motion/spring.ts';
import type { BoardSpace } from './board-space.ts';
import { CREAM } from './colors.ts';
import { THREAD_LOOKS, type ThreadLook } from './thread-looks.ts';

const FAINT = 0.34;

/** Where the held piece would fall: a thread of dashes or of what the player strings it with, a ghost of its outline, and the dot of first touch. */
export class AimGuide {
  /** The dashes stand still. */
  reduced = false;
  private readonly dash: Sprite;
  private link: Sprite;
  private look: ThreadLook = THREAD_LOOKS[THREAD_THEMES[0]];
  private readonly dot: Frame;
  private readonly ring: Frame;
  private readonly strength = new Spring(0, 90, 18);
  private readonly landing = { x: 0, y: 0, fromY: 0, radius: 0 };
  private clock = 0;

  constructor(atlas: Atlas) {
    this.dash = { frame: atlas.frame('fx/guide') };
    this.link = this.dash;
    this.dot = atlas.frame('fx/dot');
    this.ring = atlas.frame('fx/ring');
  }

  /** From now on the thread is of this; null: dashes, as from the start. */
  wear(theme: ThreadTheme, sprite: Sprite | null): void {
    this.link = sprite ?? this.dash;
    this.look = THREAD_LOOKS[theme];
  }

  /** Bright while aiming, faint while a piece only waits, gone otherwise. */
  step(state: 'aiming' | 'waiting' | 'none', elapsedMs: number): void {
    this.strength.target = state === 'aiming' ? 1 : state === 'waiting' ? FAINT : 0;
    this.strength.step(elapsedMs);
    if (!this.reduced) this.clock += elapsedMs;
  }

  /** `fromY` is the lower edge of the held piece, board units. What was aimed at last fades where it was. */
  aim({ x, y }: Landing, fromY: number, radius: number): void {
    const { landing } = this;
    landing.x = x;
    landing.y = y;
    landing.fromY = fromY;
    landing.radius = radius;
  }

  draw(batch: QuadBatch, space: BoardSpace): void {
    const { x, y, fromY, radius } = this.landing;
    const strength = Math.max(0, this.strength.value);
    if (strength < 0.02) return;
    batch.setTransform(space.scale, 0, 0, space.scale, space.left, space.top);
    this.drawDashes(batch, x, fromY + 14, y - radius - 6, strength);
    const size = radius * 2 * (1 / 0.93);
    batch.put(this.ring, x, y, size, size, CREAM, 0.5 * strength);
    batch.put(this.dot, x, y, 62, 62, 0xffffff, Math.min(1, strength * 1.2));
  }

  private drawDashes(batch: QuadBatch, x: number, top: number, bottom: number, strength: number): void {
    const { spacing, drift, width, length: link, tint, alpha, light } = this.look;
    const { frame } = this.link;
    const offset = ((this.clock / 1000) * drift) % spacing;
    const length = bottom - top;
    for (let y = top + offset; y < bottom; y += spacing) {
      const share = (y - top) / length;
      const edge = Math.min(1, Math.min(share, 1 - share) * 7);
      batch.put(frame, x, y, width, link, tint, alpha * strength * edge, light);
    }
  }
}
