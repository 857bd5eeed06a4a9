import type { AudioPort, FilePort, LogPort } from '../platform/ports.ts';
import type { Failure } from '../shared/failure.ts';
import { AudioOutput } from './audio-output.ts';
import { Heartbeat } from './heartbeat.ts';
import { Music } from './music.ts';
import { PlainSounds } from './plain-sounds.ts';
import { SoundBank } from './sound-bank.ts';
import type { Scene, SoundBoard, SoundName, SoundOptions } from './sound-board.ts';
import { soundFile } from './sound-files.ts';
import { StemBank } from './stem-bank.ts';
import { Voices } from './voices.ts';

export interface SoundBoardParts {
  readonly audio: AudioPort;
  readonly files: Pick<FilePort, 'readBytes'>;
  readonly log: LogPort;
}

/** The first frame after a pause may tell of minutes: nothing here should leap by them. Milliseconds. */
const LONGEST_STEP = 100;

class HowlerBoard implements SoundBoard {
  private soundOn = true;
  private hidden = false;
  private interrupted = false;
  private frames = 0;
  private readonly bank: SoundBank;
  private readonly output: AudioOutput;
  private readonly voices = new Voices();
  private readonly stems: StemBank;
  private readonly music: Music;
  private readonly plain: PlainSounds;
  private musicOn = false;
  private readonly heartbeat = new Heartbeat((level) => this.play('danger', { level }));

  constructor({ audio, files, log }: SoundBoardParts) {
    const onFailure = ({ code, detail }: Failure) => log.warn(`audio: ${code}: ${detail}`);
    this.plain = new PlainSounds(audio);
    this.bank = new SoundBank(files, onFailure);
    this.stems = new StemBank(files, onFailure);
    this.music = new Music(this.stems);
    this.output = new AudioOutput(audio, {
      onOpen: () => this.bank.load(),
      onClose: () => this.release(),
      onThaw: () => this.music.soften(),
      onFailure,
    });
    audio.onInterruption((phase) => this.interrupt(phase === 'begin'));
  }

  play(name: SoundName, { step = 0, level = 1, weight = 0.5 }: SoundOptions = {}): void {
    if (this.isQuiet) return;
    if (name === 'merge') this.music.linked(step + 1);
    if (!this.soundOn) return;
    if (this.output.isHopeless) {
      this.plain.play(name, step, level);
      return;
    }
    const howl = this.output.wake() ? this.bank.get(soundFile(name, step)) : null;
    if (howl !== null) this.voices.play(name, howl, level, weight);
  }

  setMusic(on: boolean): void {
    this.musicOn = on;
    this.music.want(on);
  }

  setSound(on: boolean): void {
    this.soundOn = on;
    if (!on) this.voices.stop();
  }

  setScene(scene: Scene): void {
    this.music.setScene(scene);
  }

  setDanger(level: number): void {
    this.heartbeat.set(level);
    this.music.setDanger(level);
  }

  tick(elapsedMs: number): void {
    if (this.isQuiet) return;
    this.frames += 1;
    // Not before the second frame: the first picture comes first.
    if (this.frames === 2) this.output.open();
    this.advance(Math.min(elapsedMs, LONGEST_STEP));
  }

  suspend(): void {
    this.hidden = true;
    this.hush();
  }

  /** Also ends an interruption: its own end event is known to get lost while the game is hidden. */
  resume(): void {
    const wasQuiet = this.isQuiet;
    this.hidden = false;
    this.interrupted = false;
    if (wasQuiet) this.sound();
  }

  /** An interruption whose end was never told is over when a finger plays. */
  touched(): void {
    if (this.hidden) return;
    if (this.interrupted) this.resume();
    this.output.touched();
  }

  private get isQuiet(): boolean {
    return this.hidden || this.interrupted;
  }

  private interrupt(begins: boolean): void {
    this.interrupted = begins;
    if (begins) this.hush();
    else if (!this.hidden) this.sound();
  }

  private hush(): void {
    this.voices.stop();
    this.plain.setMusic(false);
    this.output.suspend();
  }

  private sound(): void {
    this.music.soften();
    this.output.resume();
  }

  private advance(elapsedMs: number): void {
    if (this.output.isHopeless) {
      this.plain.setMusic(this.musicOn);
      return;
    }
    const heard = this.output.tick(elapsedMs);
    this.voices.tick(elapsedMs);
    this.heartbeat.tick(elapsedMs);
    const { context, mixer } = this.output;
    // The short sounds come first: a touch is answered before a tune is sung.
    if (heard && context !== null && this.bank.isDone)
      this.music.tick(elapsedMs, context, mixer, this.voices.duck);
  }

  private release(): void {
    this.voices.stop();
    this.music.forget();
    this.bank.clear();
    this.stems.clear();
  }
}

/** Sound through howler on the host's audio. Without an audio device it stays silent and says so once. */
export const createSoundBoard = (parts: SoundBoardParts): SoundBoard => new HowlerBoard(parts);
