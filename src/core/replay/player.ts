import { ok, type Result } from '../../shared/result.ts';
import type { Command } from '../command.ts';
import type { GameEvent } from '../event.ts';
import type { Rules } from '../rules.ts';
import { createRun, type Run, restoreRun } from '../run.ts';
import type { RunSetup } from '../run-setup.ts';
import { MAX_REPLAY_TICKS, type Replay, type TimedCommand } from './replay.ts';

/** What a replay is played by again. */
export const setupOf = (rules: Rules, { mode, seed, twist }: Replay): RunSetup => ({
  rules,
  mode,
  seed,
  twist,
});

/** Plays a replay again, tick by tick: to watch it, to race it, or to check it. */
export class ReplayPlayer {
  readonly run: Run;
  private readonly replay: Replay;
  private at: number;

  /** `rules` must be of the replay's version; `run` is a run of this replay that has come to some tick. */
  constructor(rules: Rules, replay: Replay, run: Run = createRun(setupOf(rules, replay))) {
    this.replay = replay;
    this.run = run;
    this.at = replay.commands.filter(({ tick }) => tick < run.view.tick).length;
  }

  /** Goes on from a snapshot of the same run instead of playing all that came before. */
  static from(rules: Rules, replay: Replay, snapshot: readonly number[]): Result<ReplayPlayer> {
    const run = restoreRun(setupOf(rules, replay), snapshot);
    return run.ok ? ok(new ReplayPlayer(rules, replay, run.value)) : run;
  }

  /** The commands given so far: a recorder that starts with them can take the run over here. */
  get given(): readonly TimedCommand[] {
    return this.replay.commands.slice(0, this.at);
  }

  /** Every command was given, and the run is over or the player has left it. */
  get done(): boolean {
    const { ended, tick } = this.run.view;
    if (ended !== null) return true;
    return this.commandsDone && tick >= (this.replay.leftAt ?? MAX_REPLAY_TICKS);
  }

  get commandsDone(): boolean {
    return this.at >= this.replay.commands.length;
  }

  step(): readonly GameEvent[] {
    return this.run.step(this.due());
  }

  /** Passes the ticks up to the next command in which nothing can happen; false where there are none. */
  rest(): boolean {
    const { tick } = this.run.view;
    const { commands, leftAt } = this.replay;
    const next = commands[this.at]?.tick ?? leftAt ?? MAX_REPLAY_TICKS;
    return next > tick && this.run.rest(next - tick) > 0;
  }

  /** The commands of the coming tick. */
  private due(): readonly Command[] {
    const { commands } = this.replay;
    const { tick } = this.run.view;
    const first = this.at;
    while (this.at < commands.length && (commands[this.at]?.tick as number) <= tick) this.at += 1;
    return first === this.at ? NONE : commands.slice(first, this.at).map(({ command }) => command);
  }
}

const NONE: readonly Command[] = [];
