import { type GameEvent, Playback, type Replay, type Rules, type RunView } from '../../core/index.ts';
import { MAX_TICKS_A_FRAME } from '../../shared/vocabulary/time.ts';

/** How much of a run's end the instant replay shows: the two seconds in which a piece is counted down. */
export const INSTANT_REPLAY_TICKS = 120;
/** Share of the real speed: slow enough to see which piece pushed which. */
const SPEED = 0.8;

/** A run that has ended, with the states that were kept on its way. */
export interface EndedRun {
  readonly replay: Replay;
  readonly view: RunView;
  /** A state about so many ticks before the end; null where none was kept. */
  momentBefore(ticks: number): readonly number[] | null;
}

/** The last seconds of a run that ended, played again by the same core from a kept state. */
export class InstantReplay {
  private readonly playback: Playback;
  private readonly onTick: (events: readonly GameEvent[]) => void;

  private constructor(playback: Playback, onTick: (events: readonly GameEvent[]) => void) {
    this.playback = playback;
    this.onTick = onTick;
    playback.speed = SPEED;
  }

  /** Null where the run was too short to have kept a state. `onTick` is told what each tick did, as it was then. */
  static of(
    run: EndedRun,
    rules: Rules,
    onTick: (events: readonly GameEvent[]) => void,
  ): InstantReplay | null {
    const from = run.momentBefore(INSTANT_REPLAY_TICKS);
    const playback = from && Playback.of({ rules, replay: run.replay, from });
    if (!playback?.ok) return null;
    playback.value.seek(run.view.tick - INSTANT_REPLAY_TICKS);
    playback.value.approach(() => true);
    return new InstantReplay(playback.value, onTick);
  }

  get view(): RunView {
    return this.playback.view;
  }

  get done(): boolean {
    return this.playback.done;
  }

  hash(): string {
    return this.playback.hash();
  }

  /** Answers the drawing's alpha. */
  advance(elapsedMs: number): number {
    return this.playback.advance(elapsedMs, (played) => played < MAX_TICKS_A_FRAME, this.onTick);
  }
}
