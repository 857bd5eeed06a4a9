import type { Glow } from '#paint/glow.ts';
import { Group } from '#paint/graph.ts';
import type { Painter } from '#paint/painter.ts';
import type { QuadBatch } from '#paint/quad-batch.ts';
import type { QuadShader } from '#paint/quad-shader.ts';
import type { GameEvent, RunView } from '../../core/index.ts';
import type { Settings } from '../../shared/vocabulary/setting-names.ts';
import type { LoadedArt } from '../art/load-art.ts';
import { Aiming } from '../board/aiming.ts';
import { Board } from '../board/board.ts';
import { ChainLettering } from '../board/chain-lettering.ts';
import { IdleBoard } from '../board/idle-board.ts';
import type { LabelPage } from '../graphics/label-page.ts';
import { boardLayout } from '../layout/board-layout.ts';
import { BOARD, type BoardSize } from '../layout/play-layout.ts';
import { createNumerals } from '../widgets/numeral-sets.ts';
import { Fingers } from './fingers.ts';
import type { TouchPoint } from './stage.ts';

export interface BoardStageParts {
  readonly painter: Painter;
  readonly quadShader: QuadShader;
  readonly behind: QuadBatch;
  readonly glow: Glow;
  readonly batch: QuadBatch;
  readonly page: LabelPage;
  readonly loaded: LoadedArt;
  /** A finger was lifted over the jar. */
  readonly onDrop: (column: number) => void;
}

/** Points, and canvas pixels per point. */
export interface BoardBox {
  readonly width: number;
  readonly height: number;
  readonly pixelRatio: number;
}

/** The jar alone, for a scene of somebody else's: no sky, no numbers, no screens. */
export class BoardStage {
  private readonly parts: BoardStageParts;
  private readonly root = new Group();
  private readonly board: Board;
  private readonly aiming: Aiming;
  private readonly fingers: Fingers;
  private size: BoardSize = BOARD;
  private box: BoardBox;

  constructor(parts: BoardStageParts, box: BoardBox) {
    const { behind, glow, batch, quadShader, page, loaded } = parts;
    this.parts = parts;
    const { large, brush } = createNumerals(page, loaded.fonts.title);
    const chain = new ChainLettering(brush, (links) => `×${links}`);
    const boardParts = { behind, glow, batch, quadShader, page, ...loaded, numerals: large, chain };
    this.board = new Board(boardParts, new IdleBoard(boardParts));
    this.aiming = new Aiming(this.board, (command) => {
      if (command.type === 'drop') parts.onDrop(command.column);
    });
    this.fingers = new Fingers(this.aiming, null);
    this.root.addChild(behind.node, glow.node, batch.node, this.board.overlay.node, this.board.front.node);
    this.box = box;
    this.resize(box);
  }

  resize(box: BoardBox): void {
    const { width, height, pixelRatio } = box;
    this.box = box;
    const { painter, quadShader, glow, page } = this.parts;
    painter.resize(width, height, pixelRatio);
    quadShader.setScreen(width, height);
    glow.setScreen(width, height);
    page.setPixelRatio(pixelRatio);
    this.board.resize(boardLayout(width, height, this.size));
  }

  apply(settings: Pick<Settings, 'reducedMotion' | 'marks'>): void {
    this.board.apply(settings);
  }

  begin(run: RunView): void {
    this.size = run.board;
    this.resize(this.box);
    this.board.begin(run, false);
    this.fingers.outdo();
    this.aiming.begin(run);
  }

  /** Once after every core step. */
  tick(events: readonly GameEvent[]): void {
    this.board.tick(events);
  }

  /** How fast the run's time should pass, 0…1: a great merge holds it for a moment. */
  get timeScale(): number {
    return this.board.light.timeScale;
  }

  draw(alpha: number, elapsedMs: number): void {
    const { page, painter } = this.parts;
    this.board.draw(alpha, elapsedMs);
    if (page.settle()) this.board.draw(alpha, 0);
    page.flush();
    painter.draw(this.root);
  }

  touch(touch: TouchPoint): void {
    this.fingers.touch(touch);
  }

  dispose(): void {
    this.root.destroy({ children: true });
  }
}
