import type { GameEvent, Replay, Rules, RunView } from '../../core/index.ts';
import type { LogPort } from '../../platform/ports.ts';
import type { LateScript } from '../../shared/late-script.ts';
import type { OwnWhose, ReplayScreen, Whose } from '../../view/screens/replay/replay-screen.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { OwnRun } from './own-run.ts';
import type { PlaybackControls } from './playback-controls.ts';
import type { ReplayScript } from './replay-script.ts';

export interface ReplayViewerParts {
  readonly second: LateScript<Pick<ReplayScript, 'PlaybackControls'>>;
  readonly rules: Rules;
  readonly stage: Stage;
  readonly log: LogPort;
  /** Plays the sounds of a tick. */
  readonly playSounds: (events: readonly GameEvent[], view: RunView) => void;
}

/** The player's own run that is being watched, up to where it has been played. */
export interface WatchedRun extends OwnRun {
  readonly view: RunView;
}

/** The run that is being watched; null while none is. */
export class ReplayViewer {
  private readonly parts: ReplayViewerParts;
  private current: PlaybackControls | null = null;
  private whose: Whose = 'mine';
  private own: OwnRun | null = null;

  constructor(parts: ReplayViewerParts) {
    this.parts = parts;
  }

  get playback(): PlaybackControls | null {
    return this.current;
  }

  /** The player's own run as it stands: a card can be sent about it. */
  get ownRun(): WatchedRun | null {
    return this.current && this.own && { ...this.own, view: this.current.view };
  }

  /** Opens the player's own run. A friend's request opens it at its end. */
  openOwn(run: OwnRun, whose: OwnWhose): boolean {
    if (!this.open(run.replay, whose)) return false;
    this.own = run;
    if (whose === 'asked') this.current?.seek(1);
    return true;
  }

  /** Puts the run on the board from its start, or from a state that it begins with; false where it cannot be played again. */
  open(replay: Replay, whose: Whose, from?: readonly number[]): boolean {
    const { rules, stage, log, second } = this.parts;
    const controls = second.value.PlaybackControls.of({
      rules,
      replay,
      ...(from && { from }),
      onTick: (events) => this.onTick(events),
      onRun: (view) => stage.begin(view),
    });
    if (!controls.ok) {
      log.warn(`replay: ${controls.error.code} ${controls.error.detail}`);
      return false;
    }
    this.current = controls.value;
    this.whose = whose;
    this.own = null;
    return true;
  }

  close(): void {
    this.current = null;
  }

  screen(): ReplayScreen | null {
    return this.current && { name: 'replay', whose: this.whose, state: this.current };
  }

  /** Sounds play only at the original speed. */
  private onTick(events: readonly GameEvent[]): void {
    const { stage, playSounds } = this.parts;
    stage.tick(events);
    if (events.length > 0 && this.current?.speed === 1) playSounds(events, this.current.view);
  }
}
