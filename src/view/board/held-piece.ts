import type { RunView } from '../../core/index.ts';
import { clamp } from '../motion/ease.ts';
import { Spring } from '../motion/spring.ts';
import type { Atlas } from '../pixi/atlas.ts';
import type { Frame } from '../pixi/frame.ts';
import type { QuadBatch } from '../pixi/quad-batch.ts';
import type { BoardSpace } from './board-space.ts';
import { SILK } from './colors.ts';
import { makeMind, stepMind } from './mind.ts';
import type { PiecePainter, Pose } from './piece-painter.ts';

/** Units. */
const BOB = 3.2;
const BOB_MS = 2600;
/** Above the jar's mouth, so that the cloud stands before the sky. */
const CLOUD_Y = -58;
const CLOUD_WIDTH = 150;

/** The piece to be dropped, carried by a small cloud on a red cord. */
export class HeldPiece {
  /** Board units: follows the aimed column with a little lag, so that it swings. */
  readonly x = new Spring(360, 900, 46);
  private readonly size = new Spring(0, 300, 17);
  private readonly swing = new Spring(0, 110, 9);
  private readonly cloud: Frame;
  private readonly white: Frame;
  private readonly mind = makeMind();
  private readonly pose: Pose = { x: 0, y: 0, radius: 0, angle: 0, squash: 0, squashAngle: 0, alpha: 1 };
  private clock = 0;

  constructor(atlas: Atlas) {
    this.cloud = atlas.frame('cloud/2');
    this.white = atlas.frame('fx/white');
  }

  /** `x` is the centre the column gives. A new piece grows out of the cloud when it may be dropped. */
  step(run: RunView, x: number, elapsedMs: number): void {
    this.clock += elapsedMs;
    this.x.target = x;
    this.x.step(elapsedMs);
    this.swing.target = clamp(-this.x.velocity / 5200, -0.3, 0.3);
    this.swing.step(elapsedMs);
    this.size.target = run.canDrop && !run.ended ? 1 : 0;
    if (!run.canDrop) this.size.settle(0);
    this.size.step(elapsedMs);
    stepMind(this.mind, elapsedMs);
    this.mind.gazeY = 0.8;
  }

  draw(batch: QuadBatch, painter: PiecePainter, space: BoardSpace, run: RunView, reduced: boolean): void {
    const radius = run.board.radii[run.held]!;
    const bob = reduced ? 0 : BOB * Math.sin((this.clock / BOB_MS) * Math.PI * 2);
    const y = run.board.dropY + bob;
    const anchorY = CLOUD_Y + bob * 0.6;
    this.drawCarrier(batch, space, anchorY, y);
    if (this.size.value < 0.02) return;
    const { pose } = this;
    const hang = y - anchorY;
    pose.x = space.screenX(this.x.value + Math.sin(this.swing.value) * hang);
    pose.y = space.screenY(anchorY + Math.cos(this.swing.value) * hang);
    pose.radius = radius * Math.max(0, this.size.value) * space.scale;
    pose.angle = -this.swing.value;
    painter.draw(run.held, pose, this.mind);
  }

  /** Board units of the lowest point of the held piece at rest. */
  lowerEdge(run: RunView): number {
    return run.board.dropY + run.board.radii[run.held]!;
  }

  private drawCarrier(batch: QuadBatch, space: BoardSpace, anchorY: number, pieceY: number): void {
    const cos = Math.cos(this.swing.value) * space.scale;
    const sin = Math.sin(this.swing.value) * space.scale;
    const length = (pieceY - anchorY) * Math.max(0, this.size.value);
    batch.setTransform(cos, -sin, sin, cos, space.screenX(this.x.value), space.screenY(anchorY));
    batch.put(this.white, 0, length / 2, 4.5, length, SILK, 1);
    batch.setTransform(space.scale, 0, 0, space.scale, space.screenX(this.x.value), space.screenY(anchorY));
    const height = (CLOUD_WIDTH * this.cloud.fullHeight) / this.cloud.fullWidth;
    batch.put(this.cloud, 0, 0, CLOUD_WIDTH, height);
    // Moonlit paper: the cloud's own picture added to itself.
    batch.put(this.cloud, 0, 0, CLOUD_WIDTH, height, 0xffffff, 0.9, 1);
  }
}
