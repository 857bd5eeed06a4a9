import {
  type GameEvent,
  Playback,
  type PlayedMoment,
  type Replay,
  type Rules,
  type RunView,
} from '../../core/index.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { ReplaySpeed } from '../../shared/vocabulary/replay-speeds.ts';
import type { ReplayState } from '../../view/screens/replay/replay-screen.ts';

/** The most ticks in one frame: what a frame of 1/30 s needs at sixteen times the speed. */
const MOST_TICKS = 32;
/** Ticks per frame while seeking. */
const SEEK_TICKS = 90;

export interface PlaybackControlsParts {
  readonly rules: Rules;
  readonly replay: Replay;
  /** A state it begins with instead of an empty jar. */
  readonly from?: readonly number[];
  /** After each tick that is shown, with what it did; nothing where it only goes by. */
  readonly onTick: (events: readonly GameEvent[]) => void;
  /** Called when another run object is to be shown. */
  readonly onRun: (view: RunView) => void;
}

/** A whole run on the board again: what its buttons and its scrubber do. */
export class PlaybackControls implements ReplayState {
  readonly replay: Replay;
  readonly drops: number;
  private readonly parts: PlaybackControlsParts;
  private readonly playback: Playback;
  private shown: RunView;
  /** Drops of others before it. */
  private readonly dropsBefore: number;
  private rate: ReplaySpeed = 1;
  private isPaused = false;

  private constructor(parts: PlaybackControlsParts, playback: Playback) {
    const { replay } = parts;
    this.parts = parts;
    this.playback = playback;
    this.replay = replay;
    this.drops = replay.commands.filter(({ command }) => command.type === 'drop').length;
    this.shown = playback.view;
    this.dropsBefore = playback.view.drops;
    parts.onRun(this.shown);
  }

  /** Codes: `input/newer-version` for a run made under other rules. */
  static of(parts: PlaybackControlsParts): Result<PlaybackControls> {
    const playback = Playback.of(parts);
    return playback.ok ? ok(new PlaybackControls(parts, playback.value)) : playback;
  }

  get view(): RunView {
    return this.playback.view;
  }

  get share(): number {
    return this.done ? 1 : Math.min(1, this.playback.tick / this.playback.length);
  }

  get drop(): number {
    return this.view.drops - this.dropsBefore;
  }

  get speed(): ReplaySpeed {
    return this.rate;
  }

  get paused(): boolean {
    return this.isPaused || this.done;
  }

  get done(): boolean {
    return this.playback.done;
  }

  hash(): string {
    return this.playback.hash();
  }

  setSpeed(speed: ReplaySpeed): void {
    this.rate = speed;
    this.playback.speed = speed;
    this.isPaused = false;
    if (this.done) this.seek(0);
  }

  /** Stops or goes on; at the end, from the start again. */
  toggle(): void {
    if (this.done) {
      this.isPaused = false;
      this.seek(0);
    } else this.isPaused = !this.isPaused;
  }

  /** Seeks to a share 0…1 of the whole run; it arrives there within the next frames. */
  seek(share: number): void {
    this.playback.seek(share * this.playback.length);
    this.showRun();
    if (!this.playback.seeking) this.parts.onTick(NOTHING);
  }

  /** The state from which this drop can be taken over: before the drop is made. */
  momentOf(drop: number): PlayedMoment {
    const ticks = this.replay.commands
      .filter(({ command }) => command.type === 'drop')
      .map(({ tick }) => tick);
    return this.playback.momentBefore(ticks[drop - 1] ?? 0);
  }

  /** Passes time; the drawing's alpha. */
  advance(elapsedMs: number): number {
    if (this.playback.seeking) return this.approach();
    if (this.paused) return 1;
    const quick = this.rate === 16;
    return this.playback.advance(
      elapsedMs,
      (played) => played < MOST_TICKS,
      (events) => this.parts.onTick(quick ? NOTHING : events),
    );
  }

  private approach(): number {
    this.playback.approach((played) => played < SEEK_TICKS);
    this.parts.onTick(NOTHING);
    return 1;
  }

  private showRun(): void {
    if (this.shown === this.view) return;
    this.shown = this.view;
    this.parts.onRun(this.shown);
  }
}

const NOTHING: readonly GameEvent[] = [];
