import type { Mode } from '../../shared/vocabulary/modes.ts';
import type { Command } from '../command.ts';

/** A command, and the tick of the run in which it was obeyed (`view.tick` before that step). */
export interface TimedCommand {
  readonly tick: number;
  readonly command: Command;
}

/** A whole run: played again under the same rules version it is the same run, bit for bit. */
export interface Replay {
  readonly rulesVersion: number;
  readonly mode: Mode;
  /** 0 … 2³² − 1. */
  readonly seed: number;
  /** A twist's number, 1 … 255, also of one that only a later game knows; absent where it has none. */
  readonly twist?: number;
  /** Ascending by tick; only commands that were obeyed. */
  readonly commands: readonly TimedCommand[];
  /** The tick at which the player left; null when the run came to its own end. */
  readonly leftAt: number | null;
}

/** When the last command was given; 0 where there was none. */
export const lastCommandTick = ({ commands }: Replay): number => commands[commands.length - 1]?.tick ?? 0;

/** Two hours. A longer run is played on, but has no replay. */
export const MAX_REPLAY_TICKS = 432_000;
export const MAX_REPLAY_COMMANDS = 4096;
