import type { PieceView } from '../../core/index.ts';
import { clamp } from '../motion/ease.ts';
import { Spring } from '../motion/spring.ts';
import { type FaceState, makeFaceState } from './face-state.ts';

/** Art direction: squash by impact speed, at most 14 %. */
const MOST_SQUASH = 0.14;
/** Units a tick at which the squash is full. */
const FULL_SPEED = 16;
const LEAST_SPEED = 1.6;
/** A piece in free fall is drawn a little longer: units a tick from which it is, and how much at `FULL_SPEED`. */
const STRETCH_SPEED = 7;
const MOST_STRETCH = 0.055;
/** How far a piece ducks as it is let go. */
const DUCK = 0.1;
/** Squashes under this are no longer seen. */
const UNSEEN = 0.004;
const FLASH_MS = 34;
/** Swings the size out to 112 %. */
const POP_SPEED = 3.9;
/** With reduced motion pieces come and go in this time. */
export const FADE_IN_MS = 200;

/** What the view keeps of a piece: where it was and is, how it is squeezed, and what it feels. */
export class PieceActor {
  readonly id: number;
  tier: number;
  x = 0;
  y = 0;
  angle = 0;
  radius = 0;
  asleep = false;
  /** Ticks since it was last seen; a piece not seen in a tick is gone. */
  seenAt = 0;
  readonly faceState: FaceState = makeFaceState();
  /** 0 none … 0.14: shorter along `squashAngle`, longer across. */
  readonly squash = new Spring(0, 300, 12);
  /** Multiplies the size: a merge pops over 1 and comes back. */
  readonly pop = new Spring(1, 340, 15);
  /** Towards what it was squeezed against: there it stays in touch. */
  squashAngle = 0;
  /** Left the jar for the score: others draw it. */
  away = false;
  /** Milliseconds until a piece just made is seen: its halves are still coming together. */
  hatch = 0;
  /** Milliseconds for which it is still white from a merge. */
  flash = 0;
  /** 0 unseen … 1, while it fades. */
  shown = 1;
  /** How long the chain is that made it, and how much of the time is left in which a merge goes on with it: 1 … 0. */
  links = 0;
  warmth = 0;
  /** Ticks of that time. */
  private readonly span: number;
  private fading = false;
  private lastX = 0;
  private lastY = 0;
  private lastAngle = 0;
  private lastRadius = 0;

  /** `tick` of the run. */
  constructor(piece: PieceView, tick: number) {
    this.id = piece.id;
    this.tier = piece.tier;
    this.span = piece.chainEndsAt - tick;
    this.read(piece, tick);
    this.remember();
  }

  /** Takes over the state after a tick of the run; what it was before is where drawing starts from. */
  follow(piece: PieceView, tick: number, seenAt: number): void {
    this.remember();
    this.read(piece, tick);
    this.seenAt = seenAt;
  }

  /** Places between the last two ticks, `alpha` 0…1. */
  xAt(alpha: number): number {
    return this.lastX + (this.x - this.lastX) * alpha;
  }

  yAt(alpha: number): number {
    return this.lastY + (this.y - this.lastY) * alpha;
  }

  angleAt(alpha: number): number {
    return this.lastAngle + (this.angle - this.lastAngle) * alpha;
  }

  radiusAt(alpha: number): number {
    return this.lastRadius + (this.radius - this.lastRadius) * alpha;
  }

  /** Units it moved in the last tick. */
  get speed(): number {
    return Math.hypot(this.x - this.lastX, this.y - this.lastY);
  }

  /** 0 none … longer along its way; a piece that is squashed is not stretched too. */
  get stretch(): number {
    if (Math.abs(this.squash.value) > UNSEEN) return 0;
    return MOST_STRETCH * clamp((this.speed - STRETCH_SPEED) / (FULL_SPEED - STRETCH_SPEED), 0, 1);
  }

  /** Direction it moved in, in the last tick. */
  get heading(): number {
    return Math.atan2(this.y - this.lastY, this.x - this.lastX);
  }

  /** A blow from the side that (`towardsX`, `towardsY`) points to, in units a tick. */
  hit(towardsX: number, towardsY: number, speed: number): void {
    if (speed < LEAST_SPEED) return;
    const amount = MOST_SQUASH * clamp(speed / FULL_SPEED, 0, 1);
    if (amount <= this.squash.value) return;
    this.squashAngle = Math.atan2(towardsY, towardsX);
    this.squash.value = amount * 0.6;
    this.squash.velocity = amount * 7;
  }

  /** Let go: it ducks for a few frames as it sets out. */
  setOut(): void {
    this.squashAngle = Math.PI / 2;
    this.squash.value = DUCK;
    this.squash.velocity = 0;
  }

  /** Made by a merge: comes to light after `delay` milliseconds, white for two frames, and pops. */
  appear(delay: number): void {
    this.hatch = delay;
    this.flash = FLASH_MS;
    this.pop.settle(1);
    this.pop.velocity = POP_SPEED;
  }

  /** Made by a merge, without any of that: it only comes to light. */
  fadeIn(): void {
    this.shown = 0;
  }

  /** Leaves the jar without going anywhere. */
  fade(): void {
    this.fading = true;
  }

  step(elapsedMs: number): void {
    this.shown = clamp(this.shown + (this.fading ? -elapsedMs : elapsedMs) / FADE_IN_MS, 0, 1);
    if (this.fading && this.shown === 0) this.away = true;
    if (this.hatch > 0) {
      this.hatch -= elapsedMs;
      if (this.hatch > 0) return;
    } else if (this.flash > 0) this.flash -= elapsedMs;
    this.squash.step(elapsedMs);
    this.pop.step(elapsedMs);
  }

  private read(piece: PieceView, tick: number): void {
    this.tier = piece.tier;
    this.links = piece.chain;
    this.warmth = this.span > 0 ? clamp((piece.chainEndsAt - tick) / this.span, 0, 1) : 0;
    this.x = piece.x;
    this.y = piece.y;
    this.angle = piece.angle;
    this.radius = piece.radius;
    this.asleep = piece.asleep;
  }

  private remember(): void {
    this.lastX = this.x;
    this.lastY = this.y;
    this.lastAngle = this.angle;
    this.lastRadius = this.radius;
  }
}
