import { fail, ok, type Result } from '../../shared/result.ts';
import { TICK_MS } from '../../shared/vocabulary/time.ts';
import type { GameEvent } from '../event.ts';
import type { RunView } from '../read-view.ts';
import type { Rules } from '../rules.ts';
import { unplayable } from './playability.ts';
import { ReplayPlayer } from './player.ts';
import { lastCommandTick, type Replay } from './replay.ts';

/** Asked before each tick, with the ticks that this call has played so far: whether there is time for one more. */
export type Slice = (played: number) => boolean;

export interface PlaybackParts {
  readonly rules: Rules;
  readonly replay: Replay;
  /** A state of this run to begin at instead of its start. */
  readonly from?: readonly number[];
}

interface KeptState {
  readonly tick: number;
  readonly snapshot: readonly number[];
}

/** A state of the run, and the drops and merges that led to it. */
export interface PlayedMoment {
  readonly snapshot: readonly number[];
  readonly events: readonly GameEvent[];
}

/** A run that came to its own end is shown so long after its last command at most. */
const END_TICKS = 600;
/** A state is kept this often, so that a seek never plays more ticks than these. */
const STATE_TICKS = 300;
/** When there are more, every other one is dropped and they lie twice as far apart. */
const MOST_STATES = 128;
/** Sums of frame times are a little under the ticks they are meant to be. */
const ROUNDING = 1e-9;

const NOTHING: readonly never[] = [];
const ignore = (): void => {};

/** A replay that can be sought: played at any speed, and put to any tick of its run, forwards and back. */
export class Playback {
  /** How many times as fast as it was played. */
  speed = 1;
  private readonly rules: Rules;
  private readonly replay: Replay;
  private shown: ReplayPlayer;
  /** Plays ahead of what is shown; null until it is asked to. */
  private scout: ReplayPlayer | null = null;
  private states: KeptState[] = [];
  private spacing = STATE_TICKS;
  /** The first tick that nobody has played yet, and what is counted of those before. */
  private unplayed: number;
  private readonly counted: { readonly tick: number; readonly event: GameEvent }[] = [];
  /** The run's last tick, once somebody has been there. */
  private end: number | null = null;
  private goal: number | null = null;
  private debtMs = 0;

  private constructor(rules: Rules, replay: Replay, player: ReplayPlayer) {
    this.rules = rules;
    this.replay = replay;
    this.shown = player;
    this.unplayed = player.run.view.tick;
    this.keepState(player);
    this.noteEnd(player);
  }

  /** Codes: `input/newer-version` for a run made under other rules; `input/corrupt` where `from` is no state of it. */
  static of({ rules, replay, from }: PlaybackParts): Result<Playback> {
    const wrong = unplayable(rules, replay);
    if (wrong) return fail(wrong);
    const player = from ? ReplayPlayer.from(rules, replay, from) : ok(new ReplayPlayer(rules, replay));
    return player.ok ? ok(new Playback(rules, replay, player.value)) : player;
  }

  /** The run as it is shown: another object after a seek. */
  get view(): RunView {
    return this.shown.run.view;
  }

  hash(): string {
    return this.shown.run.hash();
  }

  /** Where it is, or where it is going. */
  get tick(): number {
    return this.goal ?? this.view.tick;
  }

  /** Ticks that were played already, here or ahead: a seek to one of them is short. */
  get known(): number {
    const ahead = this.scout?.run.view.tick ?? 0;
    return this.end ?? Math.max(ahead, this.view.tick, this.lastState.tick);
  }

  get wholeKnown(): boolean {
    return this.end !== null;
  }

  /** Ticks of the whole run; until that is known, the most that are shown of it. */
  get length(): number {
    return this.end ?? this.mostTicks(this.view);
  }

  get seeking(): boolean {
    return this.goal !== null;
  }

  get done(): boolean {
    return this.goal === null && this.isOver(this.shown);
  }

  /** The column of the next drop; null when there is none any more. */
  get nextColumn(): number | null {
    const { tick } = this.view;
    for (const { command, tick: at } of this.replay.commands)
      if (at >= tick && command.type === 'drop') return command.column;
    return null;
  }

  /**
   * Plays the ticks that are due, as far as the slice allows; what it does not allow is not owed. `onTick` is told what
   * each one did. Answers how far time is into the next tick, 0…1.
   */
  advance(elapsedMs: number, slice: Slice, onTick: (events: readonly GameEvent[]) => void = ignore): number {
    if (this.seeking || this.done) return 1;
    this.debtMs += Math.max(0, elapsedMs) * this.speed;
    let played = 0;
    while (this.debtMs + ROUNDING >= TICK_MS && !this.done && slice(played)) {
      this.debtMs -= TICK_MS;
      onTick(this.step(this.shown));
      played += 1;
    }
    if (this.debtMs + ROUNDING >= TICK_MS) this.debtMs = 0;
    return Math.min(1, Math.max(0, this.debtMs / TICK_MS));
  }

  /** Sets out for a tick: at once for the nearest kept state before it; `approach` plays the rest. */
  seek(tick: number): void {
    const goal = Math.max(0, Math.min(this.length, Math.round(tick)));
    this.debtMs = 0;
    this.restoreBefore(goal);
    this.goal = this.view.tick < goal && !this.isOver(this.shown) ? goal : null;
  }

  /** Plays on towards the tick that is sought. */
  approach(slice: Slice): void {
    for (let played = 0; this.goal !== null && slice(played); played += 1) {
      this.step(this.shown);
      if (this.view.tick >= this.goal || this.isOver(this.shown)) this.goal = null;
    }
  }

  /** Plays ahead of what is shown, so that the rest of the run is known before it is sought. */
  playAhead(slice: Slice): void {
    for (let played = 0; !this.wholeKnown && slice(played); played += 1) this.step(this.scoutAhead());
  }

  /** The nearest kept state before a tick. */
  momentBefore(tick: number): PlayedMoment {
    const state = this.stateBefore(tick);
    const before = this.counted.filter((counted) => counted.tick < state.tick);
    return { snapshot: state.snapshot, events: before.map(({ event }) => event) };
  }

  /** A clock that runs goes on to its end, whenever the last command was. */
  private mostTicks({ tick, ticksLeft }: RunView): number {
    const end = this.replay.leftAt ?? lastCommandTick(this.replay) + END_TICKS;
    return Math.max(1, this.replay.leftAt === null ? Math.max(end, tick + (ticksLeft ?? 0)) : end);
  }

  private get lastState(): KeptState {
    return this.states[this.states.length - 1] as KeptState;
  }

  private isOver(player: ReplayPlayer): boolean {
    const { view } = player.run;
    return player.done || view.tick >= this.mostTicks(view);
  }

  private step(player: ReplayPlayer): readonly GameEvent[] {
    if (this.isOver(player)) return NOTHING;
    const events = this.count(player.run.view.tick, player.step());
    const { tick } = player.run.view;
    if (tick % this.spacing === 0 && tick > this.lastState.tick) this.keepState(player);
    this.noteEnd(player);
    return events;
  }

  private count(tick: number, events: readonly GameEvent[]): readonly GameEvent[] {
    if (tick < this.unplayed) return events;
    this.unplayed = tick + 1;
    for (const event of events)
      if (event.type === 'dropped' || event.type === 'merged') this.counted.push({ tick, event });
    return events;
  }

  private noteEnd(player: ReplayPlayer): void {
    if (this.isOver(player)) this.end = player.run.view.tick;
  }

  private keepState({ run }: ReplayPlayer): void {
    this.states.push({ tick: run.view.tick, snapshot: run.snapshot() });
    if (this.states.length <= MOST_STATES) return;
    this.spacing *= 2;
    this.states = this.states.filter(({ tick }, at) => at === 0 || tick % this.spacing === 0);
  }

  /** Where what is shown has come further than the scout, the scout goes on from there. */
  private scoutAhead(): ReplayPlayer {
    if (this.scout === null || this.scout.run.view.tick < this.lastState.tick)
      this.scout = this.restore(this.lastState);
    return this.scout;
  }

  /** From a kept state, unless the way from here is as short. */
  private restoreBefore(goal: number): void {
    const state = this.stateBefore(goal);
    const here = this.view.tick;
    if (here > goal || here < state.tick) this.shown = this.restore(state);
  }

  private stateBefore(tick: number): KeptState {
    for (let at = this.states.length - 1; at > 0; at -= 1)
      if ((this.states[at] as KeptState).tick <= tick) return this.states[at] as KeptState;
    return this.states[0] as KeptState;
  }

  private restore({ snapshot }: KeptState): ReplayPlayer {
    const player = ReplayPlayer.from(this.rules, this.replay, snapshot);
    // A state that a run of ours gave makes that run again.
    return player.ok ? player.value : new ReplayPlayer(this.rules, this.replay);
  }
}
