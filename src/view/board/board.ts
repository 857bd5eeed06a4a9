import { QuadBatch } from '#paint/quad-batch.ts';
import type { GameEvent, RunView } from '../../core/index.ts';
import { Fireworks } from '../effects/fireworks.ts';
import { FlyingPoints } from '../effects/flying-points.ts';
import type { MoodLight } from '../effects/mood-light.ts';
import { NightFade } from '../effects/night-fade.ts';
import type { BoardLayout } from '../layout/board-layout.ts';
import { BOARD, type BoardSize, type Place } from '../layout/play-layout.ts';
import { AimGuide } from './aim-guide.ts';
import type { BoardParts } from './board-parts.ts';
import type { BoardSpace } from './board-space.ts';
import type { ChainLettering } from './chain-lettering.ts';
import { CollectAnimation } from './collect-animation.ts';
import { DangerLine } from './danger-line.ts';
import { DangerPulse } from './danger-pulse.ts';
import { dangerLevel, type EndingPiece, EndMarker } from './end-marker.ts';
import { GazeTarget } from './gaze-target.ts';
import { HeldPiece } from './held-piece.ts';
import type { IdleBoard } from './idle-board.ts';
import { IDLE_RUN } from './idle-run.ts';
import type { Jar } from './jar.ts';
import { MergeEffects } from './merge-effects.ts';
import type { PiecePainter } from './piece-painter.ts';
import type { PieceSprites } from './piece-sprites.ts';
import { ToolTargeting } from './tool-targeting.ts';

/** Quads before the scrim, and before the panels. */
const CAPACITY = 600;
/** By how much the board swells at a stroke of the heart. */
const THUMP = 0.006;
/** What is left of the red once nothing can be done any more: the pieces are to be seen. */
const REPLAY_ALPHA = 0.5;
/** What danger takes of the lamp. */
const DIMMED = 0.3;

/** The jar and all that happens in it. It reads the run and never changes it. */
export class Board {
  readonly space: BoardSpace;
  readonly light: MoodLight;
  private readonly idleBoard: IdleBoard;
  private readonly batch: QuadBatch;
  /** Behind the panels, before the scrim: petals and fireworks of a new best. */
  readonly overlay: QuadBatch;
  /** Before the panels: the pieces that bounce into the score. */
  readonly front: QuadBatch;
  private readonly jar: Jar;
  readonly painter: PiecePainter;
  private readonly sprites: PieceSprites;
  readonly fireworks: Fireworks;
  private readonly flights: FlyingPoints;
  private readonly chain: ChainLettering;
  readonly merges: MergeEffects;
  private readonly dangerPulse = new DangerPulse();
  private readonly line: DangerLine;
  private readonly endMarker: EndMarker;
  readonly targeting: ToolTargeting;
  private readonly collecting: CollectAnimation;
  readonly guide: AimGuide;
  private readonly held: HeldPiece;
  private readonly nightFade: NightFade;
  private run: RunView = IDLE_RUN;
  private column = 128;
  /** Whether a finger is aiming: the guide brightens and everybody looks. */
  aiming = false;
  /** The piece in the hand is let go and waits for the pause after the last drop to pass. */
  armed = false;
  private size: BoardSize = BOARD;
  private idle = true;
  /** The pieces have left: there is nothing to fear any more. */
  private emptied = false;
  covered = false;
  private reduced = false;
  /** What flies up does so before the scrim: a new best. */
  private celebration = false;
  private alpha = 0;
  private readonly gaze = new GazeTarget();

  constructor({ batch, quadShader, atlas, numerals, chain }: BoardParts, idleBoard: IdleBoard) {
    this.idleBoard = idleBoard;
    this.batch = batch;
    this.overlay = new QuadBatch(quadShader, CAPACITY);
    this.front = new QuadBatch(quadShader, CAPACITY);
    this.space = idleBoard.space;
    this.light = idleBoard.light;
    this.jar = idleBoard.jar;
    this.painter = idleBoard.painter;
    this.sprites = idleBoard.sprites;
    this.fireworks = new Fireworks(atlas);
    this.flights = new FlyingPoints(numerals);
    this.chain = chain;
    const { space, light, sprites, fireworks, flights, gaze } = this;
    this.merges = new MergeEffects({ space, light, sprites, fireworks, flights, chain, gaze });
    this.line = new DangerLine(atlas);
    this.endMarker = new EndMarker(atlas, this.dangerPulse);
    this.targeting = new ToolTargeting(atlas, this.space, this.sprites, this.fireworks, this.light);
    this.collecting = new CollectAnimation(this.painter);
    this.guide = new AimGuide(atlas);
    this.held = new HeldPiece(atlas);
    this.nightFade = new NightFade(atlas);
  }

  /** `idle`: a jar to look at, without anything held over it. */
  begin(run: RunView, idle: boolean): void {
    if (this.idle && !idle) this.scatter();
    this.run = run;
    this.idle = idle;
    this.sprites.clear();
    this.flights.clear();
    this.light.clear();
    this.gaze.clear();
    this.collecting.clear();
    this.endMarker.clear();
    this.celebration = false;
    this.emptied = false;
    this.aiming = this.armed = false;
    this.sprites.follow(run, []);
    this.column = run.columnAt(run.board.width / 2);
    this.held.begin(run, run.columnX(this.column));
  }

  apply(options: { readonly reducedMotion: boolean; readonly marks: boolean }): void {
    this.idleBoard.apply(options);
    this.reduced = options.reducedMotion;
    const parts = [this.endMarker, this.dangerPulse, this.fireworks, this.flights, this.chain, this.guide];
    for (const part of parts) part.reduced = options.reducedMotion;
  }

  resize(layout: BoardLayout): void {
    const size = layout.board;
    this.size = size;
    this.idleBoard.resize(layout);
    const { left, top, scale } = layout.board;
    this.chain.resize(layout.chain.size, {
      left,
      top,
      width: size.width * scale,
      height: size.height * scale,
    });
    this.merges.finale = layout.finale;
    this.flights.target = layout.score;
    this.fireworks.floor = { y: size.height - 7, width: size.width };
    this.held.perch = {
      x: (layout.next.x - layout.board.left) / layout.board.scale,
      y: (layout.next.y + layout.next.height * 0.6 - layout.board.top) / layout.board.scale,
    };
  }

  /** Aims at a place across the window, in points. */
  aimAt(screenX: number): void {
    this.column = this.run.columnAt(this.space.boardX(screenX));
  }

  get aimedColumn(): number {
    return this.column;
  }

  /** Where on the screen pieces met, and how large they were: points. */
  discOf(disc: Place & { readonly tier: number }): readonly [Place, number] {
    return [this.space.place(disc), this.run.board.radii[disc.tier]! * this.space.scale];
  }

  tick(events: readonly GameEvent[]): void {
    this.targeting.tick(events, this.run);
    this.sprites.follow(this.run, events);
    for (const event of events) this.react(event);
  }

  /** Fireworks and petals around the panel, for a new best. */
  celebrate(): void {
    this.celebration = true;
    this.fireworks.best(this.size.width);
  }

  /** The piece to be marked while the last seconds are shown again. */
  mark(piece: number | null): void {
    this.endMarker.marked = piece;
  }

  /** The piece that ended the run, or the marked one. */
  get endingPiece(): EndingPiece | null {
    return !this.idle ? this.endMarker.endingPiece(this.run, this.sprites, this.space, this.alpha) : null;
  }

  /** The pieces leave for the score on the panel, in points of the screen; with reduced motion they only leave. */
  collect(target: { readonly x: number; readonly y: number }): void {
    this.emptied = true;
    if (this.reduced) this.sprites.fade();
    else this.collecting.start(this.sprites.all, target);
  }

  /** 0…1 of the score that the pieces have brought. */
  get collected(): number {
    return this.collecting.share;
  }

  /** All pieces at once. True when there was something to hurry. */
  finishCollecting(): boolean {
    const { running } = this.collecting;
    if (running) this.collecting.finish();
    return running;
  }

  draw(alpha: number, elapsedMs: number): void {
    const { batch, space, run } = this;
    this.light.step(elapsedMs);
    space.zoom(this.light.zoom + THUMP * this.dangerPulse.thump, this.light.dip);
    batch.clear();
    this.overlay.clear();
    this.front.clear();
    this.alpha = alpha;
    this.idleBoard.drawBehind(this.light.lanternLight * (1 - DIMMED * this.dangerPulse.strength), elapsedMs);
    if (!this.covered) this.drawRun(run, alpha, elapsedMs);
    this.jar.drawFront(batch, space);
    if (!this.idle && !this.covered) this.drawAbove(run, alpha, elapsedMs);
    this.gaze.step(elapsedMs);
    const seenMs = elapsedMs * this.light.timeScale;
    this.collecting.draw(this.front, space, elapsedMs);
    this.nightFade.draw(batch, this.light.nightFade);
    this.fireworks.draw(this.celebration ? this.overlay : batch, space.scale, space.left, space.top, seenMs);
    if (!this.idle) {
      const share = this.isAimed(run) ? 1 : REPLAY_ALPHA;
      this.line.drawGlows(batch, space, run.board.width, this.dangerPulse, share);
    }
    this.chain.draw(batch, elapsedMs);
    this.flights.draw(batch, elapsedMs);
  }

  /** The heap to look at makes way for a run. */
  private scatter(): void {
    for (const { x, y, radius } of this.sprites.all) this.fireworks.scatter(x, y, radius);
  }

  private drawRun(run: RunView, alpha: number, elapsedMs: number): void {
    const { board } = run;
    const focus = this.gaze.of(run, this.sprites, this.aiming ? this.held.x.value : null);
    this.sprites.updateFaces(elapsedMs, focus, board.dangerY);
    if (!this.idle) this.drawLine(run, elapsedMs);
    this.idleBoard.drawPieces(run, alpha, elapsedMs);
    if (this.idle) return;
    this.held.step(run, run.columnX(this.column), this.isAimed(run), this.armed, elapsedMs);
    this.held.draw(this.batch, this.painter, this.space, run, this.reduced);
  }

  /** Nobody aims with a tool in the hand, or while the last seconds are shown again. */
  private isAimed({ ended }: RunView): boolean {
    return !ended && this.endMarker.marked === null && this.targeting.tool === null;
  }

  private drawLine(run: RunView, elapsedMs: number): void {
    this.dangerPulse.step(this.emptied ? 0 : dangerLevel(run), elapsedMs);
    this.line.draw(this.batch, this.space, run.board.width, run.board.dangerY, this.dangerPulse);
  }

  private drawAbove(run: RunView, alpha: number, elapsedMs: number): void {
    this.targeting.draw(this.batch, run, elapsedMs);
    const aimed = this.isAimed(run);
    const firm = aimed && (this.aiming || this.armed);
    this.guide.step(firm ? 'aiming' : aimed && run.canDrop ? 'waiting' : 'none', elapsedMs);
    if (firm || (aimed && run.canDrop))
      this.guide.aim(run.landing(this.column), this.held.lowerEdge(run), run.board.radii[run.held]!);
    this.guide.draw(this.batch, this.space);
    this.endMarker.step(elapsedMs);
    this.endMarker.draw(this.batch, this.space, run, this.sprites, alpha);
  }

  private react(event: GameEvent): void {
    if (event.type === 'dropped') this.armed = false;
    if (event.type === 'merged') this.merges.show(event, this.run);
    if (event.type === 'impact' && event.speed > 9) {
      this.fireworks.landing(event.x, event.y, event.speed / 12);
      this.light.land(this.sprites.weightOf(event), event.speed);
    }
  }
}
