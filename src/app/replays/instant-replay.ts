import { type GameEvent, ReplayPlayer, type Rules, type RunView } from '../../core/index.ts';
import { createFixedStep, type FixedStep } from '../boot/fixed-step.ts';
import type { ActiveRun } from '../gameplay/active-run.ts';

/** How much of a run's end is shown again: five seconds. */
export const INSTANT_REPLAY_TICKS = 300;
/** Of the real speed: slow enough to see what pushed what. */
const SPEED = 0.5;

/** The last seconds of a run that ended, played again by the same core from a kept state. */
export class InstantReplay {
  private readonly player: ReplayPlayer;
  private readonly session: FixedStep;

  private constructor(player: ReplayPlayer, onTick: (events: readonly GameEvent[]) => void) {
    this.player = player;
    this.session = createFixedStep(() => {
      if (!this.done) onTick(player.step());
    });
  }

  /** Null where the run was too short to have kept a state. `onTick` is told what each tick did, as it was then. */
  static of(
    play: ActiveRun,
    rules: Rules,
    onTick: (events: readonly GameEvent[]) => void,
  ): InstantReplay | null {
    const snapshot = play.momentBefore(INSTANT_REPLAY_TICKS);
    const player = snapshot && ReplayPlayer.from(rules, play.replay, snapshot);
    if (!player?.ok) return null;
    const begin = play.view.tick - INSTANT_REPLAY_TICKS;
    while (player.value.run.view.tick < begin) player.value.step();
    return new InstantReplay(player.value, onTick);
  }

  get view(): RunView {
    return this.player.run.view;
  }

  get done(): boolean {
    return this.player.done;
  }

  hash(): string {
    return this.player.run.hash();
  }

  /** Answers the drawing's alpha. */
  advance(elapsedMs: number): number {
    return this.done ? 1 : this.session.advance(elapsedMs * SPEED);
  }
}
