import type { Howl } from 'howler';
import { LOOP_SPRITE } from './sound-bank.ts';

/** Loudness of the music in the mix. */
const GAIN = 0.5;
/** Milliseconds from silence to full and back, and for stepping back behind a sound. */
const FADE_IN = 1500;
const FADE_OUT = 600;
const DUCK_TIME = 250;
/** Smaller changes of loudness are not heard. */
const AUDIBLE_STEP = 0.002;

const approach = (from: number, to: number, step: number): number =>
  from < to ? Math.min(to, from + step) : Math.max(to, from - step);

/** The looped music, faded from the game's tick. */
export class Music {
  private wanted = false;
  private level = 0;
  private duck = 0;
  private set = 0;
  private playing: { readonly howl: Howl; readonly id: number } | null = null;

  want(on: boolean): void {
    this.wanted = on;
  }

  /** `howl` is null while the file is not there; `duck` 0…1 is how far to step back. */
  tick(elapsedMs: number, howl: Howl | null, duck: number): void {
    if (this.wanted && this.playing === null && howl !== null) this.start(howl);
    if (this.playing === null) return;
    this.level = approach(this.level, this.wanted ? 1 : 0, elapsedMs / (this.wanted ? FADE_IN : FADE_OUT));
    this.duck = approach(this.duck, duck, elapsedMs / DUCK_TIME);
    this.setVolume(GAIN * this.level * this.level * (1 - this.duck));
    if (!this.wanted && this.level === 0) this.stop();
  }

  /** Fades in anew: after an interruption music should not jump at the player. */
  soften(): void {
    this.level = 0;
  }

  /** The context went away with all that played on it. */
  forget(): void {
    this.playing = null;
    this.level = 0;
  }

  private start(howl: Howl): void {
    this.playing = { howl, id: howl.play(LOOP_SPRITE) };
    this.level = 0;
    this.setVolume(0);
  }

  private stop(): void {
    this.playing?.howl.stop(this.playing.id);
    this.playing = null;
  }

  private setVolume(volume: number): void {
    const settled = volume === 0 || Math.abs(volume - this.set) > AUDIBLE_STEP;
    if (this.playing === null || !settled) return;
    this.set = volume;
    this.playing.howl.volume(volume, this.playing.id);
  }
}
