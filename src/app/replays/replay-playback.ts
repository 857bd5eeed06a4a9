import { type GameEvent, type Replay, ReplayPlayer, type Rules, type RunView } from '../../core/index.ts';
import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ReplayShow, Speed } from '../../view/replay.ts';
import { TICK_MS } from '../boot/tick-accumulator.ts';

/** A run that came to its own end is shown so long after its last command at most. */
const END_TICKS = 600;
/** So many ticks of a frame at most: at sixteen times the speed, a frame of 1/30 s. */
const MOST_TICKS = 32;
/** Ticks a frame on the way to a place that was asked for. */
const SEEK_TICKS = 90;
/** A state is kept this often, so that going back is a short way; so many at most. */
const MOMENT_TICKS = 300;
const MOMENTS = 120;

interface Moment {
  readonly tick: number;
  readonly snapshot: readonly number[];
}

export interface ReplayPlaybackParts {
  readonly rules: Rules;
  readonly replay: Replay;
  /** After each tick that is shown, with what it did; nothing where it only goes by. */
  readonly onTick: (events: readonly GameEvent[]) => void;
  /** Another run object is the one that is shown. */
  readonly onRun: (view: RunView) => void;
}

/** A whole run on the board again, at any speed, from any moment. */
export class ReplayPlayback implements ReplayShow {
  readonly replay: Replay;
  readonly drops: number;
  private readonly parts: ReplayPlaybackParts;
  private readonly length: number;
  private readonly every: number;
  private readonly moments: Moment[] = [];
  private player: ReplayPlayer;
  private rate: Speed = 1;
  private isPaused = false;
  private debt = 0;
  private goal: number | null = null;

  private constructor(parts: ReplayPlaybackParts) {
    const { rules, replay } = parts;
    const last = replay.commands[replay.commands.length - 1]?.tick ?? 0;
    this.parts = parts;
    this.replay = replay;
    this.drops = replay.commands.filter(({ command }) => command.type === 'drop').length;
    this.length = Math.max(1, replay.leftAt ?? last + END_TICKS);
    this.every = Math.max(MOMENT_TICKS, Math.ceil(this.length / MOMENTS));
    this.player = new ReplayPlayer(rules, replay);
    parts.onRun(this.view);
  }

  /** Codes: `input/newer-version` for a run made under other rules. */
  static of(parts: ReplayPlaybackParts): Result<ReplayPlayback> {
    const { rules, replay } = parts;
    return replay.rulesVersion === rules.rulesVersion
      ? ok(new ReplayPlayback(parts))
      : fail(failure('input/newer-version', `replay: rules ${replay.rulesVersion}`));
  }

  get view(): RunView {
    return this.player.run.view;
  }

  get share(): number {
    if (this.goal !== null) return this.goal / this.length;
    return this.done ? 1 : Math.min(1, this.view.tick / this.length);
  }

  get drop(): number {
    return this.view.drops;
  }

  get speed(): Speed {
    return this.rate;
  }

  get paused(): boolean {
    return this.isPaused || (this.done && this.goal === null);
  }

  get done(): boolean {
    return this.player.done || this.view.tick >= this.length;
  }

  hash(): string {
    return this.player.run.hash();
  }

  setSpeed(speed: Speed): void {
    this.rate = speed;
    this.isPaused = false;
    if (this.done) this.seek(0);
  }

  /** Stops or goes on; at the end, from the start again. */
  toggle(): void {
    if (this.done && this.goal === null) {
      this.isPaused = false;
      this.seek(0);
    } else this.isPaused = !this.isPaused;
  }

  /** 0…1 of the whole; it comes there within the next frames. */
  seek(share: number): void {
    this.goal = Math.round(Math.min(1, Math.max(0, share)) * this.length);
    this.debt = 0;
  }

  /** Passes time; the drawing's alpha. */
  advance(elapsedMs: number): number {
    if (this.goal !== null) return this.approach(this.goal);
    if (this.paused) return 1;
    this.debt += elapsedMs * this.rate;
    const due = Math.min(MOST_TICKS, Math.floor(this.debt / TICK_MS + 1e-9));
    this.debt = due === MOST_TICKS ? 0 : this.debt - due * TICK_MS;
    const quick = this.rate === 16;
    for (let tick = 0; tick < due && !this.done; tick++) {
      const events = this.step();
      this.parts.onTick(quick ? NOTHING : events);
    }
    return Math.min(1, Math.max(0, this.debt / TICK_MS));
  }

  private approach(goal: number): number {
    this.nearest(goal);
    for (let tick = 0; tick < SEEK_TICKS && this.view.tick < goal && !this.player.done; tick++) this.step();
    this.parts.onTick(NOTHING);
    if (this.view.tick >= goal || this.player.done) this.goal = null;
    return 1;
  }

  /** Goes on from the latest kept state that lies before the goal, unless the way from here is shorter. */
  private nearest(goal: number): void {
    const { rules } = this.parts;
    const kept = this.moments.filter(({ tick }) => tick <= goal).pop();
    const here = this.view.tick <= goal && this.view.tick >= (kept?.tick ?? 0);
    if (here) return;
    const back = kept && ReplayPlayer.from(rules, this.replay, kept.snapshot);
    this.player = back?.ok ? back.value : new ReplayPlayer(rules, this.replay);
    this.parts.onRun(this.view);
  }

  private step(): readonly GameEvent[] {
    const { tick } = this.view;
    const latest = this.moments[this.moments.length - 1]?.tick ?? -1;
    if (tick % this.every === 0 && tick > latest)
      this.moments.push({ tick, snapshot: this.player.run.snapshot() });
    return this.player.step();
  }
}

const NOTHING: readonly GameEvent[] = [];
