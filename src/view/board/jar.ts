import type { ArtSheet, JarFrame } from '../art-sheet.ts';
import type { Atlas } from '../pixi/atlas.ts';
import type { Frame } from '../pixi/frame.ts';
import type { QuadBatch } from '../pixi/quad-batch.ts';
import type { BoardSpace } from './board-space.ts';

interface Part extends JarFrame {
  readonly frame: Frame;
  /** Light goes with the lantern; the rest is always whole. */
  readonly shines: boolean;
}

/** The celadon jar: one half behind the pieces, one before them. */
export class Jar {
  private readonly behind: readonly Part[];
  private readonly front: readonly Part[];

  constructor(atlas: Atlas, art: ArtSheet) {
    const parts = art.jar.frames.map((part) => ({
      ...part,
      frame: atlas.frame(part.name),
      shines: part.name === 'jar/light',
    }));
    this.behind = parts.filter(({ layer }) => layer === 'behind');
    this.front = parts.filter(({ layer }) => layer === 'front');
  }

  drawBehind(batch: QuadBatch, space: BoardSpace, light: number): void {
    batch.setTransform(space.scale, 0, 0, space.scale, space.left, space.top);
    for (const part of this.behind) drawPart(batch, part, light);
  }

  drawFront(batch: QuadBatch, space: BoardSpace): void {
    batch.setTransform(space.scale, 0, 0, space.scale, space.left, space.top);
    for (const part of this.front) drawPart(batch, part, 1);
  }
}

const drawPart = (batch: QuadBatch, part: Part, light: number): void => {
  const x = part.x + part.width / 2;
  const y = part.y + part.height / 2;
  if (!part.shines) {
    batch.put(part.frame, x, y, part.width, part.height);
    return;
  }
  batch.put(part.frame, x, y, part.width, part.height, 0xffffff, Math.min(1, light), 0.5);
  if (light > 1.04) batch.put(part.frame, x, y, part.width, part.height, 0xffffff, Math.min(1, light - 1), 1);
};
