import type { QuadBatch } from '#paint/quad-batch.ts';
import type { EyeName, FaceSheet, MouthName, PieceSheet } from '../../shared/art-sheet.ts';
import type { ArtSheet } from '../art/art-sheet.ts';
import type { GuestLook } from '../art/guest-loader.ts';
import type { Atlas } from '../graphics/atlas.ts';
import { parseColor } from '../graphics/color.ts';
import type { Frame } from '../graphics/frame.ts';
import type { LabelPage } from '../graphics/label-page.ts';
import { Stamp } from '../graphics/stamp.ts';
import { eyesOf, type FaceState, mouthOf } from './face-state.ts';
import { discSize, eyeSize, mouthSize, type PieceFrames, pieceFrames } from './piece-metrics.ts';

const EYES: readonly EyeName[] = ['open', 'closed', 'happy', 'wide', 'sparkle', 'sleepy'];
const MOUTHS: readonly MouthName[] = ['smile', 'open', 'grin', 'flat', 'worry', 'o'];

interface Look extends PieceFrames {
  /** Widths of the frames, the eyes and the mouth when the collider's radius is 1. */
  readonly bodySize: number;
  readonly shadeSize: number;
  readonly glossSize: number;
  readonly eyeSize: number;
  readonly mouthSize: number;
  readonly shadeTint: number;
  readonly shadeStrength: number;
  readonly face: FaceSheet;
}

const lookOf = (frames: PieceFrames, { face, light }: PieceSheet): Look => {
  return {
    ...frames,
    bodySize: discSize(frames.body),
    shadeSize: discSize(frames.shade),
    glossSize: discSize(frames.gloss),
    shadeTint: parseColor(light.shade),
    shadeStrength: light.strength,
    eyeSize: eyeSize(face.eyeScale),
    mouthSize: mouthSize(face.mouthScale),
    face,
  };
};

/** How a piece stands on the screen: centre and radius in points, angles in radians. */
export interface Pose {
  x: number;
  y: number;
  radius: number;
  angle: number;
  /** Shortened by this share along `squashAngle`. */
  squash: number;
  squashAngle: number;
  alpha: number;
  /** White over the body, 0…1: it has just been made. */
  flash: number;
}

export const makePose = (): Pose => ({
  x: 0,
  y: 0,
  radius: 0,
  angle: 0,
  squash: 0,
  squashAngle: 0,
  alpha: 1,
  flash: 0,
});

/** A gaze moves the eyes by this share of the radius, the mouth by half of it. */
const GAZE = 0.07;
const MARK_SIZE = 0.5;
const FLASH_TINT = 0xfff3dc;

export class PiecePainter {
  /** Colour-blind marks on every piece. */
  marks = false;
  private readonly looks: Look[];
  private readonly ladder: readonly Look[];
  private readonly page: LabelPage;
  private guest: Stamp | null = null;
  private guestTier = -1;
  private readonly eyes = new Map<EyeName, Frame>();
  private readonly mouths = new Map<MouthName, Frame>();
  private readonly atlas: Atlas;
  private batch: QuadBatch;

  constructor(batch: QuadBatch, atlas: Atlas, art: ArtSheet, page: LabelPage) {
    this.batch = batch;
    this.page = page;
    this.ladder = art.pieces.map((piece, tier) => lookOf(pieceFrames(atlas, tier, piece.light), piece));
    this.looks = [...this.ladder];
    this.atlas = atlas;
    for (const name of EYES) this.eyes.set(name, atlas.frame(`eye/${name}`));
    for (const name of MOUTHS) this.mouths.set(name, atlas.frame(`mouth/${name}`));
  }

  /** From now on a guest is drawn in the place of its tier. */
  seat(guest: GuestLook | null): void {
    this.guest?.dispose();
    this.guest = guest && new Stamp(this.page, guest.image);
    if (this.guestTier >= 0) this.looks[this.guestTier] = this.ladder[this.guestTier]!;
    this.guestTier = guest?.tier ?? -1;
    if (!guest) return;
    const frames = pieceFrames(this.atlas, guest.tier, guest.sheet.light);
    this.looks[guest.tier] = lookOf({ ...frames, body: guest.frame }, guest.sheet);
  }

  /** On another batch than its own. */
  drawOn(batch: QuadBatch, tier: number, pose: Pose, faceState: FaceState): void {
    const own = this.batch;
    this.batch = batch;
    this.draw(tier, pose, faceState);
    this.batch = own;
  }

  draw(tier: number, pose: Pose, faceState: FaceState): void {
    const look = this.looks[tier]!;
    const { batch } = this;
    const body = this.guest && tier === this.guestTier ? this.guest.frame : look.body;
    this.place(pose, pose.angle);
    batch.put(body, 0, 0, look.bodySize, look.bodySize, 0xffffff, pose.alpha);
    this.place(pose, 0);
    this.drawLight(look, pose.alpha);
    this.place(pose, pose.angle);
    this.drawFace(look, pose, faceState);
    if (pose.flash > 0)
      batch.put(body, 0, 0, look.bodySize, look.bodySize, FLASH_TINT, pose.alpha * pose.flash, 1);
    if (this.marks) this.drawMark(look, pose);
  }

  /** Local units: the collider's radius is 1. The squash acts along a direction of the screen, volume kept. */
  private place(pose: Pose, angle: number): void {
    const { radius, squash, squashAngle } = pose;
    const cos = Math.cos(angle) * radius;
    const sin = Math.sin(angle) * radius;
    if (squash === 0) {
      this.batch.setTransform(cos, sin, -sin, cos, pose.x, pose.y);
      return;
    }
    const short = 1 - squash;
    const long = 1 / short;
    const c = Math.cos(squashAngle);
    const s = Math.sin(squashAngle);
    const xx = short * c * c + long * s * s;
    const xy = (short - long) * c * s;
    const yy = short * s * s + long * c * c;
    this.batch.setTransform(
      xx * cos + xy * sin,
      xy * cos + yy * sin,
      xy * cos - xx * sin,
      yy * cos - xy * sin,
      pose.x,
      pose.y,
    );
  }

  /** The lamp stands still while the piece rolls. */
  private drawLight(look: Look, alpha: number): void {
    const { batch } = this;
    const { shade, shadeSize, shadeTint, shadeStrength, gloss, glossSize } = look;
    batch.put(shade, 0, 0, shadeSize, shadeSize, shadeTint, alpha * shadeStrength);
    batch.put(gloss, 0, 0, glossSize, glossSize, 0xffffff, alpha);
  }

  private drawFace(look: Look, pose: Pose, faceState: FaceState): void {
    const { batch } = this;
    const { face, eyeSize: eyes, mouthSize: lips } = look;
    const eye = this.eyes.get(eyesOf(faceState, face.eyes))!;
    const mouth = this.mouths.get(mouthOf(faceState, face.mouth))!;
    const cos = Math.cos(pose.angle);
    const sin = Math.sin(pose.angle);
    // The gaze is a direction of the screen; the face is drawn turned with the body.
    const lookX = (faceState.gazeX * cos + faceState.gazeY * sin) * GAZE;
    const lookY = (faceState.gazeY * cos - faceState.gazeX * sin) * GAZE;
    const y = face.y * 2 + lookY;
    batch.put(eye, lookX - face.gap, y, eyes, eyes, 0xffffff, pose.alpha);
    batch.put(eye, lookX + face.gap, y, eyes, eyes, 0xffffff, pose.alpha);
    batch.put(mouth, lookX / 2, face.mouthY * 2 + lookY / 2, lips, lips, 0xffffff, pose.alpha);
  }

  private drawMark(look: Look, pose: Pose): void {
    const size = Math.max(MARK_SIZE, 15 / pose.radius);
    this.place(pose, 0);
    this.batch.put(look.mark, 0.62, 0.62, size, size, 0xffffff, pose.alpha);
  }
}
