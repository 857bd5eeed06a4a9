import type { Command } from '../command.ts';
import type { GameEvent } from '../event.ts';
import type { Rules } from '../rules.ts';
import { createRun, type Run } from '../run.ts';
import { MAX_REPLAY_TICKS, type Replay } from './replay.ts';

/** Plays a replay again, tick by tick: to watch it, to race it, or to check it. */
export class ReplayPlayer {
  readonly run: Run;
  private readonly replay: Replay;
  private at = 0;

  /** `rules` must be of the replay's version. */
  constructor(rules: Rules, replay: Replay) {
    this.replay = replay;
    this.run = createRun({ rules, mode: replay.mode, seed: replay.seed });
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
