import type { QuadBatch } from '#paint/quad-batch.ts';
import type { RunView } from '../../core/index.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';
import { clamp, lerp, outCubic } from '../motion/ease.ts';
import { Spring } from '../motion/spring.ts';
import type { BoardSpace } from './board-space.ts';
import { SILK } from './colors.ts';
import { makeFaceState, startle, stepFace } from './face-state.ts';
import { makePose, type PiecePainter } from './piece-painter.ts';

/** Board units. */
const BOB = 3.2;
const BOB_MS = 2600;
/** Above the jar's mouth, so that the cloud stands before the sky. */
const CLOUD_Y = -58;
const CLOUD_WIDTH = 150;
/** Paper in moonlight, under any sky. */
const MOONLIT = 0xdce3ff;
/** The next piece's way from its tag to the cord. */
const FLIGHT_MS = 330;
/** Units that the cloud goes up by when it leaves. */
const LEAVES = 90;
/** Units a second: relieved of its load the cloud bobs up. */
const RELIEF = -190;
/** Drawn up and ducked before it goes: units, and share of its height. */
const LIFTED = 12;
const DUCK = 0.11;
const UNSEEN = 0.01;

/** Where the next piece waits: board units. */
export interface Perch {
  readonly x: number;
  readonly y: number;
}

/** The piece to be dropped, carried by a small cloud on a red cord. */
export class HeldPiece {
  /** Board units: follows the aimed column with a little lag, so that it swings. */
  readonly x = new Spring(0, 1500, 60);
  /** Where a piece comes flying from after a drop. */
  perch: Perch = { x: 0, y: 0 };
  private readonly swing = new Spring(0, 110, 9);
  private readonly lift = new Spring(0, 150, 11);
  private readonly cloud: Frame;
  private readonly white: Frame;
  private readonly faceState = makeFaceState();
  private readonly pose = makePose();
  /** 0 away … 1 here: it leaves while nobody aims. */
  private readonly presence = new Spring(0, 140, 22);
  /** 0…1: it ducks on its cord, about to go. */
  private readonly tension = new Spring(0, 520, 26);
  private clock = 0;
  private flight = 1;
  private drops = 0;

  constructor(atlas: Atlas) {
    this.cloud = atlas.frame('cloud/2');
    this.white = atlas.frame('fx/white');
  }

  begin(run: RunView, x: number): void {
    this.x.settle(x);
    this.swing.settle(0);
    this.presence.settle(0);
    this.drops = run.drops;
    this.flight = 0.5;
  }

  /** `x` is the centre the column gives; `here` whether there is something to aim, `armed` whether it is let go. */
  step(run: RunView, x: number, here: boolean, armed: boolean, elapsedMs: number): void {
    this.tension.target = armed ? 1 : 0;
    this.tension.step(elapsedMs);
    if (armed) startle(this.faceState);
    this.clock += elapsedMs;
    this.presence.target = here ? 1 : 0;
    this.presence.step(elapsedMs);
    this.x.target = x;
    this.x.step(elapsedMs);
    this.swing.target = clamp(-this.x.velocity / 6400, -0.3, 0.3);
    this.swing.step(elapsedMs);
    if (run.drops !== this.drops) this.release();
    this.lift.step(elapsedMs);
    this.drops = run.drops;
    this.flight = Math.min(1, this.flight + elapsedMs / FLIGHT_MS);
    stepFace(this.faceState, elapsedMs);
    this.faceState.gazeY = 0.8;
  }

  private release(): void {
    this.flight = 0;
    this.lift.velocity = RELIEF;
  }

  draw(batch: QuadBatch, painter: PiecePainter, space: BoardSpace, run: RunView, reduced: boolean): void {
    const shown = clamp(this.presence.value, 0, 1);
    if (shown < UNSEEN) return;
    const radius = run.board.radii[run.held]!;
    const bob = reduced ? 0 : BOB * Math.sin((this.clock / BOB_MS) * Math.PI * 2);
    const anchorY = CLOUD_Y + bob * 0.6 + (reduced ? 0 : this.lift.value - LEAVES * (1 - shown));
    if (reduced) this.swing.settle(0);
    const tension = reduced ? 0 : this.tension.value;
    const hang = run.board.dropY - CLOUD_Y + bob * 0.4 - LIFTED * tension;
    const arrived = reduced ? 1 : outCubic(this.flight);
    this.drawCarrier(batch, space, anchorY, hang * arrived, shown);
    const x = this.x.value + Math.sin(this.swing.value) * hang;
    const y = anchorY + Math.cos(this.swing.value) * hang;
    const arc = Math.sin(arrived * Math.PI) * -40;
    const { pose } = this;
    pose.x = space.screenX(lerp(this.perch.x, x, arrived));
    pose.y = space.screenY(lerp(this.perch.y, y, arrived) + arc);
    pose.radius = radius * lerp(0.7, 1, arrived) * space.scale;
    pose.angle = -this.swing.value;
    pose.alpha = reduced ? Math.min(shown, this.flight) : shown;
    pose.squash = DUCK * tension;
    pose.squashAngle = Math.PI / 2;
    painter.draw(run.held, pose, this.faceState);
  }

  /** Board units of the lowest point of the held piece at rest. */
  lowerEdge(run: RunView): number {
    return run.board.dropY + run.board.radii[run.held]!;
  }

  private drawCarrier(
    batch: QuadBatch,
    space: BoardSpace,
    anchorY: number,
    length: number,
    alpha: number,
  ): void {
    const cos = Math.cos(this.swing.value) * space.scale;
    const sin = Math.sin(this.swing.value) * space.scale;
    const x = space.screenX(this.x.value);
    const y = space.screenY(anchorY);
    batch.setTransform(cos, -sin, sin, cos, x, y);
    // A fainter, wider one below softens the edges of what is a bare rectangle.
    batch.put(this.white, 0, length / 2, 6.5, length, SILK, 0.4 * alpha);
    batch.put(this.white, 0, length / 2, 4.2, length, SILK, alpha);
    batch.setTransform(space.scale, 0, 0, space.scale, x, y);
    const height = (CLOUD_WIDTH * this.cloud.fullHeight) / this.cloud.fullWidth;
    batch.put(this.cloud, 0, 0, CLOUD_WIDTH, height, MOONLIT, alpha);
  }
}
