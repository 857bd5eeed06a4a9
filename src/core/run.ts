import { failure } from '../shared/failure.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import type { Mode } from '../shared/vocabulary/modes.ts';
import { TIERS } from '../shared/vocabulary/tiers.ts';
import { type Twist, twistOfNumber } from '../shared/vocabulary/twists.ts';
import { rulesWith } from './apply-twist.ts';
import { Bag } from './bag.ts';
import { pointsOf } from './chain.ts';
import { Clock } from './clock.ts';
import { columnAt, columnX } from './columns.ts';
import type { Command } from './command.ts';
import { Danger } from './danger.ts';
import type { EndReason, GameEvent } from './event.ts';
import { fillJar } from './fill.ts';
import { impactsOf } from './impact.ts';
import { Jar } from './jar.ts';
import { land } from './landing.ts';
import { Leg } from './leg.ts';
import { type Merge, mergeTouching } from './merging.ts';
import { MODE_RULES } from './mode-rules.ts';
import type { BoardView, DangerView, Landing, PieceView, RunView, ToolsView } from './read-view.ts';
import { Rng } from './rng.ts';
import type { Rules } from './rules.ts';
import { visitEnd } from './run-end.ts';
import type { RunSetup } from './run-setup.ts';
import { StateHash } from './state-hash.ts';
import { MAX_TICK, type StateIo } from './state-io.ts';
import { StateReader, StateWriter } from './state-numbers.ts';
import { Toolbox } from './toolbox.ts';

/** One play of the game. A setup and its commands, tick by tick, always give one and the same run, bit for bit. */
export interface Run {
  readonly view: RunView;
  /** Advances by one tick of 1/60 s and says what happened. Commands are obeyed in order, before anything moves. */
  step(commands?: readonly Command[]): readonly GameEvent[];
  /**
   * Passes ticks without commands in which nothing can happen, at once and to the bit as if each had been stepped.
   * Answers how many, at most `most`: 0 while anything moves, grows or is counted down.
   */
  rest(most: number): number;
  /** Every number of the state, in a fixed order; `restoreRun` makes the same run of it, to the bit. */
  snapshot(): readonly number[];
  /** 16 hexadecimal digits over the exact bits of the whole state. */
  hash(): string;
}

const MAX_SCORE = Number.MAX_SAFE_INTEGER;
const BAG_STREAM = 0x626167;
const NOTHING: readonly never[] = [];

export const createRun = (setup: RunSetup): Run => {
  const run = new RunState(setup);
  run.fill();
  return run;
};

/** The run a snapshot was taken of; numbers that make no run of this setup are refused as `input/corrupt`. */
export const restoreRun = (setup: RunSetup, snapshot: readonly number[]): Result<Run> => {
  const run = new RunState(setup);
  const reader = new StateReader(snapshot);
  run.visit(reader);
  return reader.whole ? ok(run) : fail(failure('input/corrupt', 'snapshot'));
};

/**
 * The next leg of a passed jar: what lies in it and its score stay as the snapshot of the leg before left them, the pieces
 * that come are drawn from the new setup's seed. `input/corrupt` for a snapshot of no such run, or of one that is not over.
 */
export const passOn = (setup: RunSetup, snapshot: readonly number[]): Result<Run> => {
  const run = new RunState(setup);
  const reader = new StateReader(snapshot);
  run.visit(reader);
  return reader.whole && run.beginLeg() ? ok(run) : fail(failure('input/corrupt', 'snapshot of a leg'));
};

class RunState implements Run, RunView {
  readonly mode: Mode;
  readonly seed: number;
  readonly twist: Twist | null;
  readonly board: BoardView;
  tick = 0;
  score = 0;
  drops = 0;
  held: number;
  next: number;
  ended: RunView['ended'] = null;
  private readonly rules: Rules;
  private readonly jar: Jar;
  private bag: Bag;
  private readonly clock: Clock;
  private readonly toolbox: Toolbox;
  private readonly leg: Leg;
  private readonly overflow: Danger;
  private readonly landingOut = { x: 0, y: 0, piece: null };
  private readyAt = 0;
  private events: GameEvent[] | null = null;

  constructor({ mode, seed, twist, ...setup }: RunSetup) {
    const rules = rulesWith(setup.rules, twist);
    this.rules = rules;
    this.mode = mode;
    this.twist = twistOfNumber(twist);
    this.seed = seed >>> 0;
    this.board = { ...rules.board, radii: rules.radii };
    this.jar = new Jar(rules);
    this.bag = this.newBag();
    this.leg = new Leg(mode);
    this.clock = new Clock(rules.sprint, mode);
    this.toolbox = new Toolbox(rules.tools, mode, this.seed, this.jar);
    this.overflow = new Danger(rules.danger.countTicks);
    this.held = this.bag.draw();
    this.next = this.bag.draw();
  }

  get view(): RunView {
    return this;
  }

  get canDrop(): boolean {
    return this.ended === null && this.tick >= this.readyAt && this.leg.open;
  }

  get pieces(): readonly PieceView[] {
    return this.jar.pieces;
  }

  get danger(): DangerView | null {
    return this.overflow.counting ? this.overflow : null;
  }

  get ticksLeft(): number | null {
    return this.clock.ticksLeft(this.tick);
  }

  get dropsLeft(): number | null {
    return this.leg.left;
  }

  get tools(): ToolsView {
    return this.toolbox;
  }

  columnX(column: number): number {
    return columnX(column, this.heldRadius, this.board.width);
  }

  columnAt(x: number): number {
    return columnAt(x, this.heldRadius, this.board.width);
  }

  landing(column: number): Landing {
    const { dropY, height } = this.board;
    return land(this.landingOut, this.jar.pieces, this.columnX(column), dropY, this.heldRadius, height);
  }

  step(commands: readonly Command[] = NOTHING): readonly GameEvent[] {
    this.events = null;
    for (const command of commands) this.obey(command);
    if (this.ended === null) this.advance();
    return this.events ?? NOTHING;
  }

  hash(): string {
    const hash = new StateHash();
    this.visit(hash);
    return hash.digest();
  }

  rest(most: number): number {
    if (this.ended !== null || this.overflow.counting || !this.jar.atRest) return 0;
    // The tick in which time is up is stepped.
    const left = Math.min(this.ticksLeft ?? Number.POSITIVE_INFINITY, this.leg.ticksLeft(this.tick));
    const ticks = Math.max(0, Math.min(most, left - 1));
    for (const piece of this.jar.pieces) piece.restTicks += ticks;
    this.tick += ticks;
    return ticks;
  }

  snapshot(): readonly number[] {
    const writer = new StateWriter();
    this.visit(writer);
    return writer.numbers;
  }

  /** What lies in the jar before the first drop. */
  fill(): void {
    const fill = MODE_RULES[this.mode].timed ? this.rules.sprint : this.rules.fill;
    if (fill) fillJar(this.jar, this.rules, fill, this.seed);
  }

  /** False where the leg before did not end by being passed on. */
  beginLeg(): boolean {
    if (this.ended?.reason !== 'passed') return false;
    this.ended = null;
    this.bag = this.newBag();
    this.held = this.bag.draw();
    this.next = this.bag.draw();
    this.leg.begin(this.tick);
    return true;
  }

  visit(io: StateIo): void {
    this.tick = io.integer(this.tick, 0, MAX_TICK);
    this.score = io.integer(this.score, 0, MAX_SCORE);
    this.drops = io.integer(this.drops, 0, MAX_TICK);
    this.held = io.integer(this.held, 0, TIERS - 1);
    this.next = io.integer(this.next, 0, TIERS - 1);
    this.readyAt = io.integer(this.readyAt, 0, MAX_TICK);
    this.ended = visitEnd(io, this.ended, this.tick);
    this.overflow.visit(io);
    this.bag.visit(io);
    this.clock.visit(io);
    this.leg.visit(io);
    this.toolbox.visit(io);
    this.jar.visit(io);
  }

  private newBag(): Bag {
    return new Bag(this.rules.bag, new Rng(this.seed, BAG_STREAM));
  }

  private get heldRadius(): number {
    return this.rules.radii[this.held] as number;
  }

  private advance(): void {
    this.jar.step();
    for (const impact of impactsOf(this.jar, this.rules.impactSpeed)) this.emit(impact);
    for (const merge of mergeTouching(this.jar, this.tick, this.rules)) this.credit(merge);
    this.jar.matchBodies();
    this.tick += 1;
    const overflows = this.overflow.update(this.jar.pieces, this.rules) && !this.leg.holdsEnd;
    if (overflows) this.end('overflow', this.overflow.piece);
    else if (this.ticksLeft === 0) this.end('time', null);
    else this.endLeg();
  }

  private endLeg(): void {
    const { tick, overflow, jar } = this;
    const over = this.leg.endAfter({ tick, atRest: jar.atRest, inDanger: overflow.counting });
    if (over) this.end(over, null);
  }

  private obey(command: Command): void {
    if (this.ended !== null) this.emit({ type: 'refused', reason: 'ended' });
    else if (command.type === 'drop') this.drop(command.column);
    else this.emit(this.toolbox.use(command));
  }

  private drop(column: number): void {
    if (!this.canDrop) {
      this.emit({ type: 'refused', reason: this.leg.open ? 'cooling' : 'not-allowed' });
      return;
    }
    const tier = this.held;
    const { drop, board } = this.rules;
    const x = this.columnX(column);
    const piece = this.jar.add(tier, {
      x,
      y: board.dropY,
      velocityX: 0,
      velocityY: drop.speed,
      angle: 0,
      spin: 0,
      radius: this.heldRadius,
    });
    this.held = this.next;
    this.next = this.bag.draw();
    this.drops += 1;
    this.leg.drop(this.tick);
    this.readyAt = this.tick + drop.cooldownTicks;
    this.emit({ type: 'dropped', piece: piece.id, tier, x });
  }

  private credit({ link: chain, ...merge }: Merge): void {
    const points = pointsOf(merge.tier, chain, this.rules);
    this.score += points;
    if (merge.into === null) this.leg.reunite(this.tick);
    this.emit({ type: 'merged', ...merge, points, chain });
    this.reward(merge, chain);
  }

  /** What a merge gives besides points. */
  private reward({ tier, x, y }: Omit<Merge, 'link'>, chain: number): void {
    const ticks = this.clock.win(tier);
    if (ticks > 0) this.emit({ type: 'time-won', ticks, x, y });
    const tool = this.toolbox.earn({ made: tier + 1, chain });
    if (tool !== null) this.emit({ type: 'tool-earned', tool, x, y });
  }

  private end(reason: EndReason, piece: number | null): void {
    this.ended = { reason, piece, tick: this.tick };
    this.emit({ type: 'ended', reason, piece });
  }

  private emit(event: GameEvent): void {
    this.events = this.events ?? [];
    this.events.push(event);
  }
}
