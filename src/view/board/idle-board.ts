import type { Glow } from '#paint/glow.ts';
import type { QuadBatch } from '#paint/quad-batch.ts';
import type { RunView } from '../../core/index.ts';
import { MoodLight } from '../effects/mood-light.ts';
import type { Frame } from '../graphics/frame.ts';
import type { BoardLayout } from '../layout/board-layout.ts';
import { BOARD, type BoardSize } from '../layout/play-layout.ts';
import type { BoardParts } from './board-parts.ts';
import { BoardSpace } from './board-space.ts';
import { IDLE_RUN } from './idle-run.ts';
import { Jar } from './jar.ts';
import { NewbornRim } from './newborn-rim.ts';
import { PiecePainter } from './piece-painter.ts';
import { PieceSprites } from './piece-sprites.ts';

/** What the jar is drawn with, before anything happens in it. */
export type IdleBoardParts = Omit<BoardParts, 'quadShader' | 'numerals' | 'chain'>;

/** The jar with the heap that lies in it on home, until a board is made of it: that one goes on with the same pieces. */
export class IdleBoard {
  readonly space = new BoardSpace();
  readonly light = new MoodLight();
  readonly jar: Jar;
  readonly painter: PiecePainter;
  readonly sprites: PieceSprites;
  private readonly behind: QuadBatch;
  private readonly glow: Glow;
  private readonly batch: QuadBatch;
  private readonly shadow: Frame;
  private size: BoardSize = BOARD;

  constructor({ behind, glow, batch, atlas, art, page }: IdleBoardParts) {
    this.behind = behind;
    this.glow = glow;
    this.batch = batch;
    this.jar = new Jar(atlas, art);
    this.painter = new PiecePainter(batch, atlas, art, page);
    this.sprites = new PieceSprites(new NewbornRim(batch, atlas));
    this.shadow = atlas.frame('fx/shadow');
    this.sprites.follow(IDLE_RUN, []);
  }

  apply(options: { readonly reducedMotion: boolean; readonly marks: boolean }): void {
    this.painter.marks = options.marks;
    for (const part of [this.light, this.sprites, this.jar]) part.reduced = options.reducedMotion;
  }

  resize({ board }: BoardLayout): void {
    this.size = board;
    this.space.set(board.left, board.top, board.scale, board.width, board.height);
  }

  draw(elapsedMs: number): void {
    const { space, light, jar, batch } = this;
    light.step(elapsedMs);
    space.zoom(light.zoom, light.dip);
    batch.clear();
    this.drawBehind(light.lanternLight, elapsedMs);
    this.sprites.updateFaces(elapsedMs, null, IDLE_RUN.board.dangerY);
    this.drawPieces(IDLE_RUN, 1, elapsedMs);
    jar.drawFront(batch, space);
  }

  /** The jar's far side and the light in it. */
  drawBehind(lamp: number, elapsedMs: number): void {
    const { behind, glow, jar, space, batch } = this;
    behind.clear();
    jar.drawBehind(behind, space);
    jar.shine(glow, space, this.size, lamp);
    jar.drawAir(batch, space, elapsedMs);
  }

  drawPieces({ board }: RunView, alpha: number, elapsedMs: number): void {
    this.sprites.drawShadows(this.batch, this.shadow, this.space, board.height, alpha);
    this.sprites.draw(this.painter, this.space, alpha, elapsedMs);
  }
}
