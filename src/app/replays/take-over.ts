import {
  type GameEvent,
  type PlayedMoment,
  type Replay,
  ReplayPlayer,
  type Rules,
  type Run,
  type RunView,
  type TimedCommand,
  unplayable,
} from '../../core/index.ts';
import { failure } from '../../shared/failure.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** A run that somebody else played up to now. */
export interface TakenRun {
  readonly run: Run;
  readonly commands: readonly TimedCommand[];
}

/** Plays a replay up to one of its drops, a slice at a time, so that somebody else can go on from there. */
export class TakeOver {
  private readonly player: ReplayPlayer;
  private readonly drops: number;
  /** The drops and merges that need not be played again. */
  readonly before: readonly GameEvent[];

  private constructor(player: ReplayPlayer, drops: number, before: readonly GameEvent[]) {
    this.player = player;
    this.drops = drops;
    this.before = before;
  }

  /**
   * `drops`: how many of the replay's drops are kept, from 0 to one less than it has. Codes: `input/newer-version`
   * for a run made under other rules, `input/out-of-range`. `moment`: a state of the run before that drop's turn.
   */
  static of(
    rules: Rules,
    replay: Replay,
    drops: number,
    moment: PlayedMoment | null = null,
  ): Result<TakeOver> {
    const made = replay.commands.filter(({ command }) => command.type === 'drop').length;
    const wrong = unplayable(rules, replay);
    if (wrong) return fail(wrong);
    if (!Number.isInteger(drops) || drops < 0 || drops >= made)
      return fail(failure('input/out-of-range', `take over at drop ${drops} of ${made}`));
    const there = moment && ReplayPlayer.from(rules, replay, moment.snapshot);
    return ok(
      there?.ok
        ? new TakeOver(there.value, drops, moment?.events ?? [])
        : new TakeOver(new ReplayPlayer(rules, replay), drops, []),
    );
  }

  get view(): RunView {
    return this.player.run.view;
  }

  /** Plays at most so many ticks, telling of each what it did; the run once it waits for its next drop, null before. */
  advance(ticks: number, onTick: (events: readonly GameEvent[]) => void): TakenRun | null {
    for (let tick = 0; tick < ticks && !this.arrived; tick++) onTick(this.player.step());
    return this.arrived ? { run: this.player.run, commands: this.player.given } : null;
  }

  /** A replay that was not honest may end before; then its end is what is taken over. */
  private get arrived(): boolean {
    const { drops, canDrop } = this.view;
    return this.player.done || (drops === this.drops && canDrop);
  }
}
