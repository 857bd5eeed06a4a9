import type { RunView } from '../../core/index.ts';
import type { Place } from '../layout/play-layout.ts';
import type { PieceSprites } from './piece-sprites.ts';

/** Units a tick: a piece this fast is watched. */
const WATCHED_SPEED = 3;

/** What everybody looks at. Board units. */
export class GazeTarget {
  private readonly event = { x: 0, y: 0 };
  private readonly aim = { x: 0, y: 0 };
  private leftMs = 0;

  clear(): void {
    this.leftMs = 0;
  }

  lookAt({ x, y }: Place, ms: number): void {
    this.event.x = x;
    this.event.y = y;
    this.leftMs = ms;
  }

  step(elapsedMs: number): void {
    this.leftMs -= elapsedMs;
  }

  /** What was made, the piece that falls, the one that may end the run, or the one that is aimed at `aimX`. */
  of(run: RunView, sprites: PieceSprites, aimX: number | null): Place | null {
    if (this.leftMs > 0) return this.event;
    const last = sprites.all[sprites.all.length - 1];
    if (last && last.speed > WATCHED_SPEED) return last;
    const feared = sprites.actor(run.danger?.piece ?? null);
    if (feared) return feared;
    if (aimX === null) return null;
    this.aim.x = aimX;
    this.aim.y = run.board.dropY;
    return this.aim;
  }
}
