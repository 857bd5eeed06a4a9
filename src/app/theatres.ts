import type { SoundBoard } from '../audio/sound-board.ts';
import type { GameEvent, Replay, Rules, RunView } from '../core/index.ts';
import type { LogPort } from '../platform/ports.ts';
import type { Stage } from '../view/stage.ts';
import type { OwnWhose, TheatreScreen, Whose } from '../view/theatre.ts';
import { playCues } from './cues.ts';
import type { OwnRun } from './own-run.ts';
import type { Play } from './play.ts';
import { Theatre } from './theatre.ts';

export interface TheatresParts {
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
export const replayOf = (play: Play | null, whose: Whose): Replay | null =>
  (whose === 'mine' ? play?.replay : play?.rival?.replay) ?? null;

/** The run that is being watched, if one is. */
export class Theatres {
  readonly #parts: TheatresParts;
  #now: Theatre | null = null;
  #whose: Whose = 'mine';
  #own: OwnRun | null = null;

  constructor(parts: TheatresParts) {
    this.#parts = parts;
  }

  get now(): Theatre | null {
    return this.#now;
  }

  /** One's own run that is watched, as it stands: a card can be sent of it. */
  get shown(): ShownRun | null {
    return this.#now && this.#own && { ...this.#own, view: this.#now.view };
  }

  /** One's own run; whoever is asked for it sees how it ended first. */
  openOwn(run: OwnRun, whose: OwnWhose): boolean {
    if (!this.open(run.replay, whose)) return false;
    this.#own = run;
    if (whose === 'asked') this.#now?.seek(1);
    return true;
  }

  /** Puts the run on the board from its start; false where it cannot be played again. */
  open(replay: Replay, whose: Whose): boolean {
    const { rules, stage, log } = this.#parts;
    const theatre = Theatre.of({
      rules,
      replay,
      onTick: (events) => this.#onTick(events),
      onRun: (view) => stage.begin(view),
    });
    if (!theatre.ok) {
      log.warn(`theatre: ${theatre.error.code} ${theatre.error.detail}`);
      return false;
    }
    this.#now = theatre.value;
    this.#whose = whose;
    this.#own = null;
    return true;
  }

  close(): void {
    this.#now = null;
  }

  screen(): TheatreScreen | null {
    return this.#now && { name: 'theatre', whose: this.#whose, show: this.#now };
  }

  /** Heard only at the speed it was played. */
  #onTick(events: readonly GameEvent[]): void {
    const { stage, sounds } = this.#parts;
    stage.tick(events);
    if (events.length > 0 && this.#now?.speed === 1) playCues(events, this.#now.view, sounds, null);
  }
}
