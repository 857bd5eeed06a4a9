import type { Glow } from '#paint/glow.ts';
import type { QuadBatch } from '#paint/quad-batch.ts';
import type { JarFrame } from '../../shared/art-sheet.ts';
import type { ArtSheet } from '../art/art-sheet.ts';
import type { Atlas } from '../graphics/atlas.ts';
import type { Frame } from '../graphics/frame.ts';
import { BOARD } from '../layout/play-layout.ts';
import type { BoardSpace } from './board-space.ts';
import { LANTERN } from './colors.ts';
import { Motes } from './motes.ts';

/** Share of full brightness the lantern adds at rest. */
const LANTERN_STRENGTH = 0.5;
const BRIGHTEST = 1.9;
/** How much further up it reaches for every full brightness more. */
const FLARE_REACH = 0.3;
/** Board units: the shadow in which the foot stands on its cloud. */
const GROUND = { y: 1027, width: 700, height: 74 } as const;

/** The jar: one half behind the pieces, one before them, lamplight in between. */
export class Jar {
  private readonly atlas: Atlas;
  private readonly behind: readonly JarFrame[];
  private readonly front: readonly JarFrame[];
  private readonly motes: Motes;
  private readonly shadow: Frame;

  constructor(atlas: Atlas, art: ArtSheet) {
    this.atlas = atlas;
    this.behind = art.jar.frames.filter(({ layer }) => layer === 'behind');
    this.front = art.jar.frames.filter(({ layer }) => layer === 'front');
    this.motes = new Motes(atlas);
    this.shadow = atlas.frame('fx/shadow');
  }

  drawBehind(batch: QuadBatch, space: BoardSpace): void {
    this.drawParts(batch, space, this.behind);
    batch.put(this.shadow, BOARD.width / 2, GROUND.y, GROUND.width, GROUND.height);
  }

  /** What hangs in the lamplight behind the pieces. */
  drawAir(batch: QuadBatch, space: BoardSpace, elapsedMs: number): void {
    this.motes.draw(batch, space, elapsedMs);
  }

  drawFront(batch: QuadBatch, space: BoardSpace): void {
    this.drawParts(batch, space, this.front);
  }

  set reduced(reduced: boolean) {
    this.motes.reduced = reduced;
  }

  /** `light` 1 at rest, more after a great merge. */
  shine(
    glow: Glow,
    space: BoardSpace,
    size: { readonly width: number; readonly height: number },
    light: number,
  ): void {
    const width = size.width * space.scale;
    const height = size.height * space.scale;
    glow.setBox(space.left, space.top, width, height);
    glow.setLamp(
      space.screenX(size.width * 0.5),
      space.screenY(size.height * 0.97),
      width * 0.7,
      height * (0.56 + FLARE_REACH * (light - 1)),
    );
    glow.setColor(LANTERN, LANTERN_STRENGTH * Math.min(BRIGHTEST, light));
  }

  /** The pictures are of the usual jar; a narrower one is the same, squeezed. */
  private drawParts(batch: QuadBatch, space: BoardSpace, parts: readonly JarFrame[]): void {
    const across = (space.scale * space.width) / BOARD.width;
    for (const { name, x, y, width, height, turned } of parts) {
      const frame = this.atlas.frame(name);
      if (turned) {
        batch.setTransform(0, space.scale, across, 0, space.left, space.top);
        batch.put(frame, y + height / 2, x + width / 2, height, width);
      }
      batch.setTransform(across, 0, 0, space.scale, space.left, space.top);
      if (!turned) batch.put(frame, x + width / 2, y + height / 2, width, height);
    }
  }
}
