import type { Command } from '../../core/index.ts';
import type { Refusal } from '../../shared/cloud-answer.ts';
import type { RunAnswer, RunRequest } from '../../shared/cloud-run.ts';
import { Signal } from '../../shared/signal.ts';
import type { Peak } from '../../shared/vocabulary/peaks.ts';
import type { Intent } from '../../view/stage/stage.ts';
import type { ActiveRun, RunOutcome } from '../gameplay/create-gameplay.ts';
import type { PlayedRun } from '../player/create-player.ts';

/** Events between parts of the game that do not know each other. */
export class AppEvents {
  readonly intent = new Signal<Intent>();
  /** What the run on the board is told to do. */
  readonly command = new Signal<Command>();
  /** The run on the board, or what is shown of it, is another one. */
  readonly playing = new Signal();
  /** The result of a run is to be shown. */
  readonly ended = new Signal<RunOutcome>();
  /** A run of any kind has ended, and is recorded next. */
  readonly finished = new Signal<ActiveRun>();
  /** The run on the board has come to something worth a card. */
  readonly peak = new Signal<{ readonly run: ActiveRun; readonly peak: Peak }>();
  /** A ranked run has ended and is recorded. */
  readonly ranked = new Signal<PlayedRun>();
  /** The cloud has counted a run. */
  readonly accepted = new Signal<{ readonly run: RunRequest; readonly answer: RunAnswer }>();
  /** The cloud will never count a run. */
  readonly refused = new Signal<{ readonly run: RunRequest; readonly refusal: Refusal }>();
  /** Other devices earned something, or the cloud's state is another. */
  readonly synced = new Signal();
  /** What a screen shows beside the save is another: a leaderboard, a reminder. */
  readonly changed = new Signal();
}
