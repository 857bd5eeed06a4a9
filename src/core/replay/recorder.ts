import { numberOfTwist } from '../../shared/vocabulary/twists.ts';
import type { Command } from '../command.ts';
import type { GameEvent } from '../event.ts';
import type { RunView } from '../read-view.ts';
import type { Replay, TimedCommand } from './replay.ts';

/**
 * Notes what a run obeyed. A run answers each command with one event, in order, before anything else happens;
 * what it refused never counted.
 */
export class Recorder {
  private readonly rulesVersion: number;
  private readonly commands: TimedCommand[];

  /** `before`: what was recorded of this run so far, when it is taken up again. */
  constructor(rulesVersion: number, before: readonly TimedCommand[] = []) {
    this.rulesVersion = rulesVersion;
    this.commands = before.slice();
  }

  /** After each step that had commands; `tick` is the run's tick before that step. */
  note(tick: number, commands: readonly Command[], events: readonly GameEvent[]): void {
    commands.forEach((command, i) => {
      if (events[i]?.type !== 'refused') this.commands.push({ tick, command });
    });
  }

  /** How many commands it obeyed. */
  get length(): number {
    return this.commands.length;
  }

  /** The run as it stands now. */
  replayOf(view: RunView): Replay {
    return {
      rulesVersion: this.rulesVersion,
      mode: view.mode,
      seed: view.seed,
      ...(view.twist && { twist: numberOfTwist(view.twist) }),
      commands: this.commands.slice(),
      leftAt: view.ended === null ? view.tick : null,
    };
  }
}
