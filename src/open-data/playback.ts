import { type GameEvent, type Replay, ReplayPlayer, type Rules, type RunView } from '../core/index.ts';

/** A state is kept this often, so that seeking never plays more than so many ticks. */
const KEEP_EVERY = 300;
/** Where a run is very long, every other state is dropped and they lie twice as far apart. */
const MOST_KEPT = 160;

/** A run to be watched: it plays ahead of what is seen, and can be put to any tick it has already been at. */
export class Playback {
  private readonly rules: Rules;
  private readonly replay: Replay;
  /** Plays ahead and keeps states. */
  private readonly scout: ReplayPlayer;
  private seen: ReplayPlayer;
  private states: { readonly tick: number; readonly snapshot: readonly number[] }[] = [];
  private spacing = KEEP_EVERY;
  /** The tick that is being gone to; null when it is there. */
  private goal: number | null = null;

  constructor(rules: Rules, replay: Replay) {
    this.rules = rules;
    this.replay = replay;
    this.scout = new ReplayPlayer(rules, replay);
    this.seen = new ReplayPlayer(rules, replay);
    this.keep();
  }

  get view(): RunView {
    return this.seen.run.view;
  }

  get tick(): number {
    return this.goal ?? this.view.tick;
  }

  /** Ticks of which the states are known: a seek can go so far. */
  get known(): number {
    return this.scout.run.view.tick;
  }

  /** The run's last tick as far as it is known. */
  get length(): number {
    return Math.max(this.known, lastTickOf(this.replay));
  }

  get wholeKnown(): boolean {
    return this.scout.done;
  }

  get done(): boolean {
    return this.goal === null && this.seen.done;
  }

  get seeking(): boolean {
    return this.goal !== null;
  }

  /** The column of the next drop, or null when there is none any more. */
  get nextColumn(): number | null {
    const { tick } = this.view;
    for (const { command, tick: at } of this.replay.commands)
      if (at >= tick && command.type === 'drop') return command.column;
    return null;
  }

  /** Plays one tick of what is seen. */
  step(): readonly GameEvent[] {
    return this.seen.done ? NOTHING : this.seen.step();
  }

  /** Goes to a tick, at most to the last one known: at once to the state before it, the rest by `seek`. */
  goTo(tick: number): void {
    const goal = Math.max(0, Math.min(this.known, Math.round(tick)));
    const state = this.stateBefore(goal);
    const here = this.view.tick;
    if (here > goal || state.tick > here) {
      const restored = ReplayPlayer.from(this.rules, this.replay, state.snapshot);
      if (restored.ok) this.seen = restored.value;
    }
    this.goal = goal;
    this.seek(0);
  }

  /** Plays at most so many ticks towards where a seek goes. */
  seek(ticks: number): void {
    for (let i = 0; i < ticks && this.goal !== null && this.view.tick < this.goal; i++) this.seen.step();
    if (this.goal !== null && (this.view.tick >= this.goal || this.seen.done)) this.goal = null;
  }

  /** Plays ahead by at most so many ticks, until the whole run is known. */
  playAhead(ticks: number): void {
    for (let i = 0; i < ticks && !this.scout.done; i++) {
      this.scout.step();
      if (this.scout.run.view.tick % this.spacing === 0) this.keep();
    }
  }

  private keep(): void {
    const { run } = this.scout;
    this.states.push({ tick: run.view.tick, snapshot: run.snapshot() });
    if (this.states.length <= MOST_KEPT) return;
    this.spacing *= 2;
    this.states = this.states.filter(({ tick }) => tick % this.spacing === 0);
  }

  private stateBefore(tick: number) {
    return this.states[Math.min(Math.floor(tick / this.spacing), this.states.length - 1)]!;
  }
}

const NOTHING: readonly never[] = [];

const lastTickOf = ({ commands, leftAt }: Replay): number =>
  leftAt ?? commands[commands.length - 1]?.tick ?? 0;
