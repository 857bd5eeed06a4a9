import type { GameEvent, RunView } from '../../core/index.ts';
import type { ArtSheet } from '../art-sheet.ts';
import { Fireworks } from '../effects/fireworks.ts';
import { Flights } from '../effects/flights.ts';
import { MoodLight } from '../effects/mood-light.ts';
import type { PlayLayout } from '../layout/play-layout.ts';
import type { Atlas } from '../pixi/atlas.ts';
import type { Frame } from '../pixi/frame.ts';
import type { Glow } from '../pixi/glow.ts';
import type { Numerals } from '../pixi/numerals.ts';
import type { QuadBatch } from '../pixi/quad-batch.ts';
import { AimGuide } from './aim-guide.ts';
import { Alarm } from './alarm.ts';
import { BoardSpace } from './board-space.ts';
import { ChainLettering } from './chain-lettering.ts';
import { Choice } from './choice.ts';
import { CREAM, GOLD } from './colors.ts';
import { Crowd, PULL_MS } from './crowd.ts';
import { DangerLine } from './danger-line.ts';
import { HeldPiece } from './held-piece.ts';
import { Jar } from './jar.ts';
import { PiecePainter } from './piece-painter.ts';
import { Pour } from './pour.ts';
import { type Culprit, dangerLevel, Verdict } from './verdict.ts';

export interface BoardParts {
  /** Behind the lamplight, and before it. */
  readonly behind: QuadBatch;
  readonly glow: Glow;
  readonly batch: QuadBatch;
  /** Over the panels. */
  readonly front: QuadBatch;
  readonly atlas: Atlas;
  readonly art: ArtSheet;
  readonly numerals: Numerals;
  /** Lettering of chains. */
  readonly brush: Numerals;
}

/** From this tier up a merge lights the jar. */
const GREAT_TIER = 7;
/** How long everybody looks at what a great merge made. */
const MARVEL_MS = 1100;

/** The jar and all that happens in it. It reads the run and never changes it. */
export class Board {
  readonly space = new BoardSpace();
  readonly light = new MoodLight();
  private readonly behind: QuadBatch;
  private readonly glow: Glow;
  private readonly batch: QuadBatch;
  private readonly front: QuadBatch;
  private readonly jar: Jar;
  private readonly painter: PiecePainter;
  private readonly crowd = new Crowd();
  private readonly fireworks: Fireworks;
  private readonly flights: Flights;
  private readonly chain: ChainLettering;
  private readonly alarm = new Alarm();
  private readonly line: DangerLine;
  private readonly verdict: Verdict;
  readonly choice: Choice;
  private readonly pouring: Pour;
  private readonly guide: AimGuide;
  private readonly held: HeldPiece;
  private readonly shadow: Frame;
  private run: RunView | null = null;
  private column = 128;
  /** Whether a finger is aiming: the guide brightens and everybody looks. */
  aiming = false;
  private size = { width: 720, height: 960 };
  private idle = true;
  private reduced = false;
  /** What flies up does so before the panel: a new best. */
  private ceremony = false;
  private alpha = 0;
  private readonly focus = { x: 0, y: 0 };
  private readonly marvel = { x: 0, y: 0, leftMs: 0 };

  constructor({ behind, glow, batch, front, atlas, art, numerals, brush }: BoardParts) {
    this.behind = behind;
    this.glow = glow;
    this.batch = batch;
    this.front = front;
    this.jar = new Jar(atlas, art);
    this.painter = new PiecePainter(batch, atlas, art);
    this.fireworks = new Fireworks(atlas);
    this.flights = new Flights(numerals);
    this.chain = new ChainLettering(brush);
    this.line = new DangerLine(atlas);
    this.verdict = new Verdict(atlas);
    this.choice = new Choice(atlas, this.space, this.crowd, this.fireworks, this.light);
    this.pouring = new Pour(this.painter);
    this.guide = new AimGuide(atlas);
    this.held = new HeldPiece(atlas);
    this.shadow = atlas.frame('fx/shadow');
  }

  /** `idle`: a jar to look at, without anything held over it. */
  begin(run: RunView, idle: boolean): void {
    if (this.idle && !idle) this.scatter();
    this.run = run;
    this.idle = idle;
    this.crowd.clear();
    this.flights.clear();
    this.light.clear();
    this.marvel.leftMs = 0;
    this.pouring.clear();
    this.ceremony = false;
    this.aiming = false;
    this.crowd.follow(run, []);
    this.column = run.columnAt(run.board.width / 2);
    this.held.begin(run, run.columnX(this.column));
  }

  apply(options: { readonly reducedMotion: boolean; readonly marks: boolean }): void {
    this.painter.marks = options.marks;
    this.reduced = options.reducedMotion;
    const parts = [
      this.light,
      this.verdict,
      this.crowd,
      this.alarm,
      this.fireworks,
      this.flights,
      this.chain,
      this.jar,
    ];
    for (const part of parts) part.reduced = options.reducedMotion;
  }

  resize(layout: PlayLayout, size: { readonly width: number; readonly height: number }): void {
    this.size = size;
    this.space.set(layout.board.left, layout.board.top, layout.board.scale, size.width, size.height);
    this.chain.place(layout.chain);
    this.flights.target = layout.score;
    this.fireworks.floor = { y: size.height - 7, width: size.width };
    this.held.perch = {
      x: (layout.next.x - layout.board.left) / layout.board.scale,
      y: (layout.next.y + layout.next.height * 0.6 - layout.board.top) / layout.board.scale,
    };
  }

  /** Aims at a place across the window, in points. */
  aimAt(screenX: number): void {
    if (this.run) this.column = this.run.columnAt(this.space.boardX(screenX));
  }

  get aimedColumn(): number {
    return this.column;
  }

  /** Points that are still on their way to the score. */
  get pointsInFlight(): number {
    return this.flights.points;
  }

  tick(events: readonly GameEvent[]): void {
    if (!this.run) return;
    this.choice.tick(events, this.run);
    this.crowd.follow(this.run, events);
    for (const event of events) this.react(event);
  }

  /** Fireworks and petals before everything, for a new best. */
  celebrate(): void {
    this.ceremony = true;
    this.fireworks.best(this.size.width);
  }

  /** The piece to be marked while the last seconds are shown again. */
  mark(piece: number | null): void {
    this.verdict.marked = piece;
  }

  /** The piece that ended the run, or the marked one. */
  get culprit(): Culprit | null {
    return this.run && !this.idle ? this.verdict.culprit(this.run, this.crowd, this.space, this.alpha) : null;
  }

  /** The pieces leave for the score on the panel, in points of the screen. */
  pour(target: { readonly x: number; readonly y: number }): void {
    this.pouring.start(this.crowd.all, target);
    if (this.reduced) this.pouring.finish();
  }

  /** 0…1 of the score that the pieces have brought. */
  get poured(): number {
    return this.pouring.share;
  }

  /** All pieces at once. True when there was something to hurry. */
  hurry(): boolean {
    const { pouring } = this.pouring;
    if (pouring) this.pouring.finish();
    return pouring;
  }

  draw(alpha: number, elapsedMs: number): void {
    const { batch, space, run } = this;
    this.light.step(elapsedMs);
    space.zoom(this.light.zoom);
    batch.clear();
    this.front.clear();
    this.alpha = alpha;
    this.behind.clear();
    this.jar.drawBehind(this.behind, space);
    this.jar.shine(this.glow, space, this.size, this.light.lanternLight);
    this.jar.drawAir(batch, space, elapsedMs);
    this.chain.draw(batch, elapsedMs);
    if (run) this.drawRun(run, alpha, elapsedMs);
    this.jar.drawFront(batch, space);
    if (run && !this.idle) this.drawAbove(run, alpha, elapsedMs);
    this.marvel.leftMs -= elapsedMs;
    const seenMs = elapsedMs * this.light.pace;
    this.pouring.draw(this.front, space, elapsedMs);
    this.fireworks.draw(this.ceremony ? this.front : batch, space.scale, space.left, space.top, seenMs);
    if (run && !this.idle) this.line.drawFear(batch, space, run.board.width, this.alarm);
    this.flights.draw(batch, elapsedMs);
  }

  /** The heap to look at makes way for a run. */
  private scatter(): void {
    for (const { x, y, radius } of this.crowd.all) this.fireworks.scatter(x, y, radius);
  }

  private drawRun(run: RunView, alpha: number, elapsedMs: number): void {
    const { board } = run;
    this.crowd.think(elapsedMs, this.focusOf(run), board.dangerY);
    if (!this.idle) this.drawLine(run, elapsedMs);
    this.crowd.drawShadows(this.batch, this.shadow, this.space, board.height, alpha);
    this.crowd.draw(this.painter, this.space, alpha, elapsedMs);
    // Nobody aims while the last seconds are shown again.
    if (this.idle || run.ended || this.verdict.marked !== null || this.choice.tool !== null) return;
    this.held.step(run, run.columnX(this.column), elapsedMs);
    this.held.draw(this.batch, this.painter, this.space, run, this.reduced);
  }

  private drawLine(run: RunView, elapsedMs: number): void {
    this.alarm.step(dangerLevel(run), elapsedMs);
    this.line.draw(this.batch, this.space, run.board.width, run.board.dangerY, this.alarm);
  }

  private drawAbove(run: RunView, alpha: number, elapsedMs: number): void {
    this.choice.draw(this.batch, run, elapsedMs);
    const waiting = run.canDrop && !run.ended && this.verdict.marked === null && this.choice.tool === null;
    this.guide.step(!waiting ? 'none' : this.aiming ? 'aiming' : 'waiting', elapsedMs);
    if (waiting) {
      const landing = run.landing(this.column);
      this.guide.draw(this.batch, this.space, landing, this.held.lowerEdge(run), run.board.radii[run.held]!);
    }
    this.verdict.step(elapsedMs);
    this.verdict.draw(this.batch, this.space, run, this.crowd, alpha);
  }

  /** Everybody watches the piece that falls, or the one that is being aimed. */
  private focusOf(run: RunView): { readonly x: number; readonly y: number } | null {
    if (this.marvel.leftMs > 0) return this.marvel;
    const last = this.crowd.all[this.crowd.all.length - 1];
    if (last && last.speed > 3) return last;
    if (!this.aiming) return null;
    this.focus.x = this.held.x.value;
    this.focus.y = run.board.dropY;
    return this.focus;
  }

  private react(event: GameEvent): void {
    if (event.type === 'merged') this.showMerge(event);
    if (event.type === 'impact' && event.speed > 9)
      this.fireworks.landing(event.x, event.y, event.speed / 12);
  }

  private showMerge(event: Extract<GameEvent, { type: 'merged' }>): void {
    const { space, light, fireworks } = this;
    const radii = this.run!.board.radii;
    if (event.into === null) {
      fireworks.reunion(event.x, event.y, radii[event.tier]!);
      light.reunion();
      this.crowd.rejoice();
      fireworks.rain(this.size.width);
    } else {
      fireworks.merge(event.x, event.y, radii[event.tier + 1]!, event.tier, PULL_MS);
      if (event.tier >= GREAT_TIER) this.admire(event);
    }
    light.chain(event.chain);
    const tint = event.tier >= GREAT_TIER ? GOLD : CREAM;
    const made = radii[Math.min(event.tier + 1, radii.length - 1)]!;
    const y = space.screenY(event.y - made * 0.55);
    this.flights.add(event.points, space.screenX(event.x), y, 16 + event.tier * 1.3, tint, PULL_MS);
    if (event.chain >= 3) this.chain.show(event.chain);
  }

  /** Light from inside the jar, a held breath, and all eyes on what was made. */
  private admire({ tier, x, y }: Extract<GameEvent, { type: 'merged' }>): void {
    this.light.great((tier - GREAT_TIER + 1) / 3);
    this.marvel.x = x;
    this.marvel.y = y;
    this.marvel.leftMs = MARVEL_MS;
  }
}
