import type { SoundBoard } from '../../audio/sound-board.ts';
import type { GameEvent, Replay, Rules, RunView } from '../../core/index.ts';
import type { LogPort } from '../../platform/ports.ts';
import type { OwnWhose, ReplayScreen, Whose } from '../../view/screens/replay/replay-screen.ts';
import type { Stage } from '../../view/stage/stage.ts';
import type { ActiveRun } from '../gameplay/active-run.ts';
import { playFeedback } from '../gameplay/feedback.ts';
import type { OwnRun } from './own-run.ts';
import { PlaybackControls } from './playback-controls.ts';

export interface ReplayViewerParts {
  readonly rules: Rules;
  readonly stage: Stage;
  readonly sounds: SoundBoard;
  readonly log: LogPort;
}

/** One's own run on the board again, as far as it has been played. */
export interface ShownRun extends OwnRun {
  readonly view: RunView;
}

/** Of the run that has just ended: one's own replay, or that of its rival. */
export const replayOf = (play: ActiveRun | null, whose: Whose): Replay | null =>
  (whose === 'mine' ? play?.replay : play?.opponent?.replay) ?? null;

/** The run that is being watched, if one is. */
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

  /** One's own run that is watched, as it stands: a card can be sent of it. */
  get shown(): ShownRun | null {
    return this.current && this.own && { ...this.own, view: this.current.view };
  }

  /** One's own run; whoever is asked for it sees how it ended first. */
  openOwn(run: OwnRun, whose: OwnWhose): boolean {
    if (!this.open(run.replay, whose)) return false;
    this.own = run;
    if (whose === 'asked') this.current?.seek(1);
    return true;
  }

  /** Puts the run on the board from its start; false where it cannot be played again. */
  open(replay: Replay, whose: Whose): boolean {
    const { rules, stage, log } = this.parts;
    const theatre = PlaybackControls.of({
      rules,
      replay,
      onTick: (events) => this.onTick(events),
      onRun: (view) => stage.begin(view),
    });
    if (!theatre.ok) {
      log.warn(`theatre: ${theatre.error.code} ${theatre.error.detail}`);
      return false;
    }
    this.current = theatre.value;
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

  /** Heard only at the speed it was played. */
  private onTick(events: readonly GameEvent[]): void {
    const { stage, sounds } = this.parts;
    stage.tick(events);
    if (events.length > 0 && this.current?.speed === 1) playFeedback(events, this.current.view, sounds, null);
  }
}
